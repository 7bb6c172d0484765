import { type Comparator, comparatorBefore } from "../comparator";
import { plain } from "../text";
import { type Phrase, readPhrase } from "./phrase";

/** What a form says of an indicator beside its figures. */
export interface Named {
  /** 三级指标 */
  readonly indicator: string;
  /** 一级指标, 二级指标; blank where the form has none. */
  readonly level1?: string;
  readonly level2?: string;
  /** As it stands behind the figure: 万元, %, 元/人. */
  readonly unit?: string;
}

/** An indicator of which only the name is known. */
export const named = (indicator: Named | string): Named =>
  typeof indicator === "string" ? { indicator } : indicator;

/** How an indicator bounds a target that carries no comparator itself. */
export interface Direction {
  readonly comparator: Comparator | "open";
  /** Where that comes from; `usual` is a count or a rate of which more is better, unless said. */
  readonly from: "name" | "level" | "unit" | "usual";
  /** The part of the name, the level or the unit that says so. */
  readonly because: string;
}

const OPEN: Direction = { comparator: "open", from: "usual", because: "" };
const USUAL: Direction = { comparator: "atLeast", from: "usual", because: "" };

const IN_BRACKETS = /\(.*?\)/g;
/** What a share is a share of, whose it is, years, numbering, stubs to be filled in, empty endings. */
const ASIDE =
  /占.{2,}?(?=的?比[例重率])|[全本我当各](?:年度?|[省市县区乡镇局]|系统|单位|部门)|(?:20)?\d\d年度?|^[\d.、一二三四五六七八九十]+[、.)]|[*×]{2,}|(?:完成)?情况$|目标值?$|指标(?:值|\d*)$|[\s:]/g;
const UNIT_IN_NAME = /\(([^()]{1,8})\)$/;
/** 降低至, 减少到 */
const BROUGHT_DOWN = /[减降缩].?[至到](?![位账])/;

const MONEY = /元/;
const EACH = /[/每·*]|人均|亩均/;
const TIME = /^个?(?:工作)?[天日月]|^(?:个?小)?[时分秒]|^h/;
const LESS_BY_UNIT = /^起|分贝|标准?煤|[毫微]克|^dB|^[mμu]g/i;
const SHARES = /^[%‰]|百分|率$|[^长宽厚高深]度$|比[例重]$|占比$/;
/** Counts of what a unit does, and units of what it makes or buys. */
const DONE_BY = /(?:[场人批]次|[篇期场份]数|[课学]时)$/;
const MADE =
  /^(?:万|亿)?(?:场|期|篇|册|座|台|套|辆|所|[幢栋盏株棵顶架艘幅部集门本]|公里|千米|[张节间]|课时)/;
/** Levels under which every count is a burden: what is taken from people and from nature. */
const BEFALLS = /^[起例次处件]/;
const BURDENS = /社会|生态|环境/;

/** Stays what it is under any level. */
const LEVELLED = /^(?:cap|worse|undone|cost)$/;
const WELCOME = /^(?:less|gain|more|paid|remedy)$/;
const DONE = /^(?:handled|intake|done|acted)$/;
const UNWELCOME = /^(?:bad|fault|event|cost|use|time|cap|worse|undone)$/;

/** A report holds few indicators and asks of each many times: what was read is kept. */
const known = new Map<string, Direction>();
const MOST_KNOWN = 500;

/** By comparator in the name, then levels, then the name as a phrase, then the unit. */
export function directionOf(named: Named): Direction {
  const key = [named.indicator, named.level1, named.level2, named.unit].join("\n");
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const direction = readDirection(named);
  known.set(key, direction);
  return direction;
}

/** The same, read anew. */
export function readDirection({
  indicator,
  level1 = "",
  level2 = "",
  unit = "",
}: Named): Direction {
  const written = plain(indicator);
  const name = written.replace(IN_BRACKETS, "").replace(ASIDE, "");
  const symbol = written.replace(/[^≥≤><]/g, "");
  const [stated] = comparatorBefore(symbol || name);
  if (stated) return { comparator: stated, from: "name", because: symbol || name };
  if (BROUGHT_DOWN.test(name)) return { comparator: "atMost", from: "name", because: name };
  const measured = unit || (UNIT_IN_NAME.exec(written) || "")[1] || "";
  const phrase = readPhrase(name);
  return level2.includes("成本") || level1.includes("成本")
    ? underCost(name, phrase, measured, level2.includes("成本") ? level2 : level1)
    : byPhrase(name, phrase, measured, level1 + level2);
}

