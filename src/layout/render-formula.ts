import { excelOf, refsOf, type Formula } from "../formulas";
import type { PlacedField, Placement } from "../forms/placement";
import { Rendering, type Neighbours } from "./rendering";

export type { Neighbour, Neighbours } from "./rendering";

/**
 * The Excel formula of a cell. Every formula is guarded: nothing typed shows nothing, a zero base
 * shows a dash. Null when it reads a form that is not in the workbook.
 */
export function renderFormula(
  placement: Placement,
  field: PlacedField,
  formula: Formula,
  neighbours: Neighbours,
): string | null {
  const rendering = new Rendering(placement, field, neighbours);
  return rendering.reaches(refsOf(formula)) ? excelOf(formula, rendering) : null;
}
