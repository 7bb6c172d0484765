import {
  farFrom,
  leastPoints,
  NOT_APPLICABLE,
  SHARE_POINTS,
  type LocalRules,
  type ProportionalRule,
  type Rounding,
  type TotalCap,
} from "../evaluation";
import { namesBeside, type FieldRef, type Formula } from "../forms/definition";
import type { PlacedField, Placement } from "../forms/placement";
import { Rendering, type Neighbours } from "./rendering";

export type { Neighbour, Neighbours } from "./rendering";

/**
 * The Excel formula of a cell. Every formula is guarded: nothing typed shows nothing, a zero base
 * shows a dash (architecture: decision 2). Null when it reads a form that is not in the workbook.
 */
export function renderFormula(
  placement: Placement,
  field: PlacedField,
  formula: Formula,
  neighbours: Neighbours,
): string | null {
  const render = new Rendering(placement, field, neighbours);
  const rendered = renderers[formula.op] as (formula: Formula, render: Rendering) => string;
  return render.reaches(formula) ? `=${rendered(formula, render)}` : null;
}

type Op = Formula["op"];

const renderers: {
  readonly [O in Op]: (formula: Extract<Formula, { op: O }>, render: Rendering) => string;
} = {
  sum: ({ of, less = [], leafCodes }, render) => {
    const amount = { plus: of, minus: less };
    const sum = leafCodes === undefined ? render.amount(amount) : leafSum(of, leafCodes, render);
    return `IF(${render.isBlank(amount)},"",${sum})`;
  },
  carried: ({ from, times = 1, named }, render) => {
    const factor = times === 1 ? "" : `*${times}`;
    if (typeof from === "string" && named !== undefined) {
      const [name, names, amounts] = [named, namesBeside(from), from].map(render.at);
      const isNamed = `EXACT(${names},${name})`;
      const isBlank = `OR(LEN(${name})=0,SUMPRODUCT(${isNamed}*ISNUMBER(${amounts}))=0)`;
      return `IF(${isBlank},"",SUMPRODUCT(--${isNamed},${amounts})${factor})`;
    }
    if (typeof from !== "string")
      return `IF(${render.isBlank(from)},"",(${render.amount(from)})${factor})`;
    const cell = render.at(from);
    return `IF(LEN(${cell})=0,"",${cell}${factor})`;
  },
  rate: ({ rate, part, base }, render) => {
    const [of, by] = [render.amount(part), render.amount(base)];
    const single = typeof part === "string" && typeof base === "string";
    const blank = single
      ? `COUNT(${of},${by})<2`
      : `OR(${render.isBlank(part)},${render.isBlank(base)})`;
    return `IF(${blank},"",IF(${by}=0,"—",PERF.${rate}(${of},${by})))`;
  },
  executionScore: (formula, render) => {
    const [executed, budget, points] = [formula.executed, formula.budget, formula.points].map(
      render.at,
    );
    const score = proportional(executed!, budget!, points!, formula.rule);
    return `IF(COUNT(${executed},${budget},${points})<3,"",IF(${budget}=0,"—",${score}))`;
  },
  indicatorScore: ({ rules, deduction, decimals, ...refs }, render) => {
    const [points, indicator] = [render.at(refs.points), render.at(refs.indicator)];
    const [target, actual] = [render.text(refs.target), render.text(refs.actual)];
    const local = localScoreOf({ points, target, actual, indicator }, rules);
    const left = deduction === undefined ? local : `MAX(0,${local}-N(${render.at(deduction)}))`;
    const score =
      left === local || (decimals ?? 2) < 2
        ? inDecimals(left, points, decimals)
        : `ROUND(${left},2)`;
    // What only a person can judge (#N/A) stays blank, so that the total still adds up.
    return `IF(OR(COUNT(${points})=0,LEN(${target})=0,LEN(${actual})=0),"",IFERROR(${score},""))`;
  },
  proportion: (formula, render) => {
    const [rate, points] = [render.at(formula.rate), render.at(formula.points)];
    return `IF(COUNT(${rate},${points})<2,"",PERF.EXECUTIONSCORE(${rate},1,${points}))`;
  },
  stepScore: (formula, render) => {
    const [rate, points] = [render.at(formula.rate), render.at(formula.points)];
    const { limit, step, deduction, direction, counting, exemption } = formula;
    const side = direction === "over" ? "" : `,"${direction}"`;
    const score =
      counting === "whole"
        ? `PERF.STEPSCORE(${points},${rate},${limit},${step},${deduction}${side})`
        : partlyStepped(formula, rate, points);
    const without = exemption
      ? `IF(AND(${render.count(exemption.absent)}=0,${render.count(exemption.given)}>0),${points},"")`
      : `""`;
    return `IF(COUNT(${points})=0,"",IF(COUNT(${rate})=0,${without},${score}))`;
  },
  bandScore: ({ bounds, scores, ...refs }, render) => {
    const rate = render.at(refs.rate);
    return `IF(COUNT(${rate})=0,"",PERF.BANDSCORE(${rate},{${bounds.join(",")}},{${scores.join(",")}}))`;
  },
  totalScore: (formula, render) => totalOf(formula, render),
  grade: ({ score, bands, awaits }, render) => {
    const total = render.at(score);
    const isPart = awaits
      ? `${render.count(awaits.scores)}<${render.count(awaits.points)}${exempt(awaits, render)}`
      : null;
    const table = bands
      ? `,{${bands.map(({ from, name }) => `${from},${literal(name)}`).join(";")}}`
      : "";
    const isBlank = `COUNT(${total})=0`;
    return `IF(${isPart ? `OR(${isBlank},${isPart})` : isBlank},"",PERF.GRADE(${total}${table}))`;
  },
  difference: ({ of, against }, render) => {
    const [now, then] = [render.at(of), render.at(against)];
    return `IF(COUNT(${now},${then})<2,"",${gapOf(now, then)})`;
  },
  comparison: ({ words: [more, less, same], ...refs }, render) => {
    const [now, then] = [render.at(refs.of), render.at(refs.against)];
    const gap = gapOf(now, then);
    return `IF(COUNT(${now},${then})<2,"",IF(${gap}>0,${literal(more)},IF(${gap}<0,${literal(less)},${literal(same)})))`;
  },
  sumWhere: ({ of, label, begins }, render) => {
    const [amounts, labels] = [render.at(of), render.at(label)];
    return `IF(COUNT(${amounts})=0,"",SUMPRODUCT(${beginning(labels, begins)},${amounts}))`;
  },
};

