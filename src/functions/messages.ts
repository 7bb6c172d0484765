import type { Note, Reason, Scored, Shortfall, Verdict } from "../evaluation";
import type { Fault } from "./faults";

// Every sentence a cell can show stands in this file: {fact}, or {#fact} for one of the WORDS.

const FAULTS: Readonly<Record<Fault["id"], string>> = {
  errorCell: "参数“{parameter}”是错误值 {held}。",
  missing: "参数“{parameter}”没有填写。",
  manyCells: "参数“{parameter}”只能是一个单元格，现在是一个区域。",
  notNumber: "参数“{parameter}”应为数字，现在是“{held}”。",
  unreadable: "参数“{parameter}”应为数字或文字，现在是“{held}”。",
  negative: "参数“{parameter}”不能是负数，现在是“{held}”。",
  notPositive: "参数“{parameter}”应大于 0，现在是“{held}”。",
  notChoice: "参数“{parameter}”应为{choices}，现在是“{held}”。",
  bandRow: "参数“{parameter}”第 {row} 行应为最低得分和等次名称。",
  zeroDenominator: "分母为 0 或空白。",
  tooLarge: "结果过大。",
  unitsDiffer: "单位不同：“{first}”和“{second}”不能相除。",
  noNumber: "{#side}“{held}”不是一个数，不能计算偏离度。",
  bandCounts: "各档得分应比分档界限多一个，现在是界限 {bounds} 个、得分 {scores} 个。",
  boundsOrder: "分档界限应从小到大或从大到小排列，不重复。",
  belowBands: "得分 {score} 低于等次表的最低一档。",
  judgement: "需要人工评定：{reason}。",
};

const REASONS: Readonly<Record<Reason["id"], string>> = {
  targetBlank: "年度指标值是空白",
  targetNotApplicable: "年度指标值表示不适用",
  targetZero: "年度指标值是 0 或空白，目标确为 0 时请写“=0”",
  actualBlank: "实际完成值是空白",
  actualNotApplicable: "实际完成值表示不适用",
  actualRange: "实际完成值是一个范围",
  actualBounded: "实际完成值只给出上限或下限",
  deadlineMissed: "完成时间晚于目标，或写得不够具体",
  wordsDiffer: "实际完成值与目标文字不同",
  negativeTarget: "目标为负数且未达到，不能按比例计算",
  changeWithoutAmount: "实际完成值没有写出增减多少",
  changeUnclear: "看不出实际完成值是降幅还是现值，请写“下降…”",
  labelsDiffer: "实际完成值说的不是同一个指标",
  kindsDiffer: "目标是{#target}，实际完成值是{#actual}，不能比较",
  unitsDiffer: "单位不同，目标是“{first}”，实际完成值是“{second}”",
};

const NOTES: Readonly<Record<Note["id"], string>> = {
  moreByName: "指标名称含“{because}”，按越大越好理解",
  lessByName: "指标名称含“{because}”，按越小越好理解",
  atLeastAssumed: "目标没有比较符，按“不少于”理解",
  zeroAssumed: "目标为 0，按“等于 0”理解",
  percentAssumed: "{#side}没有百分号，按 {percent}% 理解",
  unitAssumed: "一边没有单位，按两边同为“{unit}”理解",
  approximate: "实际完成值是约数",
  negativeAsZero: "实际完成值为负，按 0 计",
  yearAssumed: "目标没有年份，按同一年比较",
};

const MET: Readonly<Record<string, string>> = {
  atMost: "未超过",
  lessThan: "未超过",
  range: "在范围之内",
  deadline: "按期完成",
};

const MISSED: Readonly<Record<Shortfall["rule"], string>> = {
  ratioUp: "未达到，按比例 {points} × {value} ÷ {bound} 得 {score} 分（四舍五入到两位小数）",
  ratioDown: "超过了目标，按比例 {points} × {bound} ÷ {value} 得 {score} 分（四舍五入到两位小数）",
  linearDown:
    "超过了目标，按线性 {points} ×（1 −（{value} − {bound}）÷ {bound}，不小于 0）得 {score} 分（四舍五入到两位小数）",
  none: "未达到，不得分",
};

const WORDS: Readonly<Record<string, string>> = {
  target: "年度指标值",
  actual: "实际完成值",
  number: "数值",
  date: "时间",
  words: "文字",
  change: "增减幅度",
};

/** The error a cell shows: `#N/A` where a person must judge, `#VALUE!` for an argument. */
export const errorOf = (fault: Fault): CustomFunctions.Error =>
  new CustomFunctions.Error(codeOf(fault), say(FAULTS[fault.id], fault));

/** Why a person must judge, without the full stop. */
export const reasonOf = (reason: Reason): string => say(REASONS[reason.id], reason);

/** One sentence on how the score came about, or why a person must judge. */
export function explanation(verdict: Verdict): string {
  const texts = { target: verdict.target.text, actual: verdict.actual.text };
  const head = say("年度指标值“{target}”，实际完成值“{actual}”：", texts);
  if (verdict.kind === "judgement") return `${head}需要人工评定，${reasonOf(verdict.reason)}。`;
  const notes = verdict.notes.map((note) => say(NOTES[note.id], note)).join("；");
  return `${head}${outcomeOf(verdict)}${notes && `（${notes}）`}。`;
}

function outcomeOf({ target, points, score, shortfall }: Scored): string {
  if (!shortfall) return say(`${MET[target.kind] ?? "已达到"}，得满分 {points} 分`, { points });
  const { rule, bound, value, unit } = shortfall;
  const amounts = { bound: bound.toFixed() + unit, value: value.toFixed() + unit };
  return say(MISSED[bound.eq(0) ? "none" : rule], Object.assign({ points, score }, amounts));
}

const CODES: Readonly<Record<string, keyof typeof CustomFunctions.ErrorCode>> = {
  zeroDenominator: "divisionByZero",
  tooLarge: "invalidNumber",
  judgement: "notAvailable",
  noNumber: "notAvailable",
  belowBands: "notAvailable",
};

/** The errors an add-in may return; newer ones (#SPILL!) become #VALUE!. */
const PASSED_ON = /^#(?:N\/A|DIV\/0!|NUM!|NULL!|NAME\?|REF!)$/;

function codeOf(fault: Fault): CustomFunctions.ErrorCode {
  return fault.id === "errorCell" && PASSED_ON.test(fault.held)
    ? (fault.held as CustomFunctions.ErrorCode)
    : CustomFunctions.ErrorCode[CODES[fault.id] ?? "invalidValue"];
}

const LONGEST_FACT = 60;

function say(sentence: string, facts: object): string {
  return sentence.replace(/\{(#?)(\w+)\}/g, (_, isWord: string, name: string) => {
    const fact = String((facts as Record<string, unknown>)[name]);
    if (isWord) return WORDS[fact] ?? fact;
    return fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact || "空白";
  });
}
