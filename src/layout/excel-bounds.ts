import { cellAddress } from "./address";
import { LONGEST_TEXT } from "../forms/value-kinds";
import type { SheetPlan } from "./plan";

/** No form of ours is larger: more cells are neither laid out nor read back. */
export const MOST_CELLS = 200_000;

/** Excel opens no such number of sheets in reasonable time. */
export const MOST_SHEETS = 5000;

// "Excel specifications and limits": characters of a formula.
const LONGEST_FORMULA = 8192;

interface Sized {
  readonly sheetName: string;
  readonly placement: Pick<SheetPlan["placement"], "rowCount" | "form">;
}

/** What is too large of sheets that are to be made, in words for the accountant; null where all fits. */
export function beyondSize(sheets: readonly Sized[]): string | null {
  if (sheets.length > MOST_SHEETS)
    return `要生成 ${sheets.length} 张工作表，超过 ${MOST_SHEETS} 张`;
  for (const { sheetName, placement } of sheets) {
    const most = Math.floor(MOST_CELLS / (placement.form.columnWidths.length + 1));
    if (placement.rowCount > most)
      return `工作表“${sheetName}”要排 ${placement.rowCount} 行，超过 ${most} 行`;
  }
  return null;
}

/** The cell of a plan that holds more than Excel takes, in words; null where there is none. */
export function beyondCell(sheetName: string, { cells }: Pick<SheetPlan, "cells">): string | null {
  for (const [row, contents] of cells.entries())
    for (const [column, content] of contents.entries()) {
      if (typeof content !== "string") continue;
      const isFormula = content.startsWith("=");
      const most = isFormula ? LONGEST_FORMULA : LONGEST_TEXT;
      const place = `工作表“${sheetName}”${cellAddress(row, column)}`;
      if (content.length > most)
        return `${place} 的${isFormula ? "公式" : "文字"}有 ${content.length} 个字符，超过 ${most} 个`;
    }
  return null;
}