/** The score of an indicator, as localScore has it. */
function localScoreOf(
  { points, target, actual, indicator }: Readonly<Record<string, string>>,
  { missed, least = 0, overfulfilment }: LocalRules,
): string {
  const rule = missed === "ratio" ? "" : `,"${missed}"`;
  const scoreOf = (full: string | number): string =>
    `PERF.INDICATORSCORE(${full},${target},${actual},${indicator}${rule})`;
  const [score, share] = [scoreOf(points!), scoreOf(SHARE_POINTS)];
  const passed = least > 0 ? `IF(${share}<${leastPoints(least)},0,${score})` : score;
  if (!overfulfilment) return passed;
  const isMet = `${share}=${SHARE_POINTS}`;
  const nothing = `PERF.INDICATORSCORE(1,${target},0,${indicator})=0`;
  const beyond = `ROUND(PERF.DEVIATION(${target},${actual}),9)>=${farFrom(overfulfilment)}`;
  const isFar = `IFERROR(AND(${isMet},${nothing},${beyond}),FALSE)`;
  return `IF(${isFar},ROUND(MAX(0,${points}-${overfulfilment.deduction}),2),${passed})`;
}

/** A merged label stands in the first cell of its rows: each row takes the last one above. */
function beginning(labels: string, begins: string): string {
  const above = `LOOKUP(ROW(${labels}),ROW(${labels})/(${labels}<>""),${labels})`;
  return `--(LEFT(${above},${begins.length})=${literal(begins)})`;
}

const notApplicable = (actuals: string): string => `(${actuals}=${literal(NOT_APPLICABLE)})`;

/** Less the rows with points that do not apply. */
function exempt(
  { except }: NonNullable<Extract<Formula, { op: "grade" }>["awaits"]>,
  render: Rendering,
): string {
  if (!except) return "";
  const [actuals, points] = [render.at(except.actuals), render.at(except.points)];
  return `-SUMPRODUCT(${notApplicable(actuals)}*ISNUMBER(${points}))`;
}

