import JSZip from "jszip";
import { calculated, parseA1, uncalculated, Workbook, type CellContent } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { minimalFile } from "./minimal-file";

const addIn = { id: "59277832-4e45-4e7b-a3d2-cef4add4c0d0", version: "1.2.0.0" };
const options = { namespaces: ["PERF"], addIn };

function bookOf(cells: Readonly<Record<string, CellContent>>): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet();
  for (const [address, content] of Object.entries(cells)) {
    const { top, left } = parseA1(address)!;
    sheet.setContent(top, left, content);
  }
  return book;
}

async function partsOf(book: Workbook) {
  const zip = await JSZip.loadAsync(await saveXlsx(book, options));
  return async (path: string): Promise<string> => (await zip.file(path)?.async("string")) ?? "";
}

const SHEET = "xl/worksheets/sheet1.xml";
const EXTENSION = "xl/webextensions/webextension1.xml";
const stuck = (formula: string): CellContent => ({
  ...calculated(formula, "#NAME?"),
  isStuck: true,
});

// What Excel for Mac 16 writes, cell by cell.
test.each<[string, CellContent, string]>([
  [
    "a number",
    calculated("=PERF.SHARE(1,2)", 0.5),
    '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_PERF_SHARE(1,2)</f><v>0.5</v></c>',
  ],
  [
    "a text",
    calculated("=PERF.GRADE(95)", "优"),
    '<c r="A1" t="str" cm="1"><f t="array" ref="A1">_xldudf_PERF_GRADE(95)</f><v>优</v></c>',
  ],
  [
    "an error",
    calculated("=PERF.SHARE(1,0)", "#DIV/0!"),
    '<c r="A1" t="e" cm="1"><f t="array" ref="A1">_xldudf_PERF_SHARE(1,0)</f><v>#DIV/0!</v></c>',
  ],
  [
    "a function inside of another one",
    calculated("=IF(B1=0,0,PERF.SHARE(1,B1))", 0),
    '<c r="A1" cm="1"><f t="array" ref="A1">IF(B1=0,0,_xldudf_PERF_SHARE(1,B1))</f><v>0</v></c>',
  ],
  [
    "one that was never bound",
    stuck("=PERF.SHARE(1,2)"),
    '<c r="A1" t="e" cm="1"><f t="array" aca="1" ref="A1" ca="1">PERF.SHARE(1,2)</f><v>#NAME?</v></c>',
  ],
  [
    "one that is under way",
    { ...uncalculated("=PERF.SHARE(1,2)"), value: "#BUSY!", kind: "error" },
    '<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_PERF_SHARE(1,2)</f></c>',
  ],
  ["a formula of Excel's own", calculated("=SUM(1,2)", 3), '<c r="A1"><f>SUM(1,2)</f><v>3</v></c>'],
])("%s", async (_, content, cell) => {
  const part = await partsOf(bookOf({ A1: content }));
  expect(await part(SHEET)).toContain(cell);
});

test("no array stands in merged cells", async () => {
  const book = bookOf({ A1: calculated("=PERF.SHARE(1,2)", 0.5) });
  book.sheets[0]!.merge(parseA1("A1:B1")!);
  const part = await partsOf(book);
  expect(await part(SHEET)).toContain('<c r="A1"><f>_xldudf_PERF_SHARE(1,2)</f><v>0.5</v></c>');
});

test("for programs that do not know the functions the cells are plain ones", async () => {
  const book = bookOf({ A1: calculated("=PERF.SHARE(1,2)", 0.5) });
  const bytes = await saveXlsx(book, { ...options, withPlainCells: true });
  const zip = await JSZip.loadAsync(bytes);
  expect(await zip.file(SHEET)!.async("string")).toContain(
    '<c r="A1"><f>_xldudf_PERF_SHARE(1,2)</f><v>0.5</v></c>',
  );
  expect(zip.file("xl/metadata.xml")).toBeNull();
  expect(await zip.file("[Content_Types].xml")!.async("string")).not.toContain("metadata");
  expect((await openXlsx(bytes)).sheets[0]!.cell(0, 0)).toEqual(book.sheets[0]!.cell(0, 0));
});

