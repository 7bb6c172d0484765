import fc from "fast-check";
import JSZip from "jszip";
import { openXlsx } from "../../../host/xlsx/open";
import { saveXlsx } from "../../../host/xlsx/save";
import { UnreadableWorkbook } from "../../../host/xlsx/unreadable";
import { minimalFile } from "./minimal-file";
import { sampleWorkbook } from "./sample-workbook";

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
