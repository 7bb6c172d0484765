import fc, { type Arbitrary } from "fast-check";
import {
  BLANK,
  callsOf,
  DEFAULT_PAGE_LAYOUT,
  DEFAULT_STYLE,
  NO_BORDER,
  Workbook,
  type Border,
  type Cell,
  type CellContent,
  type ConditionalRule,
  type ConditionalStyle,
  type DataValidation,
  type DataValidationRule,
  type PageLayout,
  type ProtectionOptions,
  type Rect,
  type Sheet,
  type Style,
  NOTHING_ALLOWED,
} from "../../xlsx/model";

const ROWS = 12;
const COLUMNS = 8;

const row = fc.nat({ max: ROWS - 1 });
const column = fc.nat({ max: COLUMNS - 1 });

/** Rectangles, entire rows and entire columns among them. */
const rect: Arbitrary<Rect> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(row, row, column, column).map(([a, b, c, d]) => box(a, b, c, d)),
  },
  { weight: 1, arbitrary: column.map((at) => box(0, 1_048_575, at, at)) },
  { weight: 1, arbitrary: row.map((at) => box(at, at, 0, 16_383)) },
);
const rects = fc.array(rect, { minLength: 1, maxLength: 3 });

function box(a: number, b: number, c: number, d: number): Rect {
  return {
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  };
}

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);

