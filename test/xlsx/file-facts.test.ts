import * as SheetJS from "@e965/xlsx";
import JSZip from "jszip";
import { parseA1, Workbook } from "../../xlsx/model";
import { saveXlsx } from "../../xlsx/save";
import { sampleWorkbook } from "./sample-workbook";

let bytes: Uint8Array;
let zip: JSZip;
const part = (path: string) => zip.file(path)!.async("string");

let sheet: string;
let book: string;
let styles: string;

beforeAll(async () => {
  bytes = await saveXlsx(sampleWorkbook(), {
    namespaces: ["PERF"],
    addIn: { id: "59277832-4e45-4e7b-a3d2-cef4add4c0d0", version: "1.2.0.0" },
  });
  zip = await JSZip.loadAsync(bytes);
  sheet = await part("xl/worksheets/sheet1.xml");
  book = await part("xl/workbook.xml");
  styles = await part("xl/styles.xml");
});

/** The style that a cell of the file names, as its element. */
function styleOf(address: string): string {
  const number = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)?.[1];
  const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  return list.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)![Number(number)]!;
}

test.each([
  ["custom functions have the name Excel gives them", "C2", "_xldudf_PERF_EXECUTIONRATE(A2,B2)"],
  ["also beside a text that looks like one", "D2", 'IF(A2="PERF.X(",1,_xldudf_PERF_GRADE(95))'],
  ["young functions have their prefix", "D3", "_xlfn.IFS(A2&gt;1,TRUE)"],
])("%s", (_, address, formula) => {
  const written = new RegExp(`<c r="${address}"[^>]*><f[^>]*>(.*?)</f>`).exec(sheet)?.[1];
  expect(written?.replaceAll("&quot;", '"')).toBe(formula);
});

test("formulas carry the results they had", () => {
  expect(sheet).toMatch(/<c r="C2" s="\d+" cm="1"><f [^>]*>[^<]*<\/f><v>1\.0566666666666666<\/v>/);
  expect(sheet).toMatch(/<c r="D2" t="str" cm="1"><f [^>]*>[^<]*<\/f><v>优<\/v>/);
  expect(sheet).toMatch(/<c r="C3" s="\d+" t="e" cm="1"><f [^>]*>[^<]*<\/f><v>#DIV\/0!<\/v>/);
  expect(sheet).toMatch(/<c r="D3" t="b"><f>[^<]*<\/f><v>1<\/v>/);
});

test("Excel has no reason to calculate anew when it opens the file", () => {
  expect(book).toContain('<calcPr calcId="191029"/>');
  expect(Object.keys(zip.files)).not.toContain("xl/calcChain.xml");
});

test("text that looks like a formula or a number stays text when somebody edits it", () => {
  expect(styleOf("A4")).toContain('quotePrefix="1"');
  expect(styleOf("B4")).toContain('quotePrefix="1"');
  expect(sheet).toMatch(/<c r="A4" s="\d+" t="s">/);
  expect(sheet).toMatch(/<c r="C4" t="s">/);
  expect(styles.match(/quotePrefix/g)).toHaveLength(1);
  expect(styles).not.toContain("\uE000");
});

test("cells for input are unlocked, the sheet is protected without a password", () => {
  expect(styleOf("A2")).toContain('<protection locked="0"/>');
  expect(sheet).toContain(
    '<sheetProtection sheet="1" insertRows="0" deleteRows="0" objects="1" scenarios="1"/>',
  );
});

test("a password is kept as a hash only", async () => {
  const workbook = sampleWorkbook();
  const protection = { ...workbook.sheets[0]!.protection, password: "秘密" };
  workbook.sheets[0]!.setProtection(protection);
  const file = await JSZip.loadAsync(await saveXlsx(workbook));
  const text = await file.file("xl/worksheets/sheet1.xml")!.async("string");
  expect(text).toMatch(/algorithmName="SHA-512" hashValue="[^"]{88}" saltValue="[^"]{24}"/);
  expect(text).not.toContain("秘密");
});

test("the area of a filter stands on its sheet, and as a hidden name beside it", () => {
  expect(sheet).toMatch(/<sheetProtection\b[^>]*\/><autoFilter ref="A2:C9"\/><mergeCells\b/);
  expect(book).toMatch(
    /<definedName name="_xlnm\._FilterDatabase" localSheetId="0" hidden="1">[^<]*\$A\$2:\$C\$9<\/definedName>/,
  );
});

test("print set-up", () => {
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toMatch(
    /<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"\/>/,
  );
  expect(sheet).toContain("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$D$10</definedName>',
  );
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">自评表!$1:$2</definedName>',
  );
});

test("names keep their scope, their formula and whether they show", () => {
  expect(book).toContain('<definedName name="合计" localSheetId="0">自评表!$A$2</definedName>');
  expect(book).toContain('<definedName name="比例" hidden="1">0.17</definedName>');
});

