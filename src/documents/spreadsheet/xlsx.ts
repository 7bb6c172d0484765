import type { Cell, Sheet, Workbook } from "../../../xlsx/model";
import { openPackage } from "../../../xlsx/open";
import type { Package } from "../../../xlsx/package";
import type { Budget } from "../bounds";
import type { FileContent } from "../document";
import { UnreadableDocument } from "../faults";
import { numberText } from "./number-text";
import { sheetTable, type MergedArea, type SheetCell } from "./sheet-table";
import { workbookContent } from "./workbook-content";

/** A workbook by the house's own reader. */
export async function readXlsx(file: Package, budget: Budget): Promise<FileContent> {
  const { sheets } = await opened(file);
  const shown = sheets.filter(isShown);
  return workbookContent("xlsx", {
    tables: shown.map((sheet) => sheetTable(sheet.name, cellsOf(sheet), mergesOf(sheet), budget)),
    hidden: sheets.filter((sheet) => !isShown(sheet)).map(({ name }) => name),
    otherSheets: [],
    withoutResult: shown.reduce((sum, sheet) => sum + withoutResult(sheet), 0),
  });
}

async function opened(file: Package): Promise<Workbook> {
  try {
    return await openPackage(() => file);
  } catch (error) {
    throw new UnreadableDocument("damaged", error);
  }
}

const isShown = ({ visibility }: Sheet): boolean => visibility === "Visible";

const cellsOf = (sheet: Sheet): SheetCell[] =>
  [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
    cell.kind === "blank" ? [] : [{ row, column, ...shownOf(cell) }],
  );

function shownOf({
  kind,
  value,
  numberFormat,
}: Cell): Pick<SheetCell, "text" | "number" | "format"> {
  if (kind === "number" && typeof value === "number")
    return {
      text: numberText(value, numberFormat),
      number: value,
      ...(numberFormat !== "General" && { format: numberFormat }),
    };
  return { text: kind === "boolean" ? (value ? "TRUE" : "FALSE") : String(value), number: null };
}

const mergesOf = (sheet: Sheet): MergedArea[] =>
  sheet.merges.all().map(({ top, left, bottom, right }) => ({
    row: top,
    column: left,
    rowSpan: bottom - top + 1,
    columnSpan: right - left + 1,
  }));

/** Programs that make files without calculating leave formulas without a result. */
const withoutResult = (sheet: Sheet): number =>
  [...sheet.cells.entries()].filter(({ cell }) => cell.formula !== null && cell.kind === "blank")
    .length;
