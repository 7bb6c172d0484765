import type { Sheet, Workbook } from "../../xlsx/model";

const withoutId = <T extends { id: string }>({ id: _id, ...rest }: T) => rest;

const byText = <T>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** A row or column is as large as the standard, whether that is said or not. */
const dimensions = (axis: Sheet["rows"]) =>
  axis
    .entries()
    .map(([index, { hidden }]) => ({ index, hidden, size: axis.size(index) }))
    .filter(({ hidden, size }) => hidden || size !== axis.standardSize);

/** A blank cell says only what its row or column says of it. */
function cells(sheet: Sheet) {
  const rows = Array.from({ length: 14 }, (_, row) => row);
  const columns = Array.from({ length: 10 }, (_, column) => column);
  return [...rows, 1_048_575].flatMap((row) =>
    [...columns, 16_383].map((column) => ({ row, column, ...sheet.cell(row, column) })),
  );
}

const sheetFacts = (sheet: Sheet, workbook: Workbook) => ({
  name: sheet.name,
  visibility: sheet.visibility,
  cells: cells(sheet),
  merges: byText(sheet.merges.all()),
  columns: dimensions(sheet.columns),
  rows: dimensions(sheet.rows),
  standardSizes: [sheet.columns.standardSize, sheet.rows.standardSize],
  validations: sheet.validations,
  conditionalFormats: sheet.conditionalFormats.map(withoutId),
  comments: sheet.comments.map(withoutId),
  hyperlinks: sheet.hyperlinks,
  protection: sheet.protection,
  pageLayout: sheet.pageLayout,
  view: sheet.view,
  selection: workbook.selection(sheet),
});

/** All that a workbook says, comparable between two of them. */
export const facts = (workbook: Workbook) => ({
  sheets: workbook.sheets.map((sheet) => sheetFacts(sheet, workbook)),
  active: workbook.activeSheet.name,
  names: byText(workbook.names.all().map((name) => ({ ...name, scope: name.scope?.name ?? null }))),
  settings: byText([...workbook.settings]),
  structure: workbook.structure,
});