test("input rules stay areas, with their prompts", () => {
  expect(sheet).toContain(
    '<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" ' +
      'showInputMessage="1" showErrorMessage="1" promptTitle="金额" ' +
      'prompt="单位：万元&#10;不小于 0" sqref="A2:B2 A5:A10"><formula1>0</formula1></dataValidation>',
  );
  expect(sheet).toContain('showDropDown="1"');
  expect(sheet).toContain('<formula1>"优,良,中,差"</formula1>');
});

test("conditional formats stop where they should, bars stand in both forms under one id", () => {
  expect(sheet).toContain(
    '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1">' +
      "<formula>_xldudf_PERF_SHARE(A2,B2)&gt;1</formula></cfRule>",
  );
  expect(styles).toContain('<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/>');
  const id = /<x14:id>(.*?)<\/x14:id>/.exec(sheet)?.[1];
  expect(sheet).toContain(`<x14:cfRule type="dataBar" id="${id}">`);
});

test("numbers among texts are no errors where the cell is formatted as text, and elsewhere they are", async () => {
  const workbook = new Workbook();
  const own = workbook.addSheet("公开03表");
  const put = (address: string, value: string, numberFormat: string) => {
    const { top, left } = parseA1(address)!;
    own.cells.set(top, left, { ...own.cell(top, left), kind: "text", value, numberFormat });
  };
  for (const row of [8, 9, 11]) put(`A${row}`, `20103${row}`, "@");
  put("B8", "行政运行", "@");
  put("C8", "12.5", "General");
  const file = await JSZip.loadAsync(await saveXlsx(workbook));
  const text = await file.file("xl/worksheets/sheet1.xml")!.async("string");
  expect(text).toContain(
    '<ignoredErrors><ignoredError sqref="A8:A9 A11" numberStoredAsText="1"/></ignoredErrors>',
  );
  expect(text.indexOf("<ignoredErrors")).toBeGreaterThan(text.indexOf("<pageMargins"));
  expect(sheet).not.toContain("ignoredErrors");
});

test("the elements of a sheet stand in the order of the schema", () => {
  const order = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "sheetData",
    "sheetProtection",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "legacyDrawing",
    "extLst",
  ];
  const places = order.map((name) =>
    name === "extLst" ? sheet.lastIndexOf("<extLst") : sheet.indexOf(`<${name}`),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("sheets, view and tab", () => {
  expect(book).toMatch(/<sheet sheetId="2" name="it&apos;s hidden" state="veryHidden"/);
  expect(sheet).toContain('<tabColor rgb="FF00B050"/>');
  expect(sheet).toMatch(/<sheetView [^>]*tabSelected="1" showGridLines="0">/);
  expect(sheet).toMatch(
    /<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"\/>/,
  );
});

test("notes have their author", async () => {
  expect(await part("xl/comments1.xml")).toContain("<authors><author>审核</author></authors>");
  expect(sheet).toContain("<legacyDrawing");
});

test("settings stand where Office looks for them", async () => {
  expect(await part("_rels/.rels")).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" ' +
      'Target="xl/webextensions/taskpanes.xml"',
  );
  const extension = await part("xl/webextensions/webextension1.xml");
  expect(extension).toContain(
    '<we:reference id="59277832-4e45-4e7b-a3d2-cef4add4c0d0" version="1.2.0.0" ' +
      'store="developer" storeType="Registry"/>',
  );
  expect(extension).toContain('<we:property name="pack" value="&quot;huaihua-2023&quot;"/>');
  expect(await part("[Content_Types].xml")).toContain(
    'PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"',
  );
});

test("the file names no person", async () => {
  const core = await part("docProps/core.xml");
  expect(core).toContain("<dc:creator>绩效自评加载项</dc:creator>");
  expect(core).toContain("<dc:title>部门整体支出绩效自评</dc:title>");
});

test("another program reads the same values", () => {
  const other = SheetJS.read(bytes, { cellFormula: true });
  const first = other.Sheets["自评表"]!;
  const value = (address: string): unknown => (first[address] as SheetJS.CellObject).v;
  expect(value("A1")).toBe("整体支出绩效自评表");
  expect(value("A4")).toBe("=1+1");
  expect(value("C2")).toBeCloseTo(951 / 900, 12);
  expect(value("D2")).toBe("优");
  expect(first["!merges"]?.map((area) => SheetJS.utils.encode_range(area))).toEqual(["A1:D1"]);
  expect(other.Workbook?.Names).toContainEqual(
    expect.objectContaining({ Name: "_xlnm.Print_Area", Ref: "自评表!$A$1:$D$10" }),
  );
  expect(other.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 2]);
});
