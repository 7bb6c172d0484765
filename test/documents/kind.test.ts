import JSZip from "jszip";
import { utils as cfbUtils, write as writeCompound } from "cfb";
import { faultSentence, MOST, readFile, readPasted, remarkSentence } from "../../src/documents";
import { docxFile, p } from "../support/document-files";
import { bytesOf, content, refusal } from "../support/read-document";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "uint8array" });
}

const officeZip = (type: string): Promise<Uint8Array> =>
  zipOf({
    "[Content_Types].xml": `<Types><Override PartName="/a.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="a.xml"/></Relationships>`,
    "a.xml": "<a/>",
  });

function compoundOf(...streams: readonly string[]): Uint8Array {
  const file = cfbUtils.cfb_new();
  for (const name of streams) cfbUtils.cfb_add(file, name, [0, 0, 0, 0]);
  return Uint8Array.from(writeCompound(file, { type: "array" }) as number[]);
}

describe("a file is told by its content", () => {
  const page = "<table><tr><td>甲<td>1</table>";
  test.each<[string, Uint8Array, string]>([
    ["a page", bytesOf(page), "html"],
    ["a page behind a mark of UTF-8 and a comment", bytesOf(`\ufeff <!-- 决算 -->${page}`), "html"],
    ["a page saved as XHTML", bytesOf(`<?xml version="1.0"?><html>${page}</html>`), "html"],
    ["lines of text", bytesOf("部门整体支出绩效自评报告\n一、概况"), "text"],
    ["fields parted by commas", bytesOf("项目,决算数\n三公经费,104.99\n"), "delimited"],
    ["fields parted by tabs", bytesOf("项目\t决算数\n三公经费\t104.99\n"), "delimited"],
    [
      "a workbook as XML",
      bytesOf(
        `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="String">甲</Data></Cell></Row></Table></Worksheet></Workbook>`,
      ),
      "xls",
    ],
  ])("%s", async (_, bytes, kind) => {
    expect((await content(bytes)).kind).toBe(kind);
  });

  test("a Word file, whatever it is called", async () => {
    expect((await content(await docxFile(p("甲")))).kind).toBe("docx");
  });
});

