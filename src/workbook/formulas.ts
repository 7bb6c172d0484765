import type { FieldPath, Formula } from "../forms/definition";
import type { Placement, PlacedField } from "../forms/placement";
import { cellAddress } from "./address";

/**
 * The Excel formula of a computed cell. Every formula is guarded: nothing typed shows nothing, a
 * zero base shows a dash (architecture: decision 2).
 */
export function renderFormula(placement: Placement, field: PlacedField, formula: Formula): string {
  const at = (path: FieldPath): string => addressOf(placement, field, path);
  switch (formula.op) {
    case "sum": {
      const parts = formula.of.map((path) =>
        path.includes("*") ? sectionRange(placement, path) : at(path),
      );
      const all = parts.join(",");
      return `=IF(COUNT(${all})=0,"",SUM(${all}))`;
    }
    case "rate": {
      const part = at(formula.part);
      const base = at(formula.base);
      return `=IF(COUNT(${part},${base})<2,"",IF(${base}=0,"—",PERF.${formula.rate}(${part},${base})))`;
    }
    case "executionScore": {
      const executed = at(formula.executed);
      const budget = at(formula.budget);
      const points = at(formula.points);
      return `=IF(COUNT(${executed},${budget},${points})<3,"",IF(${budget}=0,"—",PERF.EXECUTIONSCORE(${executed},${budget},${points})))`;
    }
    case "indicatorScore": {
      const points = at(formula.points);
      const target = at(formula.target);
      const actual = at(formula.actual);
      const missed = formula.missed === "ratio" ? "" : `,"${formula.missed}"`;
      const call = `PERF.INDICATORSCORE(${points},${target},${actual},${at(formula.indicator)}${missed})`;
      // What only a person can judge (#N/A) stays blank, so that the total still adds up.
      return `=IF(OR(COUNT(${points})=0,LEN(${target})=0,LEN(${actual})=0),"",IFERROR(${call},""))`;
    }
  }
}

/** A path of the same row where the formula stands in a section, else a single cell. */
function addressOf(placement: Placement, from: PlacedField, path: FieldPath): string {
  const row = /\.(\d+)\./.exec(from.path)?.[1];
  const field = placement.fields.get(row === undefined ? path : path.replace("*", row));
  if (!field) throw new RangeError(`${placement.form.id} has no field ${path}`);
  return cellAddress(field.row, field.cell.at);
}

/** From the hidden row above the section to its fence: rows inserted between are taken in. */
function sectionRange(placement: Placement, path: FieldPath): string {
  for (const { section, begin, fence } of placement.sections) {
    const cell = section.row.cells.find(
      ({ content }) => content.type !== "label" && content.field === path,
    );
    if (cell) return `${cellAddress(begin, cell.at)}:${cellAddress(fence, cell.at)}`;
  }
  throw new RangeError(`${placement.form.id} has no section with ${path}`);
}
