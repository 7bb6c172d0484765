import { LAST_COLUMN, LAST_ROW, WHOLE_SHEET } from "./address";
import type { Axis } from "./axis";
import { BLANK, type Cell } from "./cell";
import { mapReferences, withSheet } from "./formula";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

// "Move or copy worksheets" (support.microsoft.com): the copy bears the name with "(2)" behind it.
const LONGEST_NAME = 31;

function copyName(book: Workbook, name: string): string {
  let number = 2;
  const numbered = (): string => {
    const suffix = ` (${number})`;
    return name.slice(0, LONGEST_NAME - suffix.length) + suffix;
  };
  while (book.sheet(numbered())) number++;
  return numbered();
}

/**
 * Adds a copy of a sheet behind the last one, with all that belongs to it. Names of the workbook
 * that lead to the sheet get a namesake on the copy, as in Excel.
 * @param isBusy whether custom functions of the copy have no results yet
 */
export function copySheet(book: Workbook, source: Sheet, isBusy = false): Sheet {
  const copy = book.addSheet(copyName(book, source.name));
  copyCells(source, copy, (cell) =>
    isBusy && cell.formula !== null && book.functions.hasAny(cell.formula)
      ? { ...cell, ...BLANK, formula: cell.formula, isStuck: cell.isStuck }
      : cell,
  );
  copyAxis(source.rows, copy.rows, LAST_ROW);
  copyAxis(source.columns, copy.columns, LAST_COLUMN);
  for (const rect of source.merges.all()) copy.merge(rect);
  copy.setView(source.view);
  copy.setPageLayout(source.pageLayout);
  copy.setValidations(source.validations);
  copy.setConditionalFormats(source.conditionalFormats.map((item) => ({ ...item, id: newId() })));
  copy.setComments(source.comments.map((item) => ({ ...item, id: newId() })));
  copy.setHyperlinks(source.hyperlinks);
  copy.setProtection(source.protection);
  copy.setVisibility(source.visibility);
  copyNames(book, source, copy);
  return copy;
}

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

function copyCells(source: Sheet, copy: Sheet, copied: (cell: Cell) => Cell): void {
  const { cells } = source;
  copy.cells.format(WHOLE_SHEET, () => cells.baseFormat());
  for (const [row, format] of cells.formatsOfRows()) copy.cells.setRowFormat(row, format);
  for (const [column, format] of cells.formatsOfColumns()) {
    copy.cells.setColumnFormat(column, format);
  }
  for (const { row, column, cell } of cells.entries()) copy.cells.set(row, column, copied(cell));
  const rect = cells.used(false);
  if (!rect) return;
  copy.emit({ type: "content", rect, before: null });
  copy.emit({ type: "format", rect });
}

function copyAxis(source: Axis, copy: Axis, last: number): void {
  if (source.standardSize !== copy.standardSize) copy.setSize(0, last, source.standardSize);
  for (const [index, { size, hidden, level }] of source.entries()) {
    copy.setSize(index, index, size);
    copy.setHidden(index, index, hidden);
    copy.setLevel(index, index, level);
  }
}

function copyNames(book: Workbook, source: Sheet, copy: Sheet): void {
  for (const name of [...book.names.all()]) {
    if (name.scope !== null && name.scope !== source) continue;
    let leadsHere = name.scope === source;
    const formula = mapReferences(name.formula, (reference) => {
      if (reference.sheet?.toLowerCase() !== source.name.toLowerCase()) return undefined;
      leadsHere = true;
      return withSheet(reference, copy.name);
    });
    if (leadsHere) book.names.add({ ...name, scope: copy, formula });
  }
}
