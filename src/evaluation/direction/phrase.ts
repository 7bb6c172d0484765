import { ACTS as ACT_SIGNS, type Sense, type Token, tokensOf } from "./lexicon";

/** What a name comes to when it is read to its end. */
export type Says =
  | Sense
  /** Nothing that the vocabulary knows: a plain count or rate. */
  | "open"
  /** Something is done to a bad thing, a cost or a time, by a verb that the vocabulary lacks. */
  | "acted"
  /** 未完成, 不合格 */
  | "undone"
  /** 无事故, 未发生投诉 */
  | "spared"
  /** A reduction of what is wanted, 耕地减少, or an increase of what is not, 三公经费增长. */
  | "worse"
  /** A known word, and behind it one that the vocabulary lacks and that may turn it: 投诉××率. */
  | "unsure";

export interface Phrase {
  readonly says: Says;
  /** The part of the name that says so. */
  readonly because: string;
  readonly tokens: readonly Token[];
  /** Something is done, as far as words and signs show, or may be: a word is unknown. */
  readonly isDone: boolean;
  /** The same, by known words alone. */
  readonly isSurelyDone: boolean;
}

interface Reading {
  says: Says;
  because: string;
  /** Where the last word ended, and the last that was no noun. */
  end: number;
  near: number;
  /** The verb whose object may follow: 查处（违法案件）. */
  verb: Token | null;
  /** 减少 or 提升 at the head of a name governs all of it. */
  lead: Token | null;
  /** 未, 不, 无 before a word that is still to come. */
  negation: Token | null;
  isDone: boolean;
  isSurelyDone: boolean;
  /** An unknown word behind a known one, with nothing behind it that decides. */
  unsure: string;
}

type Kinds = readonly Says[];
const ACTS: Kinds = ["handled", "intake", "done", "remedy", "lasting", "paid"];
/** Verbs whose object may be what nobody wants. */
const GOVERNS: Kinds = ["handled", "intake", "remedy"];
/** Verbs by which something is done, whatever comes of it. */
const DOING: Kinds = [...ACTS, "gain"];
const WANTED: Kinds = [...ACTS, "good", "gain"];
const UNWANTED: Kinds = ["bad", "event", "fault", "matter"];
/** What goes down when something is done to it, as far as is known. */
const TURNED: Kinds = ["bad", "event", "matter", "cost", "time", "use"];
const GROWN_WORSE: Kinds = [...TURNED, "fault", "undone", "worse"];

const STAYS_UNDER_MORE: Kinds = [...GROWN_WORSE, "intake"];

const SHARE = /(?:率|比例|占比|比重)$/;
const MEASURE = /(?:长度|面积|里程|金额|[件次]数|[人批场]次|比[例重率]|占比|[率数量度值比额])+$/;
const STOPPED = /^[停断缺]$/;
/** 未按时, 未按期: how a thing is done, so that what is done belongs to it. */
const MANNER = /[时期额]$/;
/** 防盗, 救灾, 禁毒: one word of a verb and what it is against. */
const AGAINST = /[防反抗治禁戒除消救清控灭截]/;
const NO_WORD = /[^\u4e00-\u9fff]/g;

/** Reads a name as a phrase: what is counted, what is done to it, and which way that leads. */
export function readPhrase(name: string): Phrase {
  const tokens = tokensOf(name);
  const isShare = SHARE.test(name);
  const now: Reading = {
    says: "open",
    because: "",
    end: 0,
    near: 0,
    verb: null,
    lead: null,
    negation: null,
    isDone: false,
    isSurelyDone: false,
    unsure: "",
  };
  for (const token of tokens) {
    takeUnknown(now, name, token.at, isShare);
    take(now, token, name, isShare);
  }
  takeLast(now, name.slice(now.end).replace(MEASURE, "").replace(NO_WORD, ""), isShare);
  if (now.lead) takeLead(now, now.lead);
  const isCounted = now.says === "open" || now.says === "amount";
  if (isCounted && now.isDone && !isShare) say(now, "acted", now.because);
  const { says, because, isDone, isSurelyDone } = now;
  return { says, because, tokens, isDone, isSurelyDone };
}

/**
 * What stands between known words, two characters or more, may be a verb that the vocabulary lacks:
 * what is done to the thing before it, 投诉（回访）率.
 */
function takeUnknown(now: Reading, name: string, until: number, isShare: boolean): void {
  const unknown = name.slice(now.end, until).replace(NO_WORD, "");
  if (unknown.length < 2) return;
  const { negation, says } = now;
  const isDone = [...unknown].some((sign) => ACT_SIGNS.has(sign));
  if (isDone) now.isDone = true;
  if (negation?.sense === "not") say(now, "undone", negation.word + unknown);
  else if (isDone && isTurned(now, unknown)) say(now, "acted", unknown);
  else {
    if (
      isShare &&
      says !== "open" &&
      says !== "spared" &&
      !(says === "fault" && isBadlyDone(now, unknown))
    )
      now.unsure = unknown;
    return;
  }
  now.negation = null;
  now.end = now.near = until;
}

/** 误报警, 重复享受待遇: what is done right behind a fault belongs to it. */
const isBadlyDone = ({ end, near }: Reading, by: string): boolean =>
  end - near < 2 && (by.length < 4 || ACT_SIGNS.has(by[0]!));

function isTurned(now: Reading, by: string): boolean {
  const { says } = now;
  const isFault = says === "fault" || says === "undone";
  return TURNED.includes(says) || (isFault && !isBadlyDone(now, by));
}

