import { toA1, type Cell, type Sheet, type Workbook } from "../../xlsx/model";

/** Numbers that Excel shows alike: it keeps 15 digits. */
const rounded = (value: Cell["value"]): Cell["value"] =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

const withoutId = <T extends { id: string }>({ id: _id, ...rest }: T) => rest;

const byText = <T>(items: readonly T[], key: (item: T) => unknown = (item) => item): T[] =>
  [...items].sort((a, b) => (JSON.stringify(key(a)) < JSON.stringify(key(b)) ? -1 : 1));

const sheetFacts = (sheet: Sheet) => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: [...sheet.cells.entries()].map(({ row, column, cell }) => ({
    row,
    column,
    ...cell,
    value: rounded(cell.value),
  })),
  rowFormats: [...sheet.cells.formatsOfRows()],
  columnFormats: [...sheet.cells.formatsOfColumns()],
  merges: byText(sheet.merges.all(), toA1),
  rows: sheet.rows.entries(),
  columns: sheet.columns.entries(),
  validations: byText(sheet.validations, ({ rects }) => rects.map(toA1)),
  conditionalFormats: sheet.conditionalFormats.map(withoutId),
  comments: sheet.comments.map(withoutId),
  hyperlinks: sheet.hyperlinks,
  protection: sheet.protection,
  pageLayout: sheet.pageLayout,
  view: sheet.view,
});

/** Every cell, format and name of a workbook, comparable between two of them. */
export const bookFacts = (book: Workbook) => ({
  sheets: book.sheets.map(sheetFacts),
  active: book.activeSheet.name,
  names: book.names.all().map((name) => ({ ...name, scope: name.scope?.name ?? null })),
  settings: byText([...book.settings]),
  structure: book.structure,
});