/** 总分, as totalScore has it. */
function totalOf(
  { execution, rules, ...refs }: Extract<Formula, { op: "totalScore" }>,
  render: Rendering,
): string {
  const { caps, unfilled, rescales, decimals } = rules;
  const [scores, points] = [render.at(refs.scores), render.at(refs.points)];
  const [levels, names] = [render.at(refs.levels), render.at(refs.indicators)];
  const sum = `SUM(${scores},${render.at(execution.score)})`;
  const tooMuch = unfilled.map(({ begins, most }) => {
    const own = beginning(levels, begins);
    const isFilled = `SUMPRODUCT(${own},--(LEN(${names})>0))>0`;
    return `-IF(${isFilled},0,MAX(0,SUMPRODUCT(${own},${scores})-${most}))`;
  });
  const kept = tooMuch.length > 0 ? `ROUND(${sum}${tooMuch.join("")},6)` : sum;
  const full = `SUM(${points},${render.at(execution.points)})`;
  const dropped = `SUMPRODUCT(--${notApplicable(render.at(refs.actuals))},${points})`;
  const rescaled = `ROUND(ROUND(${kept}*${full}/(${full}-${dropped}),9),${decimals})`;
  const scaled = rescales ? `IF(${dropped}=0,${kept},${rescaled})` : kept;
  const rate = render.at(execution.rate);
  const most = `LOOKUP(MAX(0,ROUND(${rate},9)),${lookupOf(caps)})`;
  const capped = `IF(COUNT(${rate})=0,${scaled},MIN(${scaled},${most}))`;
  const isBlank = `${render.count([refs.scores, execution.score])}=0`;
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

const rounders: Readonly<Record<Rounding, string>> = {
  half: "ROUND",
  up: "ROUNDUP",
  down: "ROUNDDOWN",
};

/** Points × rate; PERF.EXECUTIONSCORE rounds half up to two decimals. */
function proportional(
  executed: string,
  budget: string,
  points: string,
  { least = 0, decimals = 2, rounding = "half" }: ProportionalRule = {},
): string {
  const rate = `ROUND(${executed}/${budget},9)`;
  const rounded = `${rounders[rounding]}(ROUND(${points}*${executed}/${budget},9),${decimals})`;
  const score =
    decimals === 2 && rounding === "half"
      ? `PERF.EXECUTIONSCORE(${executed},${budget},${points})`
      : `IF(${rate}>=1,${points},MAX(0,MIN(${points},${rounded})))`;
  return least > 0 ? `IF(${rate}<${least},0,${score})` : score;
}

/** The rows whose code no other row continues, or that have none. */
function leafSum(of: readonly FieldRef[], leafCodes: FieldRef, render: Rendering): string {
  const codes = render.at(leafCodes);
  const isLeaf = `--((${codes}="")+ISNA(MATCH(${codes}&"?*",${codes},0))>0)`;
  return of.map((ref) => `SUMPRODUCT(${isLeaf},${render.at(ref)})`).join("+");
}

/** The functions give scores in two decimals; fewer leave full marks and round none above them. */
const inDecimals = (score: string, points: string, decimals = 2): string =>
  decimals < 2
    ? `IF(${score}>=${points},${points},MIN(${points},ROUND(${score},${decimals})))`
    : score;

/** What binary fractions leave behind is no difference. */
const gapOf = (now: string, then: string): string => `ROUND(${now}-${then},6)`;

/** Excel takes 255 units in one text of a formula; a character may be two. */
const LONGEST_LITERAL = 127;

/** A text of a pack in a formula: it stays text, whatever it holds. */
function literal(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, "gu")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** Steps that count once begun, or in proportion: PERF.STEPSCORE counts whole ones. */
function partlyStepped(
  { limit, step, deduction, direction, counting }: Extract<Formula, { op: "stepScore" }>,
  rate: string,
  points: string,
): string {
  const over = `${rate}-${limit}`;
  const beyond = { over, under: `${limit}-${rate}`, both: `ABS(${over})` }[direction];
  const steps = `ROUND(MAX(0,${beyond})/${step},6)`;
  const counted = counting === "started" ? `ROUNDUP(${steps},0)` : steps;
  return `ROUND(MAX(0,${points}-${deduction}*${counted}),2)`;
}
