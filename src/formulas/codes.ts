import { areLeaves } from "./leaf-codes";
import { literal } from "./literal";
import type { Parts } from "./parts";
import { type FieldRef, type Quantity, quantityParts } from "./ref";
import type { Render } from "./kind";

/** The 项 alone of the rows behind a quantity whose 科目代码 begins so: a 类. */
export interface OfClass {
  readonly codes: FieldRef;
  readonly begins: string;
}

/** The values of the rows whose code begins so and is continued by no other. */
export function itemsOf({ codes, begins }: OfClass, parts: Parts): Parts {
  const held = parts(codes);
  const leaves = areLeaves(held);
  return (ref) =>
    parts(ref).filter((_, row) => leaves[row] && String(held[row] ?? "").startsWith(begins));
}

/** What the 项 of a 类 come to, up to the last bracket. */
export function classSum(from: Quantity, { codes: ref, begins }: OfClass, render: Render): string {
  const codes = render.at(ref);
  const own = `(LEFT(${codes},${begins.length})=${literal(begins)})*${isLast(codes)}`;
  const columns = quantityParts(from).plus.map(render.at);
  const filled = columns.map((column) => `ISNUMBER(${column})`).join("+");
  const sum = columns.map((column) => `SUMPRODUCT(${own},${column})`).join("+");
  return `IF(SUMPRODUCT(${own}*(${filled}))=0,"",(${sum})`;
}

/** The rows whose code no other row continues, or that have none. */
export function leafSum(of: readonly FieldRef[], leafCodes: FieldRef, render: Render): string {
  const codes = render.at(leafCodes);
  const isLeaf = `--((${codes}="")+${isLast(codes)}>0)`;
  return of.map((ref) => `SUMPRODUCT(${isLeaf},${render.at(ref)})`).join("+");
}

/** Whether no other code continues each of them; they may be numbers, which no pattern matches. */
const isLast = (codes: string): string => `ISNA(MATCH(${codes}&"?*",${codes}&"",0))`;
