import {
  calculated,
  cellRect,
  entryOf,
  LAST_COLUMN,
  mapReferences,
  withSheet,
  type CellContent,
  type Rect,
  type Sheet,
  type StylePatch,
} from "../../xlsx/model";
import type { CellStyle } from "../layout/cell-styles";
import { widthInPoints } from "../layout/column-width";
import { pageOfForm } from "../layout/page";
import type { SheetPlan } from "../layout/plan";
import { protectionOptions } from "../layout/protection";
import { baseFont } from "../layout/styles";
import { boundsOf, listOf } from "../layout/validations";
import type { Shown } from "../formulas";
import { barsOf } from "./bars";
import { protectionOf, setUpPage } from "./sheet-parts";
import { validationsOf } from "./validations";

/** What a cell of a plan holds: a formula, a number or a text; null leaves it blank. */
type Planned = string | number | null;

/** What the formula of a cell shows, by row and column counted from 0. */
export type ShownAt = (row: number, column: number) => Shown;

/** The looks that all cells of a sheet have. */
export const BASE: StylePatch = {
  font: { name: baseFont.name, size: baseFont.size },
  wrapText: true,
  verticalAlignment: "Center",
};

const LINE = { style: "Continuous", color: "#000000" } as const;
export const BORDERS: StylePatch = {
  borders: { top: LINE, bottom: LINE, left: LINE, right: LINE },
};

/**
 * Writes the plan of a form on a sheet, as excel/write.ts does through Excel's API.
 * @returns the cells whose results only Excel can tell, as addresses; they have none
 */
export function writePlan(sheet: Sheet, plan: SheetPlan, shown: ShownAt): Rect[] {
  const { placement, columnWidths } = plan;
  const keyColumn = columnWidths.length;
  const whole = { top: 0, left: 0, bottom: placement.rowCount - 1, right: keyColumn - 1 };
  const unsure = writeCells(sheet, whole.top, plan, shown);

  sheet.formatCells(whole, BASE);
  for (const { style, rects } of plan.styled)
    for (const rect of rects) sheet.formatCells(rect, patchOf(style));
  for (const rect of plan.bordered) sheet.formatCells(rect, BORDERS);
  sheet.merges.replace(plan.merges);

  columnWidths.forEach((characters, column) => {
    sheet.columns.setSize(column, column, widthInPoints(characters));
  });
  sheet.columns.setHidden(keyColumn, keyColumn, true);
  for (const { first, last, points } of plan.rowHeights) sheet.rows.setSize(first, last, points);
  for (const row of plan.hiddenRows) sheet.rows.setHidden(row, row, true);

  sheet.setValidations(
    validationsOf([
      ...plan.inputs.map(boundsOf),
      ...plan.choices.flatMap((each) => listOf(each) ?? []),
    ]),
  );
  sheet.setConditionalFormats(barsOf(plan.bars));

  for (const rect of plan.unlocked) sheet.formatCells(rect, { locked: false });
  for (const { first, last } of plan.unlockedRows)
    sheet.formatCells({ top: first, bottom: last, left: 0, right: LAST_COLUMN }, { locked: false });

  setUpPage(sheet, whole, pageOfForm(placement.form));
  sheet.setView({ frozenRows: plan.frozenRows, showGridlines: false });
  sheet.setProtection(protectionOf(protectionOptions));
  return unsure;
}

/** Writes cells with their number formats, formulas with their results; returns those without. */
export function writeCells(
  sheet: Sheet,
  top: number,
  { cells, numberFormats }: Pick<SheetPlan, "cells" | "numberFormats">,
  shown: ShownAt,
): Rect[] {
  const unsure: Rect[] = [];
  cells.forEach((row, r) => {
    row.forEach((planned, column) => {
      const numberFormat = numberFormats[r]![column]!;
      const content = contentOf(planned, numberFormat, () => shown(top + r, column));
      if (content.formula !== null && content.kind === "blank")
        unsure.push(cellRect(top + r, column));
      sheet.cells.set(top + r, column, {
        ...sheet.cell(top + r, column),
        ...content,
        numberFormat,
      });
    });
  });
  return unsure;
}

/** No text of a plan is a date that lacks its year. */
const NO_DAY = new Date(0);

function contentOf(planned: Planned, numberFormat: string, shown: () => Shown): CellContent {
  const { content } = entryOf(planned ?? "", { numberFormat }, NO_DAY);
  if (content.formula === null) return content;
  const formula = asExcelWrites(content.formula);
  const value = shown();
  return value === null ? { ...content, formula } : calculated(formula, value);
}

/** Names of sheets in quotes only where they need them. */
const asExcelWrites = (formula: string): string =>
  formula.includes("'")
    ? mapReferences(formula, (reference) =>
        reference.sheet === null ? undefined : withSheet(reference, reference.sheet),
      )
    : formula;

const patchOf = (style: CellStyle): StylePatch => ({
  font: {
    ...(style.fontName && { name: style.fontName }),
    ...(style.size && { size: style.size }),
    ...(style.bold && { bold: true }),
    ...(style.color && { color: style.color }),
  },
  ...(style.fill && { fill: style.fill }),
  ...(style.horizontal && { horizontalAlignment: style.horizontal }),
  ...(style.vertical && { verticalAlignment: style.vertical }),
  ...(style.indent && { indent: style.indent }),
});