/** Under 成本指标 a figure is a ceiling, but for what is saved, counts of work, and its quality. */
function underCost(name: string, phrase: Phrase, unit: string, level: string): Direction {
  const { says, because, tokens, isSurelyDone } = phrase;
  const ceiling = falls(plain(level).replace(/\(.*/, ""), "level");
  if (says === "less") return rises(because);
  if (UNWELCOME.test(says) || MONEY.test(unit) || TIME.test(unit) || unit === "年") return ceiling;
  if (says === "good" || says === "gain") return rises(because);
  if (SHARES.test(unit) || SHARES.test(name))
    return says === "open" || says === "unsure" || tokens.some(({ sense }) => sense === "cost")
      ? ceiling
      : rises(because);
  const isWork = isSurelyDone || DONE_BY.test(name) || name.endsWith("次数") || MADE.test(unit);
  const isSpent = BURDENS.test(level) ? !isWork : !unit && !isWork;
  return isSpent ? ceiling : USUAL;
}

function byPhrase(name: string, phrase: Phrase, unit: string, levels: string): Direction {
  const { says, because, tokens, isDone } = phrase;
  const isTime = TIME.test(unit);
  const isShare = SHARES.test(unit) || SHARES.test(name);
  if (isTime && (says === "paid" || says === "remedy")) return falls(unit, "unit");
  const last = tokens[tokens.length - 1];
  if (MONEY.test(unit) && last && last.sense === "amount" && !UNWELCOME.test(says)) return OPEN;
  const isWork = says === "remedy" && MONEY.test(unit) && !recovers(phrase);
  if (MONEY.test(unit) && name.endsWith("标准") && says !== "cost") return OPEN;
  if (WELCOME.test(says) && !isWork) return rises(because);
  const isOutput = levels.includes("数量") && !isShare;
  const isCost = says === "cost" && !isShare && unit && !MONEY.test(unit) && !isTime;
  if (UNWELCOME.test(says) && !isCost)
    return isOutput && (isDone || says === "time") && !LEVELLED.test(says)
      ? rises("数量指标", "level")
      : falls(because);
  if (says === "spared") return isTime || isShare ? rises(because) : falls(because);
  if (says === "matter") return matter(levels);
  if (says === "amount" && !isShare) return OPEN;
  if (says === "intake" && !isShare) return OPEN;
  if (MONEY.test(unit)) return money(name, phrase, unit, levels);
  if (says === "lasting" || says === "good") return rises(because);
  if (isTime || LESS_BY_UNIT.test(unit)) return falls(unit, "unit");
  // Under 质量指标 and 效益指标 a count is of what befalls as often as of what is done.
  if (says === "acted" && BEFALLS.test(unit) && /质量|社会效益|生态效益/.test(levels)) return OPEN;
  if (DONE.test(says)) return rises(because);
  return byLevel(levels) || (isShare && name !== "" ? OPEN : byKind(name, unit, says));
}

/** Whether what is done brings money back, or saves from harm: 追回资金, but not 维修. */
const recovers = ({ because, tokens }: Phrase): boolean =>
  /[追挽收缴清偿还退]/.test(because) || tokens.some(({ sense }) => /bad|fault|event/.test(sense));

/** Where the name says nothing that is known. */
function byLevel(levels: string): Direction | null {
  const level = /满意度|可持续影响|数量|时效/.exec(levels);
  return level && rises(`${level[0]}指标`, "level");
}

/** A count of what is done or made is a floor; of what there is, nobody knows. No name, no doubt. */
function byKind(name: string, unit: string, says: Phrase["says"]): Direction {
  const isPlain = name === "" || DONE_BY.test(name) || MADE.test(unit);
  return says === "open" && isPlain ? USUAL : OPEN;
}

/** 案件, 举报: work under 数量指标, a grievance under 效益指标. */
function matter(levels: string): Direction {
  if (levels.includes("数量")) return rises("数量指标", "level");
  return levels.includes("效益") ? falls("效益指标", "level") : OPEN;
}

function money(name: string, { says, because, tokens }: Phrase, unit: string, levels: string) {
  const won = says === "acted" ? /paid|gain|bad/ : /paid|gain/;
  if (tokens.some(({ sense }) => won.test(sense))) return rises(because);
  for (const level of ["数量", "经济效益"])
    if (levels.includes(level)) return rises(`${level}指标`, "level");
  const isPlain = says === "open" || says === "remedy" || DONE.test(says);
  const isPrice = EACH.test(unit + name) && isPlain && !name.endsWith("标准");
  return isPrice ? falls(unit, "unit") : OPEN;
}

const rises = (because: string, from: Direction["from"] = "name"): Direction => ({
  comparator: "atLeast",
  from,
  because,
});
const falls = (because: string, from: Direction["from"] = "name"): Direction => ({
  comparator: "atMost",
  from,
  because,
});
