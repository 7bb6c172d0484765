import { isChange } from "../forms/changes";
import {
  bandScore,
  bare,
  change,
  decimal,
  executionScore,
  gradeOf,
  isNotApplicable,
  proportionalScore,
  ratio,
  roundHalfUp,
  localScore,
  stepScore,
  sum,
  totalScore,
} from "../evaluation";
import {
  namesBeside,
  quantityParts,
  type Awaits,
  type Carried,
  type Exemption,
  type FieldRef,
  type Formula,
  type Quantity,
  type RateFunction,
} from "../forms/definition";
import { areLeaves } from "./leaf-codes";
import type { Scalar } from "../forms/values";

/** The values behind a reference of a formula. */
export type Parts = (ref: FieldRef) => readonly Scalar[];

type Op = Formula["op"];
type OfOp<O extends Op> = Extract<Formula, { op: O }>;

/** The pure counterpart of the Excel formula: blank where that shows nothing or a dash. */
export const evaluate = (formula: Formula, parts: Parts): Scalar =>
  (evaluators[formula.op] as (formula: Formula, parts: Parts) => Scalar)(formula, parts);

const evaluators: { readonly [O in Op]: (formula: OfOp<O>, parts: Parts) => Scalar } = {
  sum: ({ of, less = [], leafCodes }, parts) => {
    const leaves = leafCodes === undefined ? null : areLeaves(parts(leafCodes));
    return total({ plus: of, minus: less }, (ref) =>
      leaves ? parts(ref).filter((_, row) => leaves[row]) : parts(ref),
    );
  },
  carried: ({ from, times = 1, named, ofClass, awaits }, parts) => {
    if (isPart(awaits, parts)) return null;
    const text = typeof from === "string" ? (parts(from)[0] ?? null) : null;
    const isOfRows = named !== undefined || ofClass !== undefined;
    if (!isOfRows && typeof text === "string") return text;
    const rows = named === undefined ? parts : rowsNamed(named, parts);
    const amount = total(from, ofClass === undefined ? rows : itemsOf(ofClass, parts));
    return amount === null ? null : decimal(amount).times(times).toNumber();
  },
  rate: ({ rate, part, base, awaits }, parts) => {
    const [of, by] = [total(part, parts), total(base, parts)];
    if (of === null || by === null || isPart(awaits, parts)) return null;
    return rateResult(rate, of, by);
  },
  executionScore: ({ executed, budget, points, rule = {} }, parts) => {
    const [done, planned, full] = [executed, budget, points].map((ref) => number(ref, parts));
    if (done == null || planned == null || full == null) return null;
    return proportionalScore(done, planned, full, rule);
  },
  indicatorScore: (formula, parts) => {
    const { points, target, actual, levels = [], rules, deduction, decimals = 2 } = formula;
    const full = number(points, parts);
    const [aim, result] = [notation(target, parts), notation(actual, parts)];
    if (full === null || aim === null || result === null) return null;
    const [level1 = "", level2 = ""] = levels.map((ref) => labelOf(ref, parts));
    const indicator = { indicator: text(formula.indicator, parts), level1, level2 };
    const verdict = localScore(full, aim, result, indicator, rules);
    if (verdict.kind !== "scored") return null;
    const lost = deduction === undefined ? 0 : (number(deduction, parts) ?? 0);
    return scoreIn(decimals, Math.max(0, sum([verdict.score, -lost])), full);
  },
  proportion: ({ rate, points }, parts) => {
    const [reached, full] = [number(rate, parts), number(points, parts)];
    if (reached === null || full === null) return null;
    const result = executionScore(bare(reached), bare(1), full);
    return result.ok ? result.value : null;
  },
  stepScore: (formula, parts) => {
    const [rate, points] = [number(formula.rate, parts), number(formula.points, parts)];
    if (points === null) return null;
    if (rate === null) return isExempt(formula.exemption, parts) ? points : null;
    return formula.counting === "whole"
      ? stepScore(points, rate, formula)
      : partlyStepped(formula, rate, points);
  },
  bandScore: ({ rate, bounds, scores }, parts) => {
    const reached = number(rate, parts);
    if (reached === null) return null;
    const result = bandScore(reached, bounds, scores);
    return result.ok ? result.value : null;
  },
  totalScore: ({ execution, rules, ...refs }, parts) => {
    const [scores, points] = [parts(refs.scores), parts(refs.points)];
    const [levels, actuals] = [parts(refs.levels), parts(refs.actuals)];
    const rows = parts(refs.indicators).map((name, row) => ({
      level: String(levels[row] ?? ""),
      indicator: String(name ?? ""),
      actual: actuals[row],
      points: numberIn(points[row]),
      score: numberIn(scores[row]),
    }));
    const { score, points: full, rate } = execution;
    const own = {
      score: number(score, parts),
      points: number(full, parts),
      rate: number(rate, parts),
    };
    return totalScore(rows, own, rules)?.total ?? null;
  },
  grade: ({ score, bands, awaits }, parts) => {
    const total = number(score, parts);
    return total === null || isPart(awaits, parts) ? null : gradeOf(total, bands);
  },
  difference: (formula, parts) => gap(formula, parts),
  comparison: (formula, parts) => {
    const [more, less, same] = formula.words;
    const difference = gap(formula, parts);
    if (difference === null) return null;
    return difference > 0 ? more : difference < 0 ? less : same;
  },
  sumWhere: ({ of, label, begins }, parts) => {
    const own = numbers(rowsWithin({ label, begins }, parts)(of));
    return own.length === 0 ? null : sum(own);
  },
};