/** What stands behind the last known word is the head of the name, and decides. */
function takeLast(now: Reading, unknown: string, isShare: boolean): void {
  const { negation, says } = now;
  const signs = [...unknown].map((sign) => ACT_SIGNS.has(sign));
  if (signs.includes(true)) now.isDone = true;
  const isUnwanted = GROWN_WORSE.includes(says);
  if (unknown.length === 1 && negation?.sense === "not" && negation.end === now.end)
    say(now, "undone", negation.word + unknown);
  if (unknown.length > 1) {
    const isHeadDone = signs.slice(isShare ? -2 : 0).includes(true);
    if (negation?.sense === "not") say(now, "undone", negation.word + unknown);
    else if (isHeadDone && (!isUnwanted || isTurned(now, unknown))) {
      if (isShare || isUnwanted || says === "open") say(now, "acted", unknown);
    } else if (isShare && says !== "open" && says !== "spared") {
      const isOfFault = says === "fault" && isHeadDone && isBadlyDone(now, unknown);
      if (!isOfFault) say(now, "unsure", unknown);
    } else now.isDone ||= isUnwanted;
  }
  if (now.unsure && !now.lead) say(now, "unsure", now.unsure);
}

function takeLead(now: Reading, { sense, word }: Token): void {
  const { says } = now;
  const isFree = says === "cap" || (sense === "more" && STAYS_UNDER_MORE.includes(says));
  if (!isFree) say(now, sense, word);
}

function say(now: Reading, says: Says, because: string): void {
  now.says = says;
  now.because = because;
  now.unsure = "";
}

function take(now: Reading, token: Token, name: string, isShare: boolean): void {
  const { says, negation, near } = now;
  const { word, sense, end } = token;
  const gap = token.at - near;
  now.end = end;
  now.negation = null;
  if (DOING.includes(sense)) now.isDone = now.isSurelyDone = true;
  if (sense === "noun") return;
  now.near = end;
  if (sense === "plain") return;
  if (sense === "not" || sense === "none") {
    now.negation = token;
    if (word.length > 1) say(now, "spared", word);
    return;
  }
  if (negation && gap === 0 && negate(now, negation, token)) return;
  if (says === "spared" && UNWANTED.includes(sense)) return;
  if (gap < 2 && isHeld(now, sense, gap)) return;
  if (sense === "event" && says === "amount") return;
  if (sense === "amount") {
    if (says === "open") say(now, sense, word);
    return;
  }
  if (sense === "bad" && word.length === 1 && gap > 0 && AGAINST.test(name[token.at - 1]!))
    return say(now, "remedy", name.slice(token.at - 1, end));
  if (UNWANTED.includes(sense)) return takeUnwanted(now, token, gap, isShare);
  // Time is spent on most things, given for some: 培训时长, 优良天数.
  if (sense === "time") {
    const isGiven = ["lasting", "good", "spared"].includes(says);
    say(now, isGiven && (gap < 2 || /[天时]数/.test(word)) ? "good" : "time", word);
  } else if (sense === "less") {
    if (says === "open") now.lead = token;
    say(now, says === "good" || says === "gain" ? "worse" : "less", word);
  } else if (sense === "more") {
    if (says === "open") now.lead = token;
    say(now, GROWN_WORSE.includes(says) ? "worse" : "more", word);
  } else if (sense === "intake" && !isShare && UNWANTED.includes(says)) return;
  else if (word === "控制" && says !== "matter" && UNWANTED.includes(says))
    say(now, "remedy", word);
  else if (says !== sense || now.unsure) say(now, sense, word);
  if (sense !== "good" && sense !== "gain")
    now.verb = GOVERNS.includes(sense) || word === "培训" ? token : null;
}

/** 未 + 完成, 不 + 增加, 无 + 事故. */
function negate(now: Reading, { word, sense }: Token, next: Token): boolean {
  const says: Says | null = WANTED.includes(next.sense)
    ? "undone"
    : next.sense === "more"
      ? "cap"
      : next.sense === "less"
        ? "good"
        : next.sense === "event" || (sense === "none" && UNWANTED.includes(next.sense))
          ? "spared"
          : null;
  if (says) say(now, says, word + next.word);
  return says !== null;
}

/** Whether a word belongs to what stands right before it: 未及时办结, 违规发放, 拖欠工资, 停供水. */
function isHeld({ says, because }: Reading, sense: Sense, gap: number): boolean {
  if (says === "undone")
    return WANTED.includes(sense) && (sense !== "remedy" || MANNER.test(because));
  if (says === "spared") return sense === "good";
  if (says === "fault" && sense !== "remedy" && ACTS.includes(sense)) return true;
  if (says === "use" && sense === "done") return true;
  if (gap === 0 && STOPPED.test(because) && sense !== "remedy" && ACTS.includes(sense)) return true;
  return sense === "gain" && (says === "use" || UNWANTED.includes(says));
}

function takeUnwanted(now: Reading, { word, sense }: Token, gap: number, isShare: boolean): void {
  const { says, because, verb } = now;
  const isObject =
    sense === "bad" || sense === "matter" || (sense === "fault" && verb?.sense === "remedy");
  if (verb && !isShare && isObject) return say(now, verb.sense, verb.word);
  if (sense === "matter" && ACTS.includes(says)) return;
  now.verb = null;
  const goesOn = says === "bad" || says === "event" || says === "fault";
  if (goesOn && (sense === "matter" || gap < 2))
    say(now, sense === "event" ? sense : "bad", because);
  else say(now, sense, word);
}
