import type { Kind, Note, Reason, Scored, Verdict } from "../evaluation";
import type { Fault } from "./faults";

// Every sentence a cell can show stands in this file.

/** The error a cell shows: `#N/A` where a person must judge, `#VALUE!` for an argument. */
export function errorOf(fault: Fault): CustomFunctions.Error {
  return new CustomFunctions.Error(codeOf(fault), messageOf(fault));
}

const PASSED_ON = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"];

function codeOf(fault: Fault): CustomFunctions.ErrorCode {
  const { ErrorCode } = CustomFunctions;
  switch (fault.id) {
    case "zeroDenominator":
      return ErrorCode.divisionByZero;
    case "tooLarge":
      return ErrorCode.invalidNumber;
    case "judgement":
    case "noNumber":
    case "belowBands":
      return ErrorCode.notAvailable;
    case "errorCell":
      return PASSED_ON.includes(fault.error)
        ? (fault.error as CustomFunctions.ErrorCode)
        : ErrorCode.invalidValue;
    default:
      return ErrorCode.invalidValue;
  }
}

type WithId<F, Id> = F extends { readonly id: infer Ids } ? (Id extends Ids ? F : never) : never;
type Sentences = {
  readonly [Id in Fault["id"]]: (fault: WithId<Fault, Id>) => string;
};

const SENTENCES: Sentences = {
  errorCell: ({ parameter, error }) => `参数“${parameter}”是错误值 ${error}。`,
  missing: ({ parameter }) => `参数“${parameter}”没有填写。`,
  manyCells: ({ parameter }) => `参数“${parameter}”只能是一个单元格，现在是一个区域。`,
  noValues: ({ parameter }) => `参数“${parameter}”的区域里没有数字。`,
  notNumber: ({ parameter, held }) => `参数“${parameter}”应为数字，现在是“${held}”。`,
  unreadable: ({ parameter, held }) => `参数“${parameter}”的内容无法识别（${held}）。`,
  negative: ({ parameter, held }) => `参数“${parameter}”不能是负数，现在是“${held}”。`,
  notPositive: ({ parameter, held }) => `参数“${parameter}”必须大于 0，现在是“${held}”。`,
  notChoice: ({ parameter, held, choices }) =>
    `参数“${parameter}”应为 ${choices.join("、")} 之一，现在是“${held}”。`,
  bandRow: ({ parameter, row }) =>
    `参数“${parameter}”第 ${row} 行不完整：第一列应为最低得分，第二列应为等次名称。`,
  zeroDenominator: () => "分母为 0 或空白，比率不存在。",
  tooLarge: () => "结果超出 Excel 能表示的数值。",
  unitsDiffer: ({ first, second }) => `两个数的单位不同：“${first}”和“${second}”，不能相除。`,
  noNumber: ({ side, held }) => `${SIDES[side]}${shown(held)}不是单一数值，不能计算偏离度。`,
  bandCounts: ({ bounds, scores }) =>
    `各档得分应比分档界限多一个，现在界限 ${bounds} 个、得分 ${scores} 个。`,
  boundsOrder: () => "分档界限应从小到大（或从大到小）排列，且不重复。",
  belowBands: ({ score }) => `得分 ${score} 低于等次表的最低一档。`,
  judgement: ({ reason }) => `需要人工评定：${because(reason)}。`,
};

function messageOf<F extends Fault>(fault: F): string {
  return (SENTENCES[fault.id] as (fault: F) => string)(fault);
}

const SIDES = { target: "年度指标值", actual: "实际完成值" } as const;
const KINDS: Readonly<Record<Kind, string>> = {
  number: "数值",
  date: "时间",
  words: "文字",
  change: "增减幅度",
};

/** One sentence on how the score came about, or why a person must judge. */
export function explanation(verdict: Verdict): string {
  const { target, actual } = verdict;
  const head = `${SIDES.target}${shown(target.text)}，${SIDES.actual}${shown(actual.text)}：`;
  if (verdict.kind === "judgement") return `${head}需要人工评定，${because(verdict.reason)}。`;
  const notes = verdict.notes.map((note) => noteOf(note, verdict));
  return `${head}${outcomeOf(verdict)}${notes.length > 0 ? `（${notes.join("；")}）` : ""}。`;
}

