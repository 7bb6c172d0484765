import {
  namesBeside,
  quantityParts,
  type Carried,
  type FieldRef,
  type Formula,
  type Quantity,
} from "../forms/definition";
import type { PlacedField, Placement } from "../forms/placement";
import { literal } from "./literal";
import { Rendering, type Neighbours } from "./rendering";
import { inDecimals, localScoreOf, partlyStepped, proportional } from "./score-formulas";
import { beginning, isPart, totalOf } from "./total-formula";

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
  carried: ({ from, times = 1, named, ofClass, awaits }, render) => {
    const factor = times === 1 ? "" : `*${times}`;
    if (ofClass !== undefined) return `${classSum(from, ofClass, render)}${factor})`;
    if (typeof from === "string" && named !== undefined) {
      const [name, names, amounts] = [named, namesBeside(from), from].map(render.at);
      const isNamed = `EXACT(${names},${name})`;
      const isBlank = `OR(LEN(${name})=0,SUMPRODUCT(${isNamed}*ISNUMBER(${amounts}))=0)`;
      return `IF(${isBlank},"",SUMPRODUCT(--${isNamed},${amounts})${factor})`;
    }
    if (typeof from !== "string")
      return `IF(${render.isBlank(from)},"",(${render.amount(from)})${factor})`;
    const cell = render.at(from);
    const isBlank = `LEN(${cell})=0`;
    const part = isPart(awaits, render);
    return `IF(${part ? `OR(${isBlank},${part})` : isBlank},"",${cell}${factor})`;
  },
  rate: ({ rate, part, base, awaits }, render) => {
    const [of, by] = [render.amount(part), render.amount(base)];
    const single = typeof part === "string" && typeof base === "string";
    const blank = single
      ? `COUNT(${of},${by})<2`
      : `OR(${render.isBlank(part)},${render.isBlank(base)})`;
    const unknown = awaits ? `OR(${blank},${isPart(awaits, render)})` : blank;
    return `IF(${unknown},"",IF(${by}=0,"—",PERF.${rate}(${of},${by})))`;
  },
  executionScore: (formula, render) => {
    const [executed, budget, points] = [formula.executed, formula.budget, formula.points].map(
      render.at,
    );
    const score = proportional(executed!, budget!, points!, formula.rule);
    return `IF(COUNT(${executed},${budget},${points})<3,"",IF(${budget}=0,"—",${score}))`;
  },
  indicatorScore: ({ rules, deduction, decimals, levels = [], ...refs }, render) => {
    const [points, indicator] = [render.at(refs.points), render.at(refs.indicator)];
    const [target, actual] = [render.text(refs.target), render.text(refs.actual)];
    const labels = levels.length > 0 ? render.down(levels) : null;
    const local = localScoreOf({ points, target, actual, indicator, labels }, rules);
    const left = deduction === undefined ? local : `MAX(0,${local}-N(${render.at(deduction)}))`;
    const score =
      left === local || (decimals ?? 2) < 2
        ? inDecimals(left, points, decimals)
        : `ROUND(${left},2)`;
    // What only a person can judge (#N/A) stays blank, so that the total still adds up; any other error
    // shows: a function that Excel does not know must not pass for a blank score.
    return `IF(OR(COUNT(${points})=0,LEN(${target})=0,LEN(${actual})=0),"",IFNA(${score},""))`;
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
    const part = isPart(awaits, render);
    const table = bands
      ? `,{${bands.map(({ from, name }) => `${from},${literal(name)}`).join(";")}}`
      : "";
    const isBlank = `COUNT(${total})=0`;
    return `IF(${part ? `OR(${isBlank},${part})` : isBlank},"",PERF.GRADE(${total}${table}))`;
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
    const own = beginning(labels, begins);
    return `IF(SUMPRODUCT(${own},--ISNUMBER(${amounts}))=0,"",SUMPRODUCT(${own},${amounts}))`;
  },
};

/** What the 项 of a 类 come to, up to the last bracket. */
function classSum(
  from: Quantity,
  { codes: ref, begins }: NonNullable<Carried["ofClass"]>,
  render: Rendering,
): string {
  const codes = render.at(ref);
  const own = `(LEFT(${codes},${begins.length})=${literal(begins)})*${isLast(codes)}`;
  const columns = quantityParts(from).plus.map(render.at);
  const filled = columns.map((column) => `ISNUMBER(${column})`).join("+");
  const sum = columns.map((column) => `SUMPRODUCT(${own},${column})`).join("+");
  return `IF(SUMPRODUCT(${own}*(${filled}))=0,"",(${sum})`;
}

/** The rows whose code no other row continues, or that have none. */
function leafSum(of: readonly FieldRef[], leafCodes: FieldRef, render: Rendering): string {
  const codes = render.at(leafCodes);
  const isLeaf = `--((${codes}="")+${isLast(codes)}>0)`;
  return of.map((ref) => `SUMPRODUCT(${isLeaf},${render.at(ref)})`).join("+");
}

/** Whether no other code continues each of them; they may be numbers, which no pattern matches. */
const isLast = (codes: string): string => `ISNA(MATCH(${codes}&"?*",${codes}&"",0))`;

/** What binary fractions leave behind is no difference. */
const gapOf = (now: string, then: string): string => `ROUND(${now}-${then},6)`;
