import { roundHalfUp, truncate } from "../evaluation";
import { isNameLink, parseRef, type FormId, type ValueKind } from "./definition";
import {
  inRow,
  type FieldPath,
  type FieldRef,
  type Formula,
  evaluate,
  shownWithout,
  type Scalar,
  type Shown,
} from "../formulas";
import { firstSheets } from "./first-sheets";
import { ownFormula, rowOf } from "./own-formula";
import type { Placement } from "./placement";
import { pathsBehind, rowsBehind } from "./refs";
import { valueAt, type FormData } from "./values";

/** What the cells of a form come to. */
export interface Solution {
  /** The value of a field: what was entered, or what its formula comes to; null when blank. */
  readonly value: (path: FieldPath) => Scalar;
  /** The values behind a path, `*` standing for every row of its section. */
  readonly values: (path: FieldPath) => readonly Scalar[];
  /** What the formula of a computed field comes to, whatever stands in the cell. */
  readonly computed: (path: FieldPath) => Scalar;
  /**
   * Whether a computed field holds a figure of its own instead of its formula: one that the data
   * gives and that the formula, rounded or cut as printed, does not come to.
   */
  readonly isTyped: (path: FieldPath) => boolean;
  /** What the cell of a field shows once its formula is calculated. */
  readonly shown: (path: FieldPath) => Shown;
  /** The formula that a cell gets: none where the data holds a figure or text of its own. */
  readonly formula: (path: FieldPath) => Formula | null;
}

/** The other forms of the report, as far as they are there. */
export type Others = (form: FormId) => Solution | undefined;

/**
 * Solves a form over its data and the other forms of its report. Pure; a figure typed into a
 * computed cell counts in what follows.
 */
export function solve(
  placement: Placement,
  data: FormData,
  others: Others = () => undefined,
): Solution {
  const memo = new Map<FieldPath, Scalar>();
  const contentAt = (path: FieldPath) => placement.fields.get(path)?.cell.content;

  const given = (path: FieldPath): Scalar => valueAt(data, path);

  const valued = new Map<FieldPath, Scalar>();
  const value = (path: FieldPath): Scalar => {
    const found = valued.get(path);
    if (found !== undefined) return found;
    const result = valueOf(path);
    valued.set(path, result);
    return result;
  };

  const valueOf = (path: FieldPath): Scalar => {
    if (contentAt(path)?.type === "computed") return isTyped(path) ? given(path) : computed(path);
    return given(path) ?? computed(path);
  };

  /** Every row of a section, read once: sums and labels of many rows look at the same columns. */
  const columns = new Map<FieldPath, readonly Scalar[]>();
  const column = (path: FieldPath): readonly Scalar[] => {
    const found = columns.get(path);
    if (found) return found;
    const all = pathsBehind(path, null, { placement, nameAt: value }).map(value);
    columns.set(path, all);
    return all;
  };

  const values = (path: FieldPath, from: FieldPath | null = null): readonly Scalar[] => {
    if (!path.includes("*")) return [value(path)];
    const row = from === null ? NaN : rowOf(from);
    if (path.startsWith("^"))
      return Number.isNaN(row) ? [] : column(path.slice(1)).slice(0, row + 1);
    if (Number.isNaN(row)) return column(path);
    return pathsBehind(path, from, { placement, nameAt: value }).map(value);
  };

  const isTyped = (path: FieldPath): boolean => {
    const held = given(path);
    const content = contentAt(path);
    if (held === null || content?.type !== "computed") return false;
    return !agrees(held, computed(path), content.kind);
  };

  const computed = (path: FieldPath): Scalar => {
    const known = memo.get(path);
    if (known !== undefined) return known;
    const formula = formulaAt(path);
    const result = formula ? evaluate(formula, (ref) => parts(path, ref)) : null;
    memo.set(path, result);
    return result;
  };

  const formulaAt = (path: FieldPath): Formula | null => {
    const content = contentAt(path);
    return content ? ownFormula(content, (names) => linkedRow(path, names)) : null;
  };

  /** The row that bears the name in another section, if there is one. */
  const linkedRow = (path: FieldPath, names: FieldPath): number | undefined => {
    const [own, rows] = [given(path), rowsBehind(placement, names)];
    return own === null
      ? rows[rowOf(path)]
      : rows.find((each) => value(inRow(names, each)) === own);
  };

  const formula = (path: FieldPath): Formula | null => {
    const content = contentAt(path);
    if (content?.type === "computed") return isTyped(path) ? null : content.formula;
    return given(path) === null || isNameLink(content) ? formulaAt(path) : null;
  };

  const parts = (from: FieldPath, ref: FieldRef): readonly Scalar[] => {
    const { form, path } = parseRef(ref);
    return form ? (others(form)?.values(path) ?? []) : values(path, from);
  };

  const shown = (path: FieldPath): Shown => {
    const own = formula(path);
    if (!own) return value(path) ?? "";
    return computed(path) ?? shownWithout(own, (ref) => parts(path, ref), shownBehind(path));
  };

  /** What the one cell shows that the cell of a path reads. */
  const shownBehind =
    (from: FieldPath) =>
    (ref: FieldRef): Shown => {
      const { form, path } = parseRef(ref);
      if (form) return others(form)?.shown(path) ?? "";
      const [first] = pathsBehind(path, from, { placement, nameAt: value });
      return first === undefined ? "" : shown(first);
    };

  return { value, values: (path) => values(path), computed, isTyped, shown, formula };
}

/** Solves forms that read one another. */
export function solveAll(
  sheets: readonly { readonly placement: Placement; readonly data: FormData }[],
): Others {
  const solved = new Map<FormId, Solution>();
  const others: Others = (id) => solved.get(id);
  for (const [id, { placement, data }] of firstSheets(sheets, (sheet) => sheet.placement.form.id))
    solved.set(id, solve(placement, data, others));
  return others;
}

/** Decimal places a kind is printed with; a rate of 0.9029 prints as 90.29%. */
const printedDigits = (kind: ValueKind): number => (kind === "rate" || kind === "change" ? 4 : 2);

/** Bureaus round or cut (domain: B); either way of printing agrees with the formula. */
export function agrees(given: Scalar, computed: Scalar, kind: ValueKind): boolean {
  if (given === computed) return true;
  if (typeof given !== "number" || typeof computed !== "number") return false;
  const digits = printedDigits(kind);
  return given === roundHalfUp(computed, digits) || given === truncate(computed, digits);
}
