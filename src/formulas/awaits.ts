import { isNotApplicable, NOT_APPLICABLE, roundHalfUp, SPACES, sum } from "../evaluation";
import { asArguments } from "./arguments";
import type { Render } from "./kind";
import { beginning, rowsWithin, type Labelled } from "./labels";
import { literal } from "./literal";
import { numbers, type Parts } from "./parts";
import type { FieldRef } from "./ref";

/**
 * What a figure of all scores waits for: it is blank until there are as many scores as points, since
 * a part of the points has no grade and no rate.
 */
export interface Awaits {
  readonly points: readonly FieldRef[];
  readonly scores: readonly FieldRef[];
  /** What the points come to once every indicator has its own; less of them is a part. */
  readonly full?: number;
  /** Of rows of a section, those alone whose label, merged or not, begins so. */
  readonly within?: Labelled;
  /** Rows that do not apply: neither their points nor their scores count. */
  readonly except?: {
    readonly actuals: FieldRef;
    readonly points: FieldRef;
    readonly scores: FieldRef;
  };
}

export const awaitedRefs = (awaits: Awaits | undefined): readonly FieldRef[] =>
  awaits
    ? [
        ...awaits.points,
        ...awaits.scores,
        ...(awaits.within ? [awaits.within.label] : []),
        ...(awaits.except ? Object.values(awaits.except) : []),
      ]
    : [];

/** Whether scores are still to come. */
export function isPart(awaits: Awaits | undefined, parts: Parts): boolean {
  if (!awaits) return false;
  const { points, scores, full = 0, within, except } = awaits;
  const own = within ? rowsWithin(within, parts) : parts;
  const given = numbers(points.flatMap(own));
  const missing = given.length - numbers(scores.flatMap(own)).length;
  return missing > exempt(except, own) || roundHalfUp(sum(given), 6) < full;
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

/** The same in Excel; null where nothing is awaited. */
export function partIn(awaits: Awaits | undefined, render: Render): string | null {
  if (!awaits) return null;
  const { points, scores, full, within, except } = awaits;
  const parts = [
    within
      ? `SUMPRODUCT(${beginning(render.at(within.label), within.begins)}*${unscored(awaits, render)})>0`
      : `${render.count(scores)}<${render.count(points)}${except ? `-SUMPRODUCT(${exemptIn(except, render)})` : ""}`,
    ...(full === undefined ? [] : [`ROUND(SUM(${asArguments(points.map(render.at))}),6)<${full}`]),
  ];
  return parts.join(",");
}

/** By row: 1 where there are points and no score, less 1 where it is the other way round. */
function unscored({ points, scores, except }: Awaits, render: Render): string {
  const numbers = (refs: readonly FieldRef[]) =>
    refs.map((ref) => `ISNUMBER(${render.at(ref)})`).join("+");
  const missing = `(${numbers(points)}-${numbers(scores)})`;
  return except ? `(${missing}-${exemptIn(except, render)})` : missing;
}

/** By row, those that do not apply: with points, less those that have a score all the same. */
function exemptIn(except: NonNullable<Awaits["except"]>, render: Render): string {
  const [points, scores] = [except.points, except.scores].map(
    (ref) => `ISNUMBER(${render.at(ref)})`,
  );
  return `${notApplicable(render.at(except.actuals))}*(${points}-${scores})`;
}

/** By row, whether it does not apply, as isNotApplicable has it. */
export function notApplicable(actuals: string): string {
  const words = SPACES.reduce((text, space) => `SUBSTITUTE(${text},"${space}","")`, actuals);
  return `(${words}=${literal(NOT_APPLICABLE)})`;
}

/** `COUNT(A1)=0`, or that or a part. */
export const blankOrPart = (isBlank: string, part: string | null): string =>
  part ? `OR(${isBlank},${part})` : isBlank;