test("cm leads to metadata that say dynamic, found by the workbook", async () => {
  const part = await partsOf(bookOf({ A1: calculated("=PERF.SHARE(1,2)", 0.5) }));
  const metadata = await part("xl/metadata.xml");
  expect(metadata).toContain('<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1"');
  expect(metadata).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(metadata).toContain('<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
  expect(await part("xl/_rels/workbook.xml.rels")).toMatch(
    /relationships\/sheetMetadata" Target="metadata\.xml"/,
  );
  expect(await part("[Content_Types].xml")).toContain(
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
  );
});

test("the add-in's part lists the functions once, under an id that is not the add-in's", async () => {
  const book = bookOf({
    A1: calculated("=PERF.SHARE(PERF.GRADE(1),2)", 0.5),
    A2: calculated("=perf.share(3,4)", 0.75),
  });
  const [first, second] = [
    await (await partsOf(book))(EXTENSION),
    await (await partsOf(book))(EXTENSION),
  ];
  expect(first).toContain(
    '<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="{7C84B067-C214-45C3-A712-C9D94CD141B2}">' +
      "<we:customFunctionIdList><we:customFunctionIds>_xldudf_PERF_GRADE</we:customFunctionIds>" +
      "<we:customFunctionIds>_xldudf_PERF_SHARE</we:customFunctionIds></we:customFunctionIdList></a:ext>",
  );
  const own = (text: string) => /<we:webextension [^>]*id="\{([-0-9A-F]{36})\}"/.exec(text)?.[1];
  expect(own(first)).not.toBe(own(second));
  expect(first).toContain(`<we:reference id="${addIn.id}" version="1.2.0.0"`);
  expect(own(first)?.toLowerCase()).not.toBe(addIn.id);
});

test("without functions there are neither metadata nor a list, without settings no add-in", async () => {
  const part = await partsOf(bookOf({ A1: calculated("=1+1", 2) }));
  expect(await part("xl/metadata.xml")).toBe("");
  expect(await part(EXTENSION)).toBe("");
  const book = bookOf({ A1: calculated("=1+1", 2) });
  book.setSettings(new Map([["a", "1"]]));
  const extension = await (await partsOf(book))(EXTENSION);
  expect(extension).toContain('<we:property name="a" value="1"/>');
  expect(extension).not.toContain("extLst");
});

const array = (address: string, rest: string, formula: string, value: string) =>
  `<c r="${address}" ${rest}cm="1"><f t="array" ref="${address}">${formula}</f><v>${value}</v></c>`;

test("cells that Excel bound and cells that it did not are told apart", async () => {
  const book = await openXlsx(
    await minimalFile({
      rows:
        '<row r="1">' +
        array("A1", "", "_xldudf_PERF_SHARE(1,2)", "0.5") +
        array("B1", 't="str" ', "_xldudf_PERF_GRADE(95)", "优") +
        '<c r="C1" t="e" cm="1"><f t="array" aca="1" ref="C1" ca="1">PERF.SHARE(1,2)</f><v>#NAME?</v></c>' +
        '<c r="D1" t="e" cm="1"><f t="array" aca="1" ref="D1" ca="1">OTHER.ADD(1,2)</f><v>#NAME?</v></c>' +
        "</row>" +
        '<row r="2"><c r="A2" t="e"><f t="shared" ref="A2:A3" si="0">PERF.SHARE(B2,2)</f><v>#NAME?</v></c></row>' +
        '<row r="3"><c r="A3" t="e"><f t="shared" si="0"/><v>#NAME?</v></c></row>',
    }),
  );
  const seen = ["A1", "B1", "C1", "D1", "A2", "A3"].map((address) => {
    const { top, left } = parseA1(address)!;
    const { formula, value, isStuck } = book.sheets[0]!.cell(top, left);
    return [formula, value, isStuck];
  });
  expect(seen).toEqual([
    ["=PERF.SHARE(1,2)", 0.5, false],
    ["=PERF.GRADE(95)", "优", false],
    ["=PERF.SHARE(1,2)", "#NAME?", true],
    ["=OTHER.ADD(1,2)", "#NAME?", false],
    ["=PERF.SHARE(B2,2)", "#NAME?", true],
    ["=PERF.SHARE(B3,2)", "#NAME?", true],
  ]);
});
