import type { ReportSheet } from "../forms/forms-of";
import { firstSheets } from "../forms/first-sheets";
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
  const neighbours = new Map(present);
  for (const [id, { writtenAs, placement }] of firstSheets(sheets, ({ form }) => form.id))
    neighbours.set(id, { sheetName: writtenAs, placement });
  const others = solveAll(sheets);
  return sheets.map(({ placement, data, identity }) =>
    planSheet(placement, data, identity, { neighbours, others }),
  );
}
