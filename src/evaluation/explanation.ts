import type { Note, Reason, Scored, Shortfall, Verdict } from "./verdict";

// How a score came about, in words: {fact}, or {#fact} for one of the WORDS.

const REASONS: Readonly<Record<Reason["id"], string>> = {
  blank: "{#side}是空白",
  notApplicable: "{#side}表示不适用",
  zero: "{#side}是 0 或空白，确为 0 请写“=0”",
  actualBounded: "实际完成值只给出上限或下限",
  directionOpen: "未写明“≥”或“≤”，请在年度指标值前补写",
  late: "完成时间迟于目标 {days} 天",
  lateAtLeast: "完成时间没有写全年月日，迟于目标至少 {days} 天",
  laterDeadline: "完成时间不够具体，写的期限比目标晚 {days} 天",
  dateVague: "完成时间不够具体，看不出是否迟于目标",
  yearUnknown: "目标没有年份，看不出完成时间是否迟于目标",
  undone: "实际完成值写明{#how}",
  maybeUndone: "从实际完成值看，似乎{#how}，或文字另有含义",
  wordsDiffer: "实际完成值与目标文字不同",
  negativeTarget: "目标为负数且未达到，不能按比例计算",
  targetAbout: "目标是约数，没有写明允许的上下幅度",
  actualAbout: "实际完成值是约数，与目标接近，看不出是否达到",
  beyondRange: "实际完成值在目标范围之外，但可能更好",
  proportionOpen: "比值与目标不同，看不出哪一边更好",
  boundExcluded: "实际完成值等于目标的界限，目标不含界限，没有达到，而按比例计算不扣分",
  cycleOpen: "“{each}”没有写明一年按多少天计算",
  severalNumbers: "实际完成值写了不止一个数，看不出以哪个为准",
  changeWithoutAmount: "实际完成值没有写出增减多少",
  labelsDiffer: "实际完成值“{words}”不是同一个指标，或文字另有含义",
  kindsDiffer: "目标是{#target}，实际完成值是{#actual}，不能比较",
  unitsDiffer: "“{first}”与“{second}”单位不同",
};

const NOTES: Readonly<Record<Note["id"], string>> = {
  comparatorFromName: "指标名称含“{because}”，按“{#comparator}”理解",
  comparatorFromLevel: "指标属于“{because}”，按“{#comparator}”理解",
  comparatorFromUnit: "目标以“{because}”计，按“{#comparator}”理解",
  comparatorAssumed: "目标没有比较符，按“{#comparator}”理解",
  percentAssumed: "{#side}没有百分号，按 {percent}{unit} 理解",
  unitAssumed: "一边没有单位，按两边同为“{unit}”理解",
  aYear: "“{each}”按一年 {aYear} 次合计",
  notAll: "未达到的不给满分",
  approximate: "实际完成值是约数",
  negativeAsZero: "实际完成值为负，按 0 计",
  yearAssumed: "目标没有年份，按同一年比较",
};

const MET: Readonly<Record<string, string>> = {
  atMost: "未超过",
  lessThan: "低于目标",
  moreThan: "高于目标",
  range: "在范围之内",
  deadline: "按期完成",
};

const MISSED: Readonly<Record<Shortfall["rule"], string>> = {
  ratioUp: "未达到，按比例 {points} × {value} ÷ {bound} 得 {score} 分",
  ratioDown: "超过目标，按比例 {points} × {bound} ÷ {value} 得 {score} 分",
  linearDown: "超过目标，按线性 {points} ×（2 − {value} ÷ {bound}）得 {score} 分",
  none: "没有达到目标（目标 {bound}，实际 {value}），不得分",
};

const WORDS: Readonly<Record<string, string>> = {
  target: "年度指标值",
  actual: "实际完成值",
  quantity: "数值",
  range: "范围",
  date: "时间",
  words: "文字",
  change: "增减幅度",
  atLeast: "≥",
  moreThan: ">",
  atMost: "≤",
  lessThan: "<",
  equal: "=",
  notDone: "没有完成",
  delayed: "没有按期完成",
  notReached: "没有达到目标",
  partly: "只完成了一部分",
  opposite: "与目标相反",
};

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
  if (!shortfall) return `${MET[target.kind] || "已达到"}，得满分 ${points} 分`;
  const { rule, bound, value, unit } = shortfall;
  return say(MISSED[bound.eq(0) ? "none" : rule], {
    points,
    score,
    bound: bound.toFixed() + unit,
    value: value.toFixed() + unit,
  });
}

const LONGEST_FACT = 60;

/** A sentence with its facts filled in; long ones are cut. */
export function say(sentence: string, facts: object): string {
  return sentence.replace(/\{(#?)(\w+)\}/g, (_, isWord: string, name: string) => {
    const fact = String((facts as Record<string, unknown>)[name]);
    if (isWord) return WORDS[fact] || fact;
    return fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact || "空白";
  });
}
