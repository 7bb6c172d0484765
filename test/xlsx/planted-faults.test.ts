import JSZip from "jszip";
import { saveXlsx } from "../../xlsx/save";
import { formatFaults } from "../support/file-format";
import { sampleWorkbook } from "./sample-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const STYLES = "xl/styles.xml";
const STRINGS = "xl/sharedStrings.xml";
const NOTES = "xl/comments1.xml";
const BOXES = "xl/drawings/vmlDrawing1.vml";
const TYPES = "[Content_Types].xml";

let sound: Uint8Array;

beforeAll(async () => {
  sound = await saveXlsx(sampleWorkbook(), {
    namespaces: ["PERF"],
    addIn: { id: "59277832-4e45-4e7b-a3d2-cef4add4c0d0", version: "1.2.0.0" },
  });
});

const long = (length: number): string => "长".repeat(length);

/** A fault planted by replacing text of one part, and what is told of it. */
test.each<[kind: string, part: string, from: string | RegExp, to: string, told: RegExp]>([
  [
    "order",
    SHEET,
    /(<mergeCells.*?<\/mergeCells>)(.*)(<pageMargins)/s,
    "$2$1$3",
    /<conditionalFormatting>|<dataValidations>/,
  ],
  ["order", STYLES, /(<fonts.*?<\/fonts>)(<fills.*?<\/fills>)/s, "$2$1", /<fonts> in <styleSheet>/],
  ["order", SHEET, /(<row r="2">.*?<\/row>)(<row r="3">.*?<\/row>)/s, "$2$1", /row 2 follows 3/],
  [
    "order",
    SHEET,
    /(<c r="A2"[^>]*>.*?<\/c>)(<c r="B2"[^>]*>.*?<\/c>)/s,
    "$2$1",
    /A2 follows column 2/,
  ],
  ["kind", SHEET, "<sheetData>", "<sheetDatum/><sheetData>", /holds <sheetDatum>/],
  ["kind", SHEET, 'state="frozen"', 'state="icy"', /state="icy"/],
  ["kind", SHEET, 'orientation="landscape"', 'colour="yes"', /unknown attribute colour/],
  [
    "kind",
    SHEET,
    'type="expression" dxfId="0" priority="1"',
    'type="expression" dxfId="0"',
    /lacks priority/,
  ],
  ["kind", SHEET, "<v>951</v>", "<v>abc</v>", /A2: abc is no number/],
  ["kind", SHEET, "</row>", "</rows>", /is no XML/],
  ["uniqueness", BOOK, "it&apos;s hidden", "自评表", /two sheets are named 自评表/],
  ["uniqueness", BOOK, 'sheetId="2"', 'sheetId="1"', /two sheets have the sheetId 1/],
  ["uniqueness", BOOK, 'name="比例"', 'name="合计" localSheetId="0"', /合计 of 0 stands twice/],
  ["uniqueness", SHEET, 'priority="2"', 'priority="1"', /two rules have the priority 1/],
  ["uniqueness", SHEET, 'sqref="E2"', 'sqref="A6"', /two input rules hold for one cell/],
  [
    "uniqueness",
    SHEET,
    '<mergeCell ref="A1:D1"/>',
    '<mergeCell ref="A1:D1"/><mergeCell ref="D1:E2"/>',
    /merged cells overlap/,
  ],
  ["uniqueness", NOTES, /(<comment ref.*?<\/comment>)/s, "$1$1", /two notes stand at/],
  [
    "uniqueness",
    TYPES,
    /(<Override PartName="\/xl\/styles.xml"[^>]*>)/,
    "$1$1",
    /styles\.xml stands twice/,
  ],
  [
    "counts",
    SHEET,
    '<mergeCells count="1">',
    '<mergeCells count="2">',
    /<mergeCells> counts 2 of 1/,
  ],
  ["counts", STYLES, '<cellXfs count="4">', '<cellXfs count="3">', /<cellXfs> counts 3 of 4/],
  ["counts", STRINGS, ' count="4"', ' count="5"', /uses of texts are not counted right/],
  ["counts", STRINGS, 'uniqueCount="4"', 'uniqueCount="3"', /the texts are not counted right/],
  ["lengths", STRINGS, "普通文字", long(32_768), /too long/],
  ["lengths", BOOK, "it&apos;s hidden", long(32), /no sheet may be named/],
  ["lengths", BOOK, 'name="比例"', `name="${long(256)}"`, /is too long/],
  ["lengths", SHEET, 'promptTitle="金额"', `promptTitle="${long(33)}"`, /promptTitle is too long/],
  ["lengths", SHEET, '"优,良,中,差"', `"${long(256)}"`, /a list is too long/],
  ["lengths", SHEET, "&amp;C第", `&amp;C${long(256)}`, /oddFooter is too long/],
  ["lengths", SHEET, "IF(A2=", `IF(${"A2+".repeat(3000)}A2=`, /D2: the formula is too long/],
  ["references", SHEET, '<c r="A2" s="1">', '<c r="A2" s="9">', /there is no format 9/],
  [
    "references",
    SHEET,
    '<c r="A1" t="s"><v>0</v>',
    '<c r="A1" t="s"><v>4</v>',
    /A1: there is no text 4/,
  ],
  ["references", SHEET, 'dxfId="0"', 'dxfId="1"', /no conditional look 1/],
  ["references", SHEET, '<c r="C2" s="2" cm="1">', '<c r="C2" s="2" cm="2">', /C2: no such cm/],
  [
    "references",
    SHEET,
    '<legacyDrawing r:id="rId1"/>',
    '<legacyDrawing r:id="rId9"/>',
    /the relationship rId9/,
  ],
  ["references", SHEET, "IF(A2=", "IF(他表!A2=", /D2: the formula names no sheet: 他表/],
  [
    "references",
    SHEET,
    '<dimension ref="A1:D4"/>',
    '<dimension ref="A1:C4"/>',
    /D2 lies outside of the dimension/,
  ],
  [
    "references",
    STYLES,
    '<xf numFmtId="10" fontId="0"',
    '<xf numFmtId="10" fontId="7"',
    /fontId 7 is not there/,
  ],
  ["references", STYLES, 'numFmtId="10"', 'numFmtId="170"', /number format 170 is not declared/],
  [
    "references",
    BOOK,
    '<definedName name="合计" localSheetId="0">自评表!',
    '<definedName name="合计" localSheetId="0">他表!',
    /leads to no sheet: 他表/,
  ],
  [
    "references",
    BOOK,
    'localSheetId="0">自评表!$A$2<',
    'localSheetId="5">自评表!$A$2<',
    /is of no sheet/,
  ],
  ["references", BOOK, 'activeTab="0"', 'activeTab="1"', /the active sheet 1 does not show/],
  ["references", BOOK, 'r:id="sheet2"', 'r:id="sheet9"', /the relationship sheet9/],
  ["references", TYPES, "/xl/comments1.xml", "/xl/comments2.xml", /comments2\.xml is no part/],
  [
    "references",
    TYPES,
    "spreadsheetml.styles+xml",
    "spreadsheetml.table+xml",
    /another content type/,
  ],
  ["references", "_rels/.rels", "docProps/core.xml", "docProps/more.xml", /more\.xml is no part/],
  ["pairing", BOXES, "<x:Row>2</x:Row>", "<x:Row>3</x:Row>", /the note at 2,2 has no box/],
  ["pairing", SHEET, /<legacyDrawing[^>]*>/, "", /is not named by the sheet/],
  ["pairing", SHEET, /(<x14:id>\{)0/, "$11", /has not one other half/],
  [
    "pairing",
    "xl/worksheets/_rels/sheet1.xml.rels",
    /<Relationship Id="rId2"[^>]*>/,
    "",
    /notes and their drawing come together/,
  ],
])("%s of %s: %s", async (_kind, part, from, to, told) => {
  const zip = await JSZip.loadAsync(sound);
  const text = await zip.file(part)!.async("string");
  const planted = text.replace(from, to);
  expect(planted).not.toBe(text);
  const faults = await formatFaults(
    await zip.file(part, planted).generateAsync({ type: "uint8array" }),
  );
  expect(faults.filter((fault) => told.test(fault))).not.toEqual([]);
});

test("a part that nothing leads to, and one that stands twice", async () => {
  const zip = await JSZip.loadAsync(sound);
  const more = await zip.file("xl/left.xml", "<left/>").generateAsync({ type: "uint8array" });
  expect(await formatFaults(more)).toContain("xl/left.xml: nothing leads to it");
  const twice = Buffer.from(sound);
  const [one, other] = [1, 2].map((nth) => `xl/worksheets/sheet${nth}.xml`);
  // A part is named in front of its bytes and in the directory; both names are of one length.
  for (let at = twice.indexOf(other!); at !== -1; at = twice.indexOf(other!, at))
    twice.write(one!, at);
  expect(await formatFaults(twice)).toContain(`${one}: stands twice in the archive`);
});
