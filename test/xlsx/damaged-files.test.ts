import fc from "fast-check";
import JSZip from "jszip";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { OversizedWorkbook, UnreadableWorkbook } from "../../xlsx/unreadable";
import { MOST } from "../../xlsx/bounds";
import { minimalFile } from "./minimal-file";
import { sampleWorkbook } from "./sample-workbook";

const LINKS = `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function fault(bytes: Uint8Array): Promise<UnreadableWorkbook> {
  const error = await openXlsx(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableWorkbook);
  return error as UnreadableWorkbook;
}

test.each([
  ["nothing", new Uint8Array()],
  ["text", bytesOf("单位,金额\n教育局,1")],
  ["a page saved as .xlsx", bytesOf("<html><table></table></html>")],
])("%s is no workbook", async (_, bytes) => {
  expect((await fault(bytes)).message).toMatch(/^The file is no \.xlsx workbook, or is damaged: /);
});

test("a file with a password, or of Excel 97-2003, is named as such", async () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect((await fault(ole)).message).toMatch(/protected with a password.*Excel 97-2003/);
});

test("a zip file that holds something else", async () => {
  const zip = new JSZip().file("word/document.xml", "<document/>");
  const { message } = await fault(await zip.generateAsync({ type: "uint8array" }));
  expect(message).toBe("The file does not say where its workbook is.");
});

test.each([
  "xl/workbook.xml",
  "xl/styles.xml",
  "xl/sharedStrings.xml",
  "xl/worksheets/a sheet.xml",
])("a file that lacks %s", async (path) => {
  const zip = (await JSZip.loadAsync(await minimalFile())).remove(path);
  const { message } = await fault(await zip.generateAsync({ type: "uint8array" }));
  expect(message).toBe(`The file lacks its part ${path}.`);
});

test.each([
  ["XML that ends too early", '<row r="1"><c r="A1">'],
  ["a shared text that is not there", '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
  ["a cell with an impossible address", '<row r="1"><c r="A9999999"><v>1</v></c></row>'],
  ["a number that is none", '<row r="1"><c r="A1"><v>abc</v></c></row>'],
  ["an entity of its own", '<row r="1"><c r="A1" t="str"><v>&lol;</v></c></row>'],
])("%s", async (_, rows) => {
  expect((await fault(await minimalFile({ rows }))).message).toMatch(/damaged/);
});

describe("a file that is larger than any workbook of forms", () => {
  const packed = (fill: (zip: JSZip) => void): Promise<Uint8Array> => {
    const zip = new JSZip();
    fill(zip);
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  };
  const blanks = (megabytes: number): string => " ".repeat(megabytes * 1024 * 1024);
  const megabytes = (count: number): Uint8Array => new Uint8Array(count * 1024 * 1024);

  test.each<[string, (zip: JSZip) => void, RegExp]>([
    [
      "unpacked, in one part",
      (zip) => void zip.file("_rels/.rels", megabytes(MOST.unpackedMegabytes + 1)),
      /unpacks to more than 40 MB/,
    ],
    [
      "unpacked, in two",
      (zip) => void zip.file("_rels/.rels", LINKS + blanks(30)).file("xl/workbook.xml", blanks(30)),
      /unpacks to more than 40 MB/,
    ],
    [
      "by the number of its parts",
      (zip) => {
        for (let n = 0; n <= MOST.parts; n++) zip.file(`${n}.xml`, "");
      },
      /more than 1000 parts/,
    ],
  ])("%s", async (_, fill, message) => {
    const error = await fault(await packed(fill));
    expect(error).toBeInstanceOf(OversizedWorkbook);
    expect(error.message).toMatch(message);
  });

  test("is found out where it says that it is small", async () => {
    const file = await packed(
      (zip) => void zip.file("_rels/.rels", megabytes(MOST.unpackedMegabytes + 10)),
    );
    expect(file.length).toBeLessThan(100_000);
    for (const [signature, size] of [
      [0x04034b50, 22],
      [0x02014b50, 24],
    ] as const)
      sizeAfter(file, signature, size);
    expect(await fault(file)).toBeInstanceOf(OversizedWorkbook);
  });

  /** Declares a part to unpack to one byte. */
  function sizeAfter(file: Uint8Array, signature: number, offset: number): void {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    for (let at = 0; at + 4 <= file.length; at++)
      if (view.getUint32(at, true) === signature) view.setUint32(at + offset, 1, true);
  }
});

test("a part with a changed byte is refused though it unpacks", async () => {
  const zip = new JSZip().file("_rels/.rels", "one two three");
  const bytes = await zip.generateAsync({ type: "uint8array", compression: "STORE" });
  const at = Buffer.from(bytes).indexOf("two");
  bytes[at] = "T".charCodeAt(0);
  expect((await fault(bytes)).message).toContain("_rels/.rels: CRC32 mismatch");
});

test("a file cut off anywhere, or with a changed byte, is refused or read, never worse", async () => {
  const whole = await saveXlsx(sampleWorkbook());
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: whole.length - 1 }),
      fc.nat({ max: 255 }),
      fc.boolean(),
      async (at, byte, cut) => {
        const broken = cut ? whole.slice(0, at) : Uint8Array.from(whole);
        if (!cut) broken[at] = byte;
        const outcome = await openXlsx(broken).then(
          () => "read",
          (error: unknown) => (error instanceof UnreadableWorkbook ? "refused" : error),
        );
        expect(["read", "refused"]).toContain(outcome);
        if (cut) expect(outcome).toBe("refused");
      },
    ),
    { numRuns: 150 },
  );
});