const MET: Readonly<Record<Scored["target"]["kind"], string>> = {
  atLeast: "已达到",
  atMost: "未超过",
  moreThan: "已达到",
  lessThan: "未超过",
  equal: "已达到",
  range: "在范围之内",
  deadline: "按期完成",
  change: "已达到",
  words: "已达成",
  none: "已达到",
};

function outcomeOf({ target, points, score, shortfall }: Scored): string {
  if (!shortfall) return `${MET[target.kind]}，得满分 ${points} 分`;
  const { rule, unit } = shortfall;
  const bound = `${shortfall.bound.toFixed()}${unit}`;
  const value = `${shortfall.value.toFixed()}${unit}`;
  const rounded = `得 ${score} 分（四舍五入到两位小数）`;
  if (shortfall.bound.eq(0)) return `与目标值 0 不符，得 0 分`;
  switch (rule) {
    case "ratioUp":
      return `未达到，按比例 ${points} × ${value} ÷ ${bound} ${rounded}`;
    case "ratioDown":
      return `超过了目标，按比例 ${points} × ${bound} ÷ ${value} ${rounded}`;
    case "linearDown":
      return score === 0
        ? `达到目标的两倍或以上，得 0 分`
        : `超过了目标，按线性 ${points} ×（1 −（${value} − ${bound}）÷ ${bound}）${rounded}`;
    case "none":
      return "未达到，不得分";
  }
}

function noteOf(note: Note, { target }: Scored): string {
  switch (note.id) {
    case "comparatorFromName":
      return `指标名称含“${note.because}”，按越${note.up ? "大" : "小"}越好理解`;
    case "comparatorAssumed":
      return target.kind === "equal"
        ? "目标为 0，按“等于 0”理解"
        : "目标没有比较符，按“不少于”理解";
    case "percentAssumed":
      return `${SIDES[note.side]}没有百分号，按 ${note.percent}% 理解`;
    case "unitAssumed":
      return `一边没有单位，按两边同为“${note.unit}”理解`;
    case "approximate":
      return "实际完成值是约数";
    case "negativeAsZero":
      return "实际完成值为负，按 0 计";
    case "yearAssumed":
      return "目标没有年份，按同一年比较";
  }
}

const REASONS: Readonly<Record<Exclude<Reason["id"], ReasonWithFacts["id"]>, string>> = {
  targetBlank: "年度指标值是空白",
  targetNotApplicable: "年度指标值表示不适用",
  targetZero: "年度指标值是 0 或空白，目标确为 0 时请写“=0”或“≤0”",
  actualBlank: "实际完成值是空白",
  actualNotApplicable: "实际完成值表示不适用",
  actualRange: "实际完成值是一个范围，请写一个数",
  actualBounded: "实际完成值只给出上限或下限，不足以判断",
  deadlineMissed: "完成时间晚于目标，或写得不够具体",
  wordsDiffer: "文字与目标不同，是否达成要由人判断",
  negativeTarget: "目标为负数且未达到，无法按比例计算",
  changeWithoutAmount: "实际完成值没有写出增减多少",
  changeUnclear: "目标是下降幅度，看不出实际数值是降幅还是现值，请写“下降…”",
  labelsDiffer: "实际完成值说的不是同一个指标",
};

type ReasonWithFacts = Extract<Reason, { id: "kindsDiffer" | "unitsDiffer" | "qualitative" }>;

function because(reason: Reason): string {
  switch (reason.id) {
    case "kindsDiffer":
      return `目标是${KINDS[reason.target]}，实际完成值是${KINDS[reason.actual]}，不能比较`;
    case "unitsDiffer":
      return `单位不同，目标是“${reason.first}”，实际完成值是“${reason.second}”`;
    case "qualitative": {
      const { name, least, most, mostIncluded } = reason.band;
      const upper = `${most * 100}%${mostIncluded ? "（含）" : ""}`;
      return `定性指标“${name}”应在分值的 ${least * 100}%（含）至 ${upper}之间评分`;
    }
    default:
      return REASONS[reason.id];
  }
}

function shown(text: string): string {
  if (text === "") return "空白";
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
}
