import type { Contents } from "../../xlsx/contents";
import type { Workbook } from "../../xlsx/model/workbook";

/** The contents of a workbook as its file would have them, without one. */
export const contentsOf = (workbook: Workbook): Contents => ({
  sheets: workbook.sheets,
  names: workbook.names.all().map(({ name, formula, scope }) => ({
    name,
    formula,
    sheet: scope && workbook.sheets.indexOf(scope),
  })),
  cells: (place) =>
    [...workbook.sheets[place]!.cells.entries()].flatMap(({ row, column, cell }) => {
      const { value, kind, formula } = cell;
      return kind === "blank" && formula === null
        ? []
        : [{ row, column, value, kind, formula: formula === null ? null : () => formula }];
    }),
  settings: () => workbook.settings,
});