describe("what is not read is refused with a sentence that says what to do", () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["nothing", () => new Uint8Array(), "empty"],
    ["blanks alone", () => bytesOf(" \r\n\t\n"), "empty"],
    ["a Word file without a word", () => docxFile(p("")), "empty"],
    [
      "a Word file of pictures",
      () => docxFile(`<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`),
      "scan",
    ],
    ["a page of pictures", () => bytesOf("<html><img src=a.png></html>"), "scan"],
    [
      "a file that is too large",
      () => new Uint8Array(MOST.megabytes * 1024 * 1024 + 1),
      "largeFile",
    ],
    ["a picture", () => latin("\x89PNG\r\n\x1a\n"), "image"],
    ["a bitmap", () => latin("BM\x36\x00\x00\x00\x00\x00\x00\x00"), "image"],
    ["RTF, often called .doc", () => latin("{\\rtf1\\ansi 甲}"), "rtf"],
    [
      "a page saved in one file",
      () => bytesOf("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "webArchive",
    ],
    [
      "Word's XML",
      () =>
        bytesOf(`<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>`),
      "wordXml",
    ],
    ["another XML", () => bytesOf(`<?xml version="1.0"?><报表/>`), "unknown"],
    ["other bytes", () => latin("\x00\x01\x02\x03\x04\x05\xff\xfe\x80"), "unknown"],
    ["a zip of other files", () => zipOf({ "报表.docx": "" }), "archive"],
    ["a packed archive", () => latin("Rar!\x1a\x07\x01"), "archive"],
    ["OFD", () => zipOf({ "OFD.xml": "<OFD/>" }), "ofd"],
    [
      "OpenDocument",
      () => zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }),
      "openDocument",
    ],
    [
      "slides",
      () =>
        officeZip(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
      "slides",
    ],
    [
      "another Office file",
      () => officeZip("application/vnd.ms-visio.drawing.main+xml"),
      "unknown",
    ],
    ["a cut zip", async () => (await docxFile(p("甲"))).slice(0, 300), "damaged"],
    ["a Word file with a broken text", () => docxFile("<w:p><w:r>"), "damaged"],
    [
      "an Office file with a password",
      () => compoundOf("EncryptedPackage", "EncryptionInfo"),
      "encrypted",
    ],
    ["old slides", () => compoundOf("PowerPoint Document"), "slides"],
    ["streams of another program", () => compoundOf("Contents"), "unknown"],
    ["streams that are cut", () => compoundOf("WordDocument").slice(0, 700), "damaged"],
    ["a Word file of before 1997", () => compoundOf("WordDocument"), "oldWord"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusal(await bytes())).toBe(code);
  });

  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      "tables in tables, 10,000 deep, in Word",
      () => docxFile("<w:tbl><w:tr><w:tc>".repeat(10_000)),
      "tooDeep",
    ],
    [
      "tables in tables, 10,000 deep, on a page",
      () => bytesOf("<table><tr><td>".repeat(10_000)),
      "tooDeep",
    ],
    ["elements in elements, 100,000 deep", () => bytesOf("<div><b>".repeat(100_000)), "tooDeep"],
    [
      "a zip bomb",
      () => docxFile(" ".repeat(MOST.unpackedMegabytes * 1024 * 1024)),
      "largeContent",
    ],
    [
      "a zip of too many parts",
      async () =>
        zipOf(Object.fromEntries(Array.from({ length: MOST.parts + 1 }, (__, n) => [`${n}`, ""]))),
      "largeContent",
    ],
    [
      "entities that grow",
      async () => {
        const zip = await JSZip.loadAsync(await docxFile(p("甲")));
        zip.file(
          "word/document.xml",
          `<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:body></w:document>`,
        );
        return zip.generateAsync({ type: "uint8array" });
      },
      "damaged",
    ],
    ["a million cells", () => bytesOf("甲,1\n".repeat(500_000)), "manyCells"],
  ])("hostile: %s", async (_, bytes, code) => {
    expect(await refusal(await bytes())).toBe(code);
  });

  test("every sentence is one of its own and says what to do", () => {
    const codes = [
      "empty",
      "largeFile",
      "largeContent",
      "manyCells",
      "longText",
      "manyPages",
      "tooDeep",
      "tooSlow",
      "encrypted",
      "damaged",
      "scan",
      "foreignFonts",
      "image",
      "rtf",
      "webArchive",
      "wordXml",
      "openDocument",
      "ofd",
      "slides",
      "oldWord",
      "archive",
      "unknown",
    ] as const;
    const sentences = codes.map((code) => faultSentence({ code }));
    expect(new Set(sentences).size).toBe(codes.length);
    for (const sentence of sentences) expect(sentence).toMatch(/请[^。]+。$/);
    expect(remarkSentence({ code: "pictures", detail: "2" })).toBe(
      "文中有 2 幅图片，图片中的文字没有读取。",
    );
  });
});

test("pasted texts have bounds, too", async () => {
  expect(await readPasted({ text: "" })).toEqual({ ok: false, fault: { code: "empty" } });
  expect(await readPasted({ html: "a".repeat(MOST.text + 1) })).toEqual({
    ok: false,
    fault: { code: "longText" },
  });
});

test("a reading that takes too long ends", async () => {
  const now = jest.spyOn(performance, "now");
  let at = 0;
  now.mockImplementation(() => (at += 40_000));
  const outcome = await readFile(bytesOf("甲,1\n".repeat(3000)));
  now.mockRestore();
  expect(outcome).toEqual({ ok: false, fault: { code: "tooSlow" } });
});
