import type { FormulaKind, Render } from "./kind";
import { bandScore } from "./kinds/band-score";
import { carried } from "./kinds/carried";
import { comparison } from "./kinds/comparison";
import { difference } from "./kinds/difference";
import { executionScore } from "./kinds/execution-score";
import { grade } from "./kinds/grade";
import { indicatorScore } from "./kinds/indicator-score";
import { proportion } from "./kinds/proportion";
import { rate } from "./kinds/rate";
import { stepScore } from "./kinds/step-score";
import { sum } from "./kinds/sum";
import { sumWhere } from "./kinds/sum-where";
import { totalScore } from "./kinds/total-score";
import type { Parts } from "./parts";
import type { FieldRef } from "./ref";
import type { Scalar } from "./scalar";
import type { Shown } from "./shown";

/** Every kind of formula; what a form declares of one follows from it. */
const kinds = {
  sum,
  rate,
  executionScore,
  indicatorScore,
  proportion,
  stepScore,
  bandScore,
  totalScore,
  grade,
  sumWhere,
  difference,
  comparison,
  carried,
};

type Kinds = typeof kinds;
type Declared<K> = K extends FormulaKind<infer F> ? F : never;

/** How a computed cell comes about. */
export type Formula = {
  [O in keyof Kinds]: { readonly op: O } & Declared<Kinds[O]>;
}[keyof Kinds];

export type FormulaOf<O extends keyof Kinds> = Extract<Formula, { op: O }>;

const kindOf = (formula: Formula): FormulaKind<Formula> =>
  kinds[formula.op] as unknown as FormulaKind<Formula>;

/** Every reference of a formula. */
export const refsOf = (formula: Formula): readonly FieldRef[] => kindOf(formula).refs(formula);

/** What a formula comes to: blank where Excel shows nothing or a dash. */
export const evaluate = (formula: Formula, parts: Parts): Scalar =>
  kindOf(formula).value(formula, parts);

/**
 * What the cell of a formula shows that comes to no value.
 * @param shown what a cell shows that it reads
 */
export const shownWithout = (
  formula: Formula,
  parts: Parts,
  shown: (ref: FieldRef) => Shown,
): Shown => {
  const { without } = kindOf(formula);
  return without ? without(formula, parts, shown) : "";
};

/** What Excel calculates, with the leading `=`. */
export const excelOf = (formula: Formula, render: Render): string =>
  `=${kindOf(formula).excel(formula, render)}`;
