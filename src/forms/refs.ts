import { inRow, namesBeside, type FieldPath, type Scalar } from "../formulas";
import type { Placement } from "./placement";

/** What a form holds, as far as references look at it. */
interface Held {
  readonly placement: Placement | null;
  /** The name in a cell; null where there is none. */
  readonly nameAt: (path: FieldPath) => Scalar;
}

/**
 * The cells of a form that a path leads to, as the definition of references says.
 * @param from the cell of the same form that reads them; null where another form does
 */
export function pathsBehind(
  path: FieldPath,
  from: FieldPath | null,
  { placement, nameAt }: Held,
): FieldPath[] {
  if (!path.includes("*")) return [path];
  const [, list, row] = /^(.*?)\.(\d+)\./.exec(from ?? "") ?? [];
  if (path.startsWith("^")) {
    const label = path.slice(1);
    const above = rowsBehind(placement, label).filter((each) => each <= Number(row));
    return above.map((each) => inRow(label, each));
  }
  if (list !== undefined && path.startsWith(`${list}.*`)) return [inRow(path, Number(row))];
  const rows = rowsBehind(placement, path);
  if (list === undefined) return rows.map((each) => inRow(path, each));
  const name = nameAt(`${list}.${row}.name`);
  const names = namesBeside(path);
  return rows
    .filter((each) => name !== null && nameAt(inRow(names, each)) === name)
    .map((each) => inRow(path, each));
}

/** The rows of the section that a path with `*` is in. */
export function rowsBehind(placement: Placement | null, path: FieldPath): number[] {
  const list = path.slice(0, path.indexOf(".*"));
  const section = placement?.sections.find((placed) => placed.section.list === list);
  return (section?.rows ?? []).map((_, index) => index);
}
