import { carryOver, otherUnit, readLastYear, type CarriedOver } from "../../forms/last-year";
import type { ReadReport } from "../../workbook";
import type { FileSheet } from "./read-xlsx";

/** What last year's file would write into this year's form. */
export interface Proposal {
  readonly outcome: "found";
  /** The sheet of the file, and the sheet it goes to. */
  readonly from: string;
  readonly to: string;
  readonly lastYear: number;
  /** Whose file it is, where it is not this unit's. */
  readonly otherUnit: string | null;
  readonly carried: CarriedOver;
}

export interface NoProposal {
  readonly outcome: "noForm" | "noMatch";
  readonly lastYear: number | null;
}

/** Sets the sheets of a file against the first 基础数据表 of the workbook. */
export function propose(
  { forms }: ReadReport,
  sheets: readonly FileSheet[],
): Proposal | NoProposal {
  const form = forms.find((each) => each.form === "baseData");
  if (!form) return { outcome: "noForm", lastYear: null };
  const lastYear = form.year - 1;
  for (const { name, grid } of sheets) {
    const found = readLastYear(grid, form.placement.form, form.year);
    if (!found) continue;
    return {
      outcome: "found",
      from: name,
      to: form.sheetName,
      lastYear,
      otherUnit: otherUnit(found, form),
      carried: carryOver(found, form),
    };
  }
  return { outcome: "noMatch", lastYear };
}