/** Whether scores are still to come. */
function isPart(awaits: Awaits | undefined, parts: Parts): boolean {
  if (!awaits) return false;
  const { points, scores, full = 0, within, except } = awaits;
  const own = within ? rowsWithin(within, parts) : parts;
  const given = numbers(points.flatMap(own));
  const missing = given.length - numbers(scores.flatMap(own)).length;
  return missing > exempt(except, own) || roundHalfUp(sum(given), 6) < full;
}

/** The values of those rows alone whose label, merged or not, begins so. */
function rowsWithin({ label, begins }: NonNullable<Awaits["within"]>, parts: Parts): Parts {
  let above: Scalar = null;
  const isOwn = parts(label).map((each) => {
    above = each ?? above;
    return String(above ?? "").startsWith(begins);
  });
  return (ref) => parts(ref).filter((_, row) => isOwn[row]);
}

function gap(
  { of, against }: OfOp<"difference"> | OfOp<"comparison">,
  parts: Parts,
): number | null {
  const [now, then] = [number(of, parts), number(against, parts)];
  return now === null || then === null ? null : roundHalfUp(sum([now, -then]), 6);
}

/** A score in the decimals of its form, which leave full marks and round none above them. */
export const scoreIn = (decimals: number, score: number, points: number): number =>
  score >= points ? points : Math.min(points, roundHalfUp(score, decimals));

const isExempt = (exemption: Exemption | undefined, parts: Parts): boolean =>
  exemption !== undefined &&
  numbers(exemption.absent.flatMap(parts)).length === 0 &&
  numbers(exemption.given.flatMap(parts)).length > 0;

/** The values of those rows alone whose name is what a field holds. */
const rowsNamed =
  (named: FieldRef, parts: Parts): Parts =>
  (ref) => {
    const [name] = parts(named);
    const names = parts(namesBeside(ref));
    return parts(ref).filter((_, row) => name != null && names[row] === name);
  };

/** The values of the 项 of a 类 alone: rows whose code begins so and is continued by no other. */
function itemsOf({ codes, begins }: NonNullable<Carried["ofClass"]>, parts: Parts): Parts {
  const held = parts(codes);
  const leaves = areLeaves(held);
  return (ref) =>
    parts(ref).filter((_, row) => leaves[row] && String(held[row] ?? "").startsWith(begins));
}

/** Steps that count once begun, or in proportion. */
function partlyStepped(
  { limit, step, deduction, direction, counting }: OfOp<"stepScore">,
  rate: number,
  points: number,
): number {
  const over = decimal(rate).minus(limit);
  const beyond = { over, under: over.times(-1), both: over.abs() }[direction];
  const steps = Math.max(0, beyond.div(step).round(6).toNumber());
  const counted = counting === "started" ? Math.ceil(steps) : steps;
  return roundHalfUp(
    Math.max(0, decimal(points).minus(decimal(deduction).times(counted)).toNumber()),
    2,
  );
}

/** A rate as a plain fraction; null where its base is zero. */
export function rateResult(rate: RateFunction, part: number, base: number): number | null {
  const result = (isChange(rate) ? change : ratio)(bare(part), bare(base));
  return result.ok ? result.value : null;
}

/** How many rows do not apply: those with points, less those that have a score all the same. */
function exempt(except: Awaits["except"], parts: Parts): number {
  if (!except) return 0;
  const { actuals, points, scores } = except;
  const leftOut = parts(actuals).map((actual) => isNotApplicable({ actual }));
  const count = (ref: FieldRef): number =>
    numbers(parts(ref).filter((_, row) => leftOut[row])).length;
  return count(points) - count(scores);
}

const numberIn = (value: Scalar | undefined): number | null =>
  typeof value === "number" ? value : null;

const number = (ref: FieldRef, parts: Parts): number | null => numberIn(parts(ref)[0]);

const text = (ref: FieldRef, parts: Parts): string => String(parts(ref)[0] ?? "");

/** The last label of the rows down to this one. */
const labelOf = (ref: FieldRef, parts: Parts): string =>
  parts(ref).reduce<string>((above, label) => String(label ?? "") || above, "");

/** One cell as it is, or several read as one text; null when nothing stands there. */
function notation(refs: FieldRef | readonly FieldRef[], parts: Parts): Scalar {
  if (typeof refs === "string") return parts(refs)[0] ?? null;
  const joined = refs.map((ref) => text(ref, parts)).join("");
  return joined === "" ? null : joined;
}

function total(quantity: Quantity, parts: Parts): number | null {
  const { plus, minus } = quantityParts(quantity);
  const added = numbers(plus.flatMap(parts));
  const taken = numbers(minus.flatMap(parts));
  if (added.length + taken.length === 0) return null;
  return sum([...added, ...taken.map((each) => -each)]);
}

const numbers = (values: readonly Scalar[]): number[] =>
  values.filter((value) => typeof value === "number");
