import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseA1, type Workbook } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { minimalFile, type Parts } from "./minimal-file";

const open = async (parts: Parts): Promise<Workbook> => openXlsx(await minimalFile(parts));

function cellOf(workbook: Workbook, address: string) {
  const { top, left } = parseA1(address)!;
  return workbook.sheets[0]!.cell(top, left);
}

const valuesOf = (workbook: Workbook, ...addresses: string[]) =>
  addresses.map((address) => cellOf(workbook, address).value);

test("shared texts: rich text is joined, pronunciation left out, escapes undone", async () => {
  const workbook = await open({
    strings:
      '<si><t xml:space="preserve"> 前 </t></si>' +
      '<si><r><rPr><b/></rPr><t>绩</t></r><r><t>效</t></r><rPh sb="0" eb="1"><t>ji</t></rPh></si>' +
      "<si><t>a_x000D_\nb_x005F_x000D_</t></si>",
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
  });
  expect(valuesOf(workbook, "A1", "B1", "C1")).toEqual([" 前 ", "绩效", "a\r\nb_x000D_"]);
});

test("every kind of value, with and without a formula", async () => {
  const workbook = await open({
    rows:
      '<row r="2"><c r="A2" t="inlineStr"><is><t>=1+1</t></is></c><c r="B2" t="b"><v>1</v></c>' +
      '<c r="C2" t="e"><v>#N/A</v></c><c r="D2"><v>1.5E-3</v></c><c r="E2" t="d"><v>2024-02-29T12:00:00</v></c>' +
      '<c r="F2" t="str"><f>A2&amp;""</f><v>#N/A</v></c><c r="G2"><f>NOW()</f></c>' +
      '<c r="H2" t="str"><f>""</f><v></v></c><c r="I2" t="e"><v>#GETTING_DATA</v></c></row>',
  });
  expect(cellOf(workbook, "A2")).toMatchObject({ value: "=1+1", kind: "text", formula: null });
  expect(cellOf(workbook, "B2")).toMatchObject({ value: true, kind: "boolean" });
  expect(cellOf(workbook, "C2")).toMatchObject({ value: "#N/A", kind: "error" });
  expect(cellOf(workbook, "D2")).toMatchObject({ value: 0.0015, kind: "number" });
  expect(cellOf(workbook, "E2")).toMatchObject({ value: 45351.5, kind: "number" });
  expect(cellOf(workbook, "F2")).toMatchObject({ value: "#N/A", kind: "text", formula: '=A2&""' });
  expect(cellOf(workbook, "G2")).toMatchObject({ kind: "blank", formula: "=NOW()" });
  expect(cellOf(workbook, "H2")).toMatchObject({ value: "", kind: "text", formula: '=""' });
  expect(cellOf(workbook, "I2")).toMatchObject({ value: "#VALUE!", kind: "error" });
});

test("shared formulas read as each cell would write them", async () => {
  const workbook = await open({
    rows:
      '<row r="1"><c r="C1"><f t="shared" ref="C1:D3" si="0">A1*$B$1+SUM(A$1:$B2,3:3,\'x A1\'!A1)&amp;"A1"</f><v>1</v></c></row>' +
      '<row r="3"><c r="D3"><f t="shared" si="0"/><v>2</v></c></row>',
  });
  expect(cellOf(workbook, "D3").formula).toBe("=B3*$B$1+SUM(B$1:$B4,5:5,'x A1'!B3)&\"A1\"");
});

test("rows and cells without an address follow one another", async () => {
  const workbook = await open({
    rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c><c><v>4</v></c></row>',
  });
  expect(valuesOf(workbook, "A1", "B1", "C2", "D2")).toEqual([1, 2, 3, 4]);
});

test("dates that count from 1904 are moved, other numbers are not", async () => {
  const workbook = await open({
    book: '<workbookPr date1904="1"/>',
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="57"/></cellXfs>',
    rows: '<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>100</v></c><c r="C1"><v>100</v></c></row>',
  });
  expect(valuesOf(workbook, "A1", "B1", "C1")).toEqual([1562, 1562, 100]);
  expect(cellOf(workbook, "B1").numberFormat).toBe('yyyy"年"m"月"');
});

test("colours of a theme, an index and a tint; half points; the font of the whole workbook", async () => {
  const workbook = await open({
    styles:
      '<fonts><font><sz val="12"/><name val="宋体"/></font><font><b val="0"/><i/><u/><sz val="10.5"/><color theme="4" tint="0.39997558519241921"/><name val="仿宋"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
      '<borders><border/><border><left style="mediumDashed"><color auto="1"/></left></border></borders>' +
      '<cellXfs><xf fontId="0"/><xf fontId="1" fillId="2" borderId="1"/></cellXfs>',
    rows: '<row r="1"><c r="A1" s="1"/></row>',
  });
  const { style } = cellOf(workbook, "A1");
  expect(style.font).toEqual({
    name: "仿宋",
    size: 10.5,
    bold: false,
    italic: true,
    strikethrough: false,
    underline: "Single",
    color: "#95B3D7",
  });
  expect(style.fill).toBe("#FFFF00");
  expect(style.borders.left).toEqual({ style: "Dash", weight: "Medium", color: "#000000" });
  expect(cellOf(workbook, "Z99").style.font).toMatchObject({ name: "宋体", size: 12 });
});