/** Text of any letters: control characters, lone surrogates, escapes of the file format, formulas. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    "_x000D_",
    "_x005F_x000D_",
    "a\r\nb\tc",
    "  spaces  ",
    "123",
    "1e5",
    "TRUE",
    "#N/A",
    "]]><!--&amp;",
    "绩效自评",
    "\uE000",
  ),
);
const someText = anyText.filter((text) => text !== "");

const finite = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .map((value) => (Object.is(value, -0) ? 0 : value));
const error = fc.constantFrom("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

const formula = fc.constantFrom(
  "=A1+B2",
  "=PERF.CONTROLRATE(A1,B1)",
  '=IF(COUNT(A1:B1)<2,"",PERF.INDICATORSCORE(10,"≥95%",A1,"PERF.X("))',
  "='PERF.A(b)'!A1",
  "=XLOOKUP(A1,B:B,C:C)+FILTER(A1:A9,B1:B9>1)",
  '="<&>""\'"&A1',
  '="_x000D_"&"\u0001\r\n"',
);

const value: Arbitrary<Pick<CellContent, "value" | "kind">> = fc.oneof(
  finite.map((number) => ({ value: number, kind: "number" as const })),
  fc.boolean().map((flag) => ({ value: flag, kind: "boolean" as const })),
  someText.map((text) => ({ value: text, kind: "text" as const })),
  error.map((text) => ({ value: text, kind: "error" as const })),
);
const result: Arbitrary<Pick<CellContent, "value" | "kind">> = fc.oneof(
  value,
  fc.constantFrom({ value: "", kind: "text" as const }, { value: "", kind: "blank" as const }),
);

const content: Arbitrary<CellContent> = fc.oneof(
  fc.constant(BLANK),
  value.map((own) => ({ ...BLANK, ...own })),
  fc.tuple(formula, result, fc.boolean()).map(([text, own, isStuck]) => ({
    ...BLANK,
    ...own,
    formula: text,
    isStuck: isStuck && callsOf(text).some((name) => name.startsWith("PERF.")),
  })),
);

const border: Arbitrary<Border> = fc.oneof(
  fc.constant(NO_BORDER),
  fc
    .tuple(
      fc.constantFrom<[Border["style"], Border["weight"]]>(
        ["Continuous", "Thin"],
        ["Continuous", "Hairline"],
        ["Continuous", "Medium"],
        ["Continuous", "Thick"],
        ["Dash", "Thin"],
        ["Dash", "Medium"],
        ["DashDot", "Medium"],
        ["DashDotDot", "Thin"],
        ["Dot", "Thin"],
        ["Double", "Thick"],
        ["SlantDashDot", "Medium"],
      ),
      color,
    )
    .map(([[style, weight], own]) => ({ style, weight, color: own })),
);

const style: Arbitrary<Style> = fc.oneof(
  fc.constant(DEFAULT_STYLE),
  fc.record<Style>({
    font: fc.record({
      name: fc.constantFrom("Calibri", "宋体", "仿宋_GB2312", 'Odd "&" font'),
      size: fc.constantFrom(9, 10.5, 11, 16, 22),
      bold: fc.boolean(),
      italic: fc.boolean(),
      strikethrough: fc.boolean(),
      underline: fc.constantFrom(
        "None",
        "Single",
        "Double",
        "SingleAccountant",
        "DoubleAccountant",
      ),
      color,
    }),
    fill: fc.option(color),
    borders: fc.record({ top: border, bottom: border, left: border, right: border }),
    horizontalAlignment: fc.constantFrom(
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ),
    verticalAlignment: fc.constantFrom("Top", "Center", "Bottom", "Justify", "Distributed"),
    wrapText: fc.boolean(),
    indent: fc.nat({ max: 15 }),
    textRotation: fc.oneof(fc.integer({ min: -90, max: 90 }), fc.constant(180)),
    shrinkToFit: fc.boolean(),
    locked: fc.boolean(),
    formulaHidden: fc.boolean(),
  }),
);

const numberFormat = fc.constantFrom(
  "General",
  "0",
  "#,##0.00",
  "0.00%",
  "@",
  "m/d/yyyy",
  "yyyy-mm-dd hh:mm:ss",
  'yyyy"年"m"月"d"日"',
  '#,##0.00"万元";[Red]-#,##0.00"万元"',
  "_ * #,##0_ ;\\(0\\)",
);

export const cell: Arbitrary<Cell> = fc
  .tuple(content, numberFormat, style)
  .map(([own, format, look]) => ({ ...own, numberFormat: format, style: look }));

const operand = fc.oneof(finite, fc.constantFrom("=$A$1", "=PERF.SHARE(A1,B1)*2"));
const comparison = fc.oneof(
  fc.record({
    operator: fc.constantFrom("Between" as const, "NotBetween" as const),
    formula1: operand,
    formula2: operand,
  }),
  fc.record({
    operator: fc.constantFrom(
      ...(["EqualTo", "NotEqualTo", "GreaterThan", "LessThan"] as const),
      ...(["GreaterThanOrEqualTo", "LessThanOrEqualTo"] as const),
    ),
    formula1: operand,
    formula2: fc.constant(null),
  }),
);

const validationRule: Arbitrary<DataValidationRule | null> = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.constantFrom("WholeNumber", "Decimal", "TextLength", "Date", "Time"), comparison)
    .map(([type, compared]) => ({ type, ...compared })),
  fc.record({
    type: fc.constant("List" as const),
    source: fc.constantFrom(
      "是,否",
      'say "yes",no',
      "_x0041_,\u0002",
      "=$H$1:$H$9",
      "='另 表'!$A$1:$A$3",
    ),
    inCellDropDown: fc.boolean(),
  }),
  fc.record({ type: fc.constant("Custom" as const), formula: fc.constant("=LEN(A1)<=20") }),
);

const promptText = fc.record({ show: fc.boolean(), title: anyText, message: anyText });

const validation: Arbitrary<DataValidation> = fc.record({
  rects,
  rule: validationRule,
  ignoreBlanks: fc.boolean(),
  prompt: promptText,
  errorAlert: fc
    .tuple(promptText, fc.constantFrom("Stop" as const, "Warning" as const, "Information" as const))
    .map(([words, look]) => ({ ...words, style: look })),
});

const conditionalStyle: Arbitrary<ConditionalStyle> = fc.record(
  {
    fill: color,
    fontColor: color,
    bold: fc.boolean(),
    italic: fc.boolean(),
    strikethrough: fc.boolean(),
    underline: fc.constantFrom("None", "Single", "Double"),
    numberFormat,
    borders: fc.record({ top: border.filter((line) => line.style !== "None") }),
  },
  { requiredKeys: [] },
);

const bound = fc.oneof(
  fc.record({
    type: fc.constantFrom("Automatic" as const, "LowestValue" as const, "HighestValue" as const),
    formula: fc.constant(null),
  }),
  fc.record({
    type: fc.constantFrom("Number" as const, "Percent" as const),
    formula: fc.constant("5"),
  }),
  fc.record({ type: fc.constant("Formula" as const), formula: fc.constant("=$A$1") }),
);

const conditionalRule: Arbitrary<ConditionalRule> = fc.oneof(
  fc.record({
    type: fc.constant("Custom" as const),
    formula: fc.constantFrom("=$A1>1", '=AND(ISNUMBER(A1),A1<>"")'),
    style: conditionalStyle,
  }),
  fc
    .tuple(comparison, conditionalStyle)
    .map(([compared, look]) => ({ type: "CellValue" as const, ...compared, style: look })),
  fc.record({
    type: fc.constant("DataBar" as const),
    fillColor: color,
    borderColor: fc.option(color),
    gradient: fc.boolean(),
    showValue: fc.boolean(),
    direction: fc.constantFrom("Context" as const, "LeftToRight" as const, "RightToLeft" as const),
    lower: bound,
    upper: bound,
  }),
);

const pages = fc.option(fc.integer({ min: 1, max: 9 }));
const points = fc.integer({ min: 0, max: 144 });
const span = fc.tuple(row, row).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const headerText = fc.constantFrom(
  "",
  "第 &P 页，共 &N 页",
  "R&&D &D",
  "<绩效> & 自评".replace("& ", "&& "),
);

const pageLayout: Arbitrary<PageLayout> = fc.record({
  orientation: fc.constantFrom("Portrait", "Landscape"),
  paperSize: fc.constantFrom("A4", "A3", "Letter", "B5"),
  zoom: fc.oneof(
    fc.record({ scale: fc.integer({ min: 10, max: 400 }) }),
    fc.record({ pagesWide: pages, pagesTall: pages }),
  ),
  printArea: fc.option(rect),
  titleRows: fc.option(span),
  titleColumns: fc.option(span),
  topMargin: points,
  bottomMargin: points,
  leftMargin: points,
  rightMargin: points,
  headerMargin: points,
  footerMargin: points,
  centerHorizontally: fc.boolean(),
  centerVertically: fc.boolean(),
  printGridlines: fc.boolean(),
  printHeadings: fc.boolean(),
  blackAndWhite: fc.boolean(),
  draftMode: fc.boolean(),
  headersFooters: fc.record({
    leftHeader: headerText,
    centerHeader: headerText,
    rightHeader: headerText,
    leftFooter: headerText,
    centerFooter: headerText,
    rightFooter: headerText,
  }),
});

const permissions = fc.record(
  Object.fromEntries(
    Object.keys(NOTHING_ALLOWED)
      .filter((name) => name !== "selectionMode")
      .map((name) => [name, fc.boolean()]),
  ),
);
const protectionOptions: Arbitrary<ProtectionOptions> = fc
  .tuple(permissions, fc.constantFrom("Normal" as const, "Unlocked" as const, "None" as const))
  .map(([allowed, selectionMode]) => ({ ...NOTHING_ALLOWED, ...allowed, selectionMode }));

const sizes = fc.uniqueArray(
  fc.tuple(
    row,
    fc.nat({ max: 200 }).map((pixels) => pixels * 0.75),
    fc.boolean(),
  ),
  { selector: ([index]) => index, maxLength: 4 },
);

const sheetName = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
  .filter(
    (name) => !/[*?:/\\[\]\p{C}]|^'|'$/u.test(name) && name.trim() === name && name.length <= 31,
  );

const sheetParts = fc.record({
  name: fc.oneof(sheetName, fc.constantFrom("部门整体支出绩效", "it's", "A1", "a b&<>", "2023年")),
  cells: fc.uniqueArray(fc.tuple(row, column, cell), {
    selector: ([r, c]) => r * COLUMNS + c,
    maxLength: 20,
  }),
  columnFormat: fc.option(fc.tuple(column, cell)),
  rowFormat: fc.option(fc.tuple(row, cell)),
  wholeFormat: fc.oneof(
    { weight: 7, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: cell },
  ),
  merges: fc.array(
    rect.filter(({ bottom, right }) => bottom < ROWS && right < COLUMNS),
    { maxLength: 3 },
  ),
  columns: sizes,
  rows: sizes,
  standardWidth: fc.constantFrom(48, 54, 72.75),
  standardHeight: fc.constantFrom(15, 14.25, 20),
  validations: fc.array(validation, { maxLength: 3 }),
  conditionalFormats: fc.array(
    fc.record({ rects, stopIfTrue: fc.boolean(), rule: conditionalRule }),
    {
      maxLength: 3,
    },
  ),
  comments: fc.uniqueArray(fc.tuple(row, column, someText, anyText), {
    selector: ([r, c]) => r * COLUMNS + c,
    maxLength: 3,
  }),
  hyperlinks: fc.uniqueArray(fc.tuple(row, column, someText, anyText), {
    selector: ([r, c]) => r * COLUMNS + c,
    maxLength: 3,
  }),
  protection: fc.option(protectionOptions),
  pageLayout: fc.oneof(fc.constant(DEFAULT_PAGE_LAYOUT), pageLayout),
  view: fc.record({
    showGridlines: fc.boolean(),
    showHeadings: fc.boolean(),
    tabColor: fc.oneof(fc.constant(""), color),
    frozenRows: fc.nat({ max: 4 }),
    frozenColumns: fc.nat({ max: 3 }),
    autoFilter: fc.option(
      fc.tuple(row, row, column, column).map(([a, b, c, d]) => box(a, b, c, d)),
    ),
  }),
  visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
  selected: fc.tuple(row, column),
});
type SheetParts = typeof sheetParts extends Arbitrary<infer T> ? T : never;

const definedName = fc.record({
  name: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{3,9}_$/),
  local: fc.boolean(),
  formula: fc.constantFrom("=Sheet1!$A$1:$B$2", "=0.17", '="文本"', "=PERF.GRADE(1)", "=#REF!"),
  comment: anyText,
  visible: fc.boolean(),
});

const settings = fc.dictionary(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((key) => !/\p{C}/u.test(key)),
  fc.jsonValue().map((json) => JSON.stringify(json)),
);

function fill(sheet: Sheet, parts: SheetParts): void {
  if (parts.wholeFormat)
    sheet.setNumberFormat(box(0, 1_048_575, 0, 16_383), parts.wholeFormat.numberFormat);
  if (parts.columnFormat) sheet.cells.setColumnFormat(...parts.columnFormat);
  if (parts.rowFormat) sheet.cells.setRowFormat(...parts.rowFormat);
  for (const [r, c, own] of parts.cells) sheet.cells.set(r, c, own);
  for (const merged of parts.merges) sheet.merge(merged);
  sheet.columns.setSize(0, 16_383, parts.standardWidth);
  sheet.rows.setSize(0, 1_048_575, parts.standardHeight);
  for (const [axis, list] of [
    [sheet.columns, parts.columns],
    [sheet.rows, parts.rows],
  ] as const) {
    for (const [index, size, hidden] of list) {
      if (size > 0) axis.setSize(index, index, size);
      axis.setHidden(index, index, hidden);
    }
  }
  sheet.setValidations(parts.validations);
  sheet.setConditionalFormats(
    parts.conditionalFormats.map((format, index) => ({ id: String(index), ...format })),
  );
  sheet.setComments(
    parts.comments.map(([r, c, text, author], index) => ({
      id: String(index),
      row: r,
      column: c,
      author,
      content: text,
    })),
  );
  sheet.setHyperlinks(
    parts.hyperlinks.map(([r, c, documentReference, screenTip]) => ({
      row: r,
      column: c,
      documentReference,
      screenTip,
    })),
  );
  if (parts.protection) {
    sheet.setProtection({ protected: true, options: parts.protection, password: null });
  }
  sheet.setPageLayout(parts.pageLayout);
  sheet.setView(parts.view);
}

const recipe = fc.record({
  sheets: fc.uniqueArray(sheetParts, {
    minLength: 1,
    maxLength: 3,
    selector: ({ name }) => name.toLowerCase(),
  }),
  names: fc.uniqueArray(definedName, { selector: ({ name }) => name.toLowerCase(), maxLength: 4 }),
  settings,
});
export type Recipe = typeof recipe extends Arbitrary<infer T> ? T : never;

/** Says what to put into a workbook: everything the model can hold, in small numbers. */
export const workbookRecipe: Arbitrary<Recipe> = recipe;

export function build({ sheets, names, settings: stored }: Recipe): Workbook {
  const book = new Workbook();
  for (const parts of sheets) fill(book.addSheet(parts.name), parts);
  sheets.forEach(({ selected: [r, c] }, index) => {
    book.select(book.sheets[index]!, box(r, r, c, c));
  });
  const active = book.activeSheet;
  sheets.forEach(({ visibility }, index) => {
    const sheet = book.sheets[index]!;
    if (sheet !== active) sheet.setVisibility(visibility);
  });
  for (const { local, ...name } of names) {
    book.names.add({ ...name, scope: local ? book.sheets[0]! : null });
  }
  book.setSettings(new Map(Object.entries(stored)));
  return book;
}
