import { literal } from "./literal";
import type { Parts } from "./parts";
import type { FieldRef } from "./ref";
import type { Scalar } from "./scalar";

/** Rows of a section whose label, merged or not, begins so. */
export interface Labelled {
  readonly label: FieldRef;
  readonly begins: string;
}

/** The values of those rows alone. */
export function rowsWithin({ label, begins }: Labelled, parts: Parts): Parts {
  let above: Scalar = null;
  const isOwn = parts(label).map((each) => {
    above = each ?? above;
    return String(above ?? "").startsWith(begins);
  });
  return (ref) => parts(ref).filter((_, row) => isOwn[row]);
}

/** By row, 1 for those rows: a merged label stands in the first cell of its rows, each takes the last one above. */
export function beginning(labels: string, begins: string): string {
  const above = `LOOKUP(ROW(${labels}),ROW(${labels})/(${labels}<>""),${labels})`;
  return `--(LEFT(${above},${begins.length})=${literal(begins)})`;
}
