import {
  bare,
  executionScore,
  ratio,
  roundHalfUp,
  scoreIndicator,
  sum,
  truncate,
} from "../evaluation";
import { inRow, type FieldPath, type Formula, type ValueKind } from "./definition";
import type { Placement } from "./placement";
import { valueAt, type FormData, type Scalar } from "./values";

/** What the cells of a form come to. */
export interface Solution {
  /** The value of a field: what was entered, or what its formula comes to; null when blank. */
  readonly value: (path: FieldPath) => Scalar;
  /** What the formula of a computed field comes to, whatever stands in the cell. */
  readonly computed: (path: FieldPath) => number | null;
  /**
   * Whether a computed field holds a figure of its own instead of its formula: one that the data
   * gives and that the formula, rounded or cut as printed, does not come to.
   */
  readonly isTyped: (path: FieldPath) => boolean;
}

/** Solves a form over its data. Pure; a figure typed into a computed cell counts in what follows. */
export function solve(placement: Placement, data: FormData): Solution {
  const memo = new Map<FieldPath, number | null>();

  const value = (path: FieldPath): Scalar => {
    const given = valueAt(data, path);
    const formula = formulaAt(path);
    return formula && !isTyped(path) ? computed(path) : given;
  };

  const isTyped = (path: FieldPath): boolean => {
    const given = valueAt(data, path);
    const field = placement.fields.get(path);
    if (given === null || field?.cell.content.type !== "computed") return false;
    return !agrees(given, computed(path), field.cell.content.kind);
  };

  const computed = (path: FieldPath): number | null => {
    const known = memo.get(path);
    if (known !== undefined) return known;
    const formula = formulaAt(path);
    const result = formula ? evaluate(formula, (part) => parts(path, part)) : null;
    memo.set(path, result);
    return result;
  };

  const formulaAt = (path: FieldPath): Formula | undefined => {
    const content = placement.fields.get(path)?.cell.content;
    return content?.type === "computed" ? content.formula : undefined;
  };

  /** Values behind a path of a formula: of its own row, of every row of a section, or of one cell. */
  const parts = (from: FieldPath, path: FieldPath): Scalar[] => {
    if (!path.includes("*")) return [value(path)];
    const row = /\.(\d+)\./.exec(from)?.[1];
    if (row !== undefined) return [value(inRow(path, Number(row)))];
    const list = path.slice(0, path.indexOf(".*"));
    const section = placement.sections.find((placed) => placed.section.list === list);
    return (section?.rows ?? []).map((_, index) => value(inRow(path, index)));
  };

  return { value, computed, isTyped };
}

type Parts = (path: FieldPath) => Scalar[];

/** The pure counterpart of the Excel formula: blank where that shows nothing or a dash. */
function evaluate(formula: Formula, parts: Parts): number | null {
  const number = (path: FieldPath): number | null => {
    const [value] = parts(path);
    return typeof value === "number" ? value : null;
  };
  switch (formula.op) {
    case "sum": {
      const numbers = formula.of.flatMap(parts).filter((part) => typeof part === "number");
      return numbers.length === 0 ? null : sum(numbers);
    }
    case "rate": {
      const part = number(formula.part);
      const base = number(formula.base);
      if (part === null || base === null) return null;
      const result = ratio(bare(part), bare(base));
      return result.ok ? result.value : null;
    }
    case "executionScore": {
      const executed = number(formula.executed);
      const budget = number(formula.budget);
      const points = number(formula.points);
      if (executed === null || budget === null || points === null) return null;
      const result = executionScore(bare(executed), bare(budget), points);
      return result.ok ? result.value : null;
    }
    case "indicatorScore": {
      const points = number(formula.points);
      const [target = null] = parts(formula.target);
      const [actual = null] = parts(formula.actual);
      const [indicator] = parts(formula.indicator);
      if (points === null || target === null || actual === null) return null;
      const verdict = scoreIndicator(
        points,
        target,
        actual,
        String(indicator ?? ""),
        formula.missed,
      );
      return verdict.kind === "scored" ? verdict.score : null;
    }
  }
}

/** Decimal places a kind is printed with; a rate of 0.9029 prints as 90.29%. */
const printedDigits = (kind: ValueKind): number => (kind === "rate" ? 4 : 2);

/** Bureaus round or cut (domain: B); either way of printing agrees with the formula. */
function agrees(given: Scalar, computed: number | null, kind: ValueKind): boolean {
  if (typeof given !== "number" || computed === null) return false;
  const digits = printedDigits(kind);
  return given === roundHalfUp(computed, digits) || given === truncate(computed, digits);
}
