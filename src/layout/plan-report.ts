import type { ReportSheet } from "../forms/forms-of";
import type { Placement } from "../forms/placement";
import type { FormIdentity } from "../forms/read-form";
import { solveAll } from "../forms/solve";
import type { Neighbours } from "./render-formula";
import { planSheet, type SheetPlan } from "./plan";

/** A sheet that is to be written. */
export interface PlacedSheet extends ReportSheet {
  readonly identity: FormIdentity;
  readonly placement: Placement;
  /** The name that the sheet bears while it is written: formulas of other sheets refer to it. */
  readonly writtenAs: string;
}

/** Plans sheets that refer to one another, and to forms that are there already. Pure. */
export function planReport(
  sheets: readonly PlacedSheet[],
  present: Neighbours = new Map(),
): SheetPlan[] {
  // Of a form with several sheets the first stands for it.
  const firsts = [...sheets].reverse();
  const neighbours = new Map([
    ...present,
    ...firsts.map(
      ({ form, writtenAs, placement }) => [form.id, { sheetName: writtenAs, placement }] as const,
    ),
  ]);
  const others = solveAll(sheets);
  return sheets.map(({ placement, data, identity }) =>
    planSheet(placement, data, identity, { neighbours, others }),
  );
}
