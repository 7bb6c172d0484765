import { NOT_APPLICABLE, SPACES, type TotalCap } from "../evaluation";
import type { Awaits, FieldRef, Formula } from "../forms/definition";
import { asArguments } from "./address";
import { literal } from "./literal";
import type { Rendering } from "./rendering";

/** A merged label stands in the first cell of its rows: each row takes the last one above. */
export function beginning(labels: string, begins: string): string {
  const above = `LOOKUP(ROW(${labels}),ROW(${labels})/(${labels}<>""),${labels})`;
  return `--(LEFT(${above},${begins.length})=${literal(begins)})`;
}

/** As isNotApplicable has it. */
function notApplicable(actuals: string): string {
  const words = SPACES.reduce((text, space) => `SUBSTITUTE(${text},"${space}","")`, actuals);
  return `(${words}=${literal(NOT_APPLICABLE)})`;
}

/** Whether scores are still to come, as isPart has it; null where nothing is awaited. */
export function isPart(awaits: Awaits | undefined, render: Rendering): string | null {
  if (!awaits) return null;
  const { points, scores, full, within, except } = awaits;
  const parts = [
    within
      ? `SUMPRODUCT(${beginning(render.at(within.label), within.begins)}*${unscored(awaits, render)})>0`
      : `${render.count(scores)}<${render.count(points)}${except ? `-SUMPRODUCT(${exempt(except, render)})` : ""}`,
    ...(full === undefined ? [] : [`ROUND(SUM(${asArguments(points.map(render.at))}),6)<${full}`]),
  ];
  return parts.join(",");
}

/** By row: 1 where there are points and no score, less 1 where it is the other way round. */
function unscored({ points, scores, except }: Awaits, render: Rendering): string {
  const numbers = (refs: readonly FieldRef[]) =>
    refs.map((ref) => `ISNUMBER(${render.at(ref)})`).join("+");
  const missing = `(${numbers(points)}-${numbers(scores)})`;
  return except ? `(${missing}-${exempt(except, render)})` : missing;
}

/** By row, those that do not apply: with points, less those that have a score all the same. */
function exempt(except: NonNullable<Awaits["except"]>, render: Rendering): string {
  const [points, scores] = [except.points, except.scores].map(
    (ref) => `ISNUMBER(${render.at(ref)})`,
  );
  return `${notApplicable(render.at(except.actuals))}*(${points}-${scores})`;
}

/** 总分, as totalScore has it. */
export function totalOf(
  { execution, rules, ...refs }: Extract<Formula, { op: "totalScore" }>,
  render: Rendering,
): string {
  const { caps, unfilled, rescales, decimals } = rules;
  const [scores, points] = [render.at(refs.scores), render.at(refs.points)];
  const [levels, names] = [render.at(refs.levels), render.at(refs.indicators)];
  const isLeftOut = notApplicable(render.at(refs.actuals));
  const all = `SUM(${scores},${render.at(execution.score)})`;
  const sum = rescales ? `ROUND(${all}-SUMPRODUCT(--${isLeftOut},${scores}),6)` : all;
  const counting = rescales ? `,1-${isLeftOut}` : "";
  const tooMuch = unfilled.map(({ begins, most }) => {
    const own = beginning(levels, begins);
    const isFilled = `SUMPRODUCT(${own},--(LEN(${names})>0))>0`;
    return `-IF(${isFilled},0,MAX(0,SUMPRODUCT(${own}${counting},${scores})-${most}))`;
  });
  const kept = tooMuch.length > 0 ? `ROUND(${sum}${tooMuch.join("")},6)` : sum;
  const full = `SUM(${points},${render.at(execution.points)})`;
  const dropped = `SUMPRODUCT(--${isLeftOut},${points})`;
  const rescaled = `ROUND(ROUND(${kept}*${full}/(${full}-${dropped}),9),${decimals})`;
  const scaled = rescales ? `IF(${dropped}=0,${kept},${rescaled})` : kept;
  const rate = render.at(execution.rate);
  const most = `IF(COUNT(${rate})=0,${UNCAPPED},LOOKUP(MAX(0,ROUND(${rate},9)),${lookupOf(caps)}))`;
  const capped = `MIN(${scaled},${most})`;
  const idle = rescales ? `SUMPRODUCT(${isLeftOut}*ISNUMBER(${scores}))` : "0";
  const isBlank = `${render.count([refs.scores, execution.score])}=${idle}`;
  const isNothing = rescales ? `OR(${isBlank},AND(${dropped}>0,${dropped}>=${full}))` : isBlank;
  return `IF(${isNothing},"",${caps.length > 0 ? capped : scaled})`;
}

/** More than any total. */
const UNCAPPED = 1e6;

/** The least rates of each span between the bounds, and the most that the total may be there. */
function lookupOf(caps: readonly TotalCap[]): string {
  const rising = [...caps].reverse();
  const rates = [0, ...rising.map(({ below }) => below)];
  const most = [...rising.map((cap) => cap.most), UNCAPPED];
  return `{${rates.join(",")}},{${most.join(",")}}`;
}