test("widths count the digits of the workbook's own font", async () => {
  const workbook = await open({
    styles: '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><cellXfs><xf/></cellXfs>',
    sheetStart:
      '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><cols><col min="2" max="3" width="20.25" customWidth="1"/></cols>',
    rows: '<row r="2" ht="27" customHeight="1" hidden="1"/>',
  });
  const { columns, rows } = workbook.sheets[0]!;
  expect([columns.size(0), columns.size(1), columns.size(2)]).toEqual([54, 121.5, 121.5]);
  expect([rows.size(0), rows.size(1), rows.isHidden(1)]).toEqual([13.5, 27, true]);
});

test("an input rule for a million rows is one area; one that looks at another sheet is found", async () => {
  const workbook = await open({
    sheetEnd:
      '<dataValidations><dataValidation type="whole" sqref="A1:A1048576 C3"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>' +
      '<extLst><ext xmlns:x14="x" xmlns:xm="y"><x14:dataValidations><x14:dataValidation type="list"><x14:formula1><xm:f>表2!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
  });
  const [first, second] = workbook.sheets[0]!.validations;
  expect(first?.rects).toEqual([parseA1("A:A"), parseA1("C3")]);
  expect(first?.rule).toEqual({
    type: "WholeNumber",
    operator: "Between",
    formula1: 1,
    formula2: 5,
  });
  expect(second?.rule).toEqual({
    type: "List",
    source: "=表2!$A$1:$A$9",
    inCellDropDown: true,
  });
});

test("rules about texts become formulas, priorities decide the order, colour scales are left out", async () => {
  const rule = (attributes: string, inside: string) =>
    `<conditionalFormatting sqref="A1"><cfRule ${attributes}>${inside}</cfRule></conditionalFormatting>`;
  const workbook = await open({
    sheetEnd:
      rule(
        'type="containsText" priority="3" operator="containsText" text="x"',
        '<formula>NOT(ISERROR(SEARCH("x",A1)))</formula>',
      ) +
      rule(
        'type="cellIs" priority="1" operator="between"',
        "<formula>1</formula><formula>$B$1</formula>",
      ) +
      rule('type="colorScale" priority="2"', "<colorScale/>"),
  });
  expect(workbook.sheets[0]!.conditionalFormats.map((format) => format.rule)).toEqual([
    { type: "CellValue", operator: "Between", formula1: 1, formula2: "=$B$1", style: {} },
    { type: "Custom", formula: '=NOT(ISERROR(SEARCH("x",A1)))', style: {} },
  ]);
});

test("names of areas, values and formulas; filters of Excel's own are left out", async () => {
  const workbook = await open({
    bookEnd:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1</definedName>' +
      '<definedName name="全表">Sheet1!$A$1:$XFD$1048576</definedName><definedName name="税率">0.17</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$1:$2</definedName></definedNames>',
  });
  expect(workbook.names.all().map(({ name, formula }) => [name, formula])).toEqual([
    ["全表", "=Sheet1!$A$1:$XFD$1048576"],
    ["税率", "=0.17"],
  ]);
  expect(workbook.sheets[0]!.pageLayout).toMatchObject({
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 1 },
  });
});

test("prefixes on every element, the strict format's addresses and paths from the root", async () => {
  const workbook = await open({
    prefix: "x:",
    strict: true,
    rows: '<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>',
  });
  expect(valuesOf(workbook, "A1")).toEqual([7]);
});

test("what LibreOffice made of a saved form", async () => {
  const path = join(__dirname, "fixtures", "saved-by-libreoffice.xlsx");
  const workbook = await openXlsx(readFileSync(path));
  const sheet = workbook.sheets[0]!;
  expect(sheet.name).toBe("整体支出绩效自评表");
  expect(cellOf(workbook, "E3")).toMatchObject({
    formula: "=PERF.EXECUTIONRATE(D3,C3)",
    value: 0.990580545943868,
  });
  expect(cellOf(workbook, "A7")).toMatchObject({ value: "=1+1", kind: "text", formula: null });
  expect(cellOf(workbook, "A9")).toMatchObject({ value: "00123", kind: "text" });
  expect(cellOf(workbook, "B3").style.locked).toBe(false);
  expect(sheet.merges.all()).toEqual([parseA1("A1:F1")]);
  expect(sheet.protection.options).toMatchObject({ allowInsertRows: true, allowSort: false });
  expect(sheet.validations[0]?.prompt.message).toBe("单位：万元，不小于 0");
  expect(sheet.conditionalFormats.map(({ rule }) => rule.type)).toEqual([
    "CellValue",
    "DataBar",
    "Custom",
  ]);
  expect(sheet.pageLayout).toMatchObject({
    orientation: "Landscape",
    zoom: { pagesWide: 1, pagesTall: null },
    printArea: parseA1("A1:F9"),
    titleRows: { first: 0, last: 1 },
  });
  expect([sheet.columns.size(0), sheet.columns.size(1)]).toEqual([120, 75]);
  expect(workbook.sheets[1]!.visibility).toBe("Hidden");
});
