import { isNameLink, type FieldContent } from "./definition";
import { inRow, type FieldPath, type Formula } from "../formulas";

/**
 * The formula that a form gives a cell: of a computed cell its own, of an entry what it shows while
 * it is blank; null where there is none.
 * @param linkedRow the row whose name a cell shows that is linked to names
 */
export function ownFormula(
  content: FieldContent,
  linkedRow: (names: FieldPath) => number | undefined,
): Formula | null {
  if (content.type === "computed") return content.formula;
  if (!content.carried) return null;
  if (!isNameLink(content)) return { op: "carried", ...content.carried };
  const names = content.carried.from as FieldPath;
  const row = linkedRow(names);
  return row === undefined ? null : { op: "carried", from: inRow(names, row) };
}

/** Which row of its section a concrete path is in: 3 of `indicators.3.points`. */
export const rowOf = (path: FieldPath): number => Number(/\.(\d+)\./.exec(path)?.[1]);
