import { decimal, roundHalfUp, stepScore as stepsOf, type StepDirection } from "../../evaluation";
import type { FormulaKind } from "../kind";
import { number, numbers, type Parts } from "../parts";
import type { FieldRef } from "../ref";

export interface StepScore {
  readonly rate: FieldRef;
  readonly points: FieldRef;
  readonly limit: number;
  readonly step: number;
  readonly deduction: number;
  readonly direction: StepDirection;
  /** Steps count when whole, once started, or in proportion. */
  readonly counting: "whole" | "started" | "proportional";
  readonly exemption?: Exemption;
}

/**
 * What keeps all its points without a rate: all of `absent` is blank although one of `given` is
 * filled. 没有新建楼堂馆所, in base data that is being filled in.
 */
export interface Exemption {
  readonly absent: readonly FieldRef[];
  readonly given: readonly FieldRef[];
}

export const stepScore: FormulaKind<StepScore> = {
  refs: ({ rate, points, exemption }) => [
    rate,
    points,
    ...(exemption ? [...exemption.absent, ...exemption.given] : []),
  ],
  value: (formula, parts) => {
    const [rate, points] = [number(formula.rate, parts), number(formula.points, parts)];
    if (points === null) return null;
    if (rate === null) return isExempt(formula.exemption, parts) ? points : null;
    return formula.counting === "whole"
      ? stepsOf(points, rate, formula)
      : partlyStepped(formula, rate, points);
  },
  excel: (formula, render) => {
    const [rate, points] = [render.at(formula.rate), render.at(formula.points)];
    const { limit, step, deduction, direction, counting, exemption } = formula;
    const side = direction === "over" ? "" : `,"${direction}"`;
    const score =
      counting === "whole"
        ? `PERF.STEPSCORE(${points},${rate},${limit},${step},${deduction}${side})`
        : partlySteppedIn(formula, rate, points);
    const without = exemption
      ? `IF(AND(${render.count(exemption.absent)}=0,${render.count(exemption.given)}>0),${points},"")`
      : `""`;
    return `IF(COUNT(${points})=0,"",IF(COUNT(${rate})=0,${without},${score}))`;
  },
};

const isExempt = (exemption: Exemption | undefined, parts: Parts): boolean =>
  exemption !== undefined &&
  numbers(exemption.absent.flatMap(parts)).length === 0 &&
  numbers(exemption.given.flatMap(parts)).length > 0;

/** Steps that count once begun, or in proportion. */
function partlyStepped(
  { limit, step, deduction, direction, counting }: StepScore,
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

/** The same in Excel: PERF.STEPSCORE counts whole ones. */
function partlySteppedIn(
  { limit, step, deduction, direction, counting }: StepScore,
  rate: string,
  points: string,
): string {
  const over = `${rate}-${limit}`;
  const beyond = { over, under: `${limit}-${rate}`, both: `ABS(${over})` }[direction];
  const steps = `ROUND(MAX(0,${beyond})/${step},6)`;
  const counted = counting === "started" ? `ROUNDUP(${steps},0)` : steps;
  return `ROUND(MAX(0,${points}-${deduction}*${counted}),2)`;
}
