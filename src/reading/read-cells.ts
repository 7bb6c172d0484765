import { formulaOf } from "./formula-of";
import type { Pack } from "../forms";
import { inRow, type FieldPath } from "../formulas";
import type { Placement } from "../forms/placement";
import type { FormIdentity, ReadCell, ReadForm } from "../forms/read-form";
import { cellAddress } from "../layout/address";
import { nothingBeyond, strayFigures, type Beyond } from "./strays";

/** A block of cells as Excel gives it, from A1 of its sheet. */
export interface LoadedBlock {
  /** The defined name that leads to it. */
  readonly name?: string;
  readonly sheetName: string;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly beyond?: Beyond;
}

/** What is known of a block before its cells are read. */
interface Known {
  readonly identity: FormIdentity;
  readonly pack: Pack;
  readonly placement: Placement;
}

/** Reads the cells of a block of which it is known where everything stands. Pure. */
export function readCells(block: LoadedBlock, { identity, pack, placement }: Known): ReadForm {
  const { sheetName, values, formulas, beyond = nothingBeyond } = block;
  const cells = new Map<FieldPath, ReadCell>();
  for (const { path, row, cell } of placement.fields.values())
    cells.set(path, {
      path,
      address: cellAddress(row, cell.at),
      value: asValue(values[row]![cell.at]),
      formula: formulaOf(formulas[row]![cell.at], values[row]![cell.at]),
    });
  return {
    ...identity,
    sheetName,
    follows: pack,
    placement,
    cells: continueRuns(placement, cells),
    strays: strayFigures(placement, values, beyond),
  };
}

const asValue = (cell: unknown): ReadCell["value"] =>
  typeof cell === "number" || typeof cell === "boolean"
    ? cell
    : typeof cell === "string" && cell !== ""
      ? cell
      : null;

/** A merged label counts for every row of its run: blank cells continue the one above. */
function continueRuns(
  placement: Placement,
  cells: ReadonlyMap<FieldPath, ReadCell>,
): ReadonlyMap<FieldPath, ReadCell> {
  const continued = new Map(cells);
  for (const { section, rows } of placement.sections)
    for (const { mergeRuns, content } of section.row.cells) {
      if (!mergeRuns || content.type === "label") continue;
      let above: ReadCell["value"] = null;
      rows.forEach((_, index) => {
        const path = inRow(content.field, index);
        const cell = continued.get(path)!;
        above = cell.value ?? above;
        continued.set(path, { ...cell, value: above });
      });
    }
  return continued;
}
