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
  | "worse";

export interface Phrase {
  readonly says: Says;
  /** The part of the name that says so. */
  readonly because: string;
  readonly tokens: readonly Token[];
}

interface Reading {
  says: Says;
  because: string;
  /** Where the last word ended, and the last that was no noun. */
  end: number;
  near: number;
  /** The verb whose object may follow: 查处（违法案件）. */
  verb: Token | null;
  /** 减少 at the head of a name governs all of it. */
  lead: string;
  /** 未, 不, 无 before a word that is still to come. */
  negation: Token | null;
}

type Kinds = readonly Says[];
const ACTS: Kinds = ["handled", "remedy", "lasting", "paid"];
const WANTED: Kinds = [...ACTS, "good", "gain"];
const UNWANTED: Kinds = ["bad", "event", "fault", "matter"];
/** What goes down when something is done to it, as far as is known. */
const TURNED: Kinds = ["bad", "event", "matter", "cost", "time", "use"];
const GROWN_WORSE: Kinds = [...TURNED, "fault", "undone", "worse"];

const SHARE = /(?:率|比例|占比|比重)$/;
const MEASURE = /(?:长度|件数|[率数量度值比])$/;
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
    lead: "",
    negation: null,
  };
  for (const token of tokens) {
    takeUnknown(now, name, token.at);
    take(now, token, name, isShare);
  }
  takeUnknown(now, name, name.replace(MEASURE, "").length);
  if (now.lead && now.says !== "cap") say(now, "less", now.lead);
  const { says, because } = now;
  return { says, because, tokens };
}

/**
 * What stands between known words, two characters or more, may be a verb that the vocabulary lacks:
 * what is done to the thing before it, 投诉（回访）率.
 */
function takeUnknown(now: Reading, name: string, until: number): void {
  const unknown = name.slice(now.end, until).replace(NO_WORD, "");
  if (unknown.length < 2) return;
  const { negation, says } = now;
  const isDone =
    ACT_SIGNS.has(unknown[unknown.length - 1]!) || ACT_SIGNS.has(unknown[unknown.length - 2]!);
  const hasThing = unknown.length > 3;
  if (negation?.sense === "not") say(now, "undone", negation.word + unknown);
  else if (
    isDone &&
    (TURNED.includes(says) || (hasThing && (says === "fault" || says === "undone")))
  )
    say(now, "acted", unknown);
  else return;
  now.negation = null;
  now.end = now.near = until;
}

function say(now: Reading, says: Says, because: string): void {
  now.says = says;
  now.because = because;
}

function take(now: Reading, token: Token, name: string, isShare: boolean): void {
  const { says, negation, near } = now;
  const { word, sense, end } = token;
  const gap = token.at - near;
  now.end = end;
  now.negation = null;
  if (sense === "noun") return;
  now.near = end;
  if (sense === "plain") return;
  if (sense === "not" || sense === "none") {
    now.negation = token;
    if (word.length > 1) say(now, "spared", word);
    return;
  }
  if (negation && gap === 0 && negate(now, negation, token)) return;
  if (gap < 2 && isHeld(says, sense)) return;
  if (sense === "bad" && word.length === 1 && gap > 0 && AGAINST.test(name[token.at - 1]!))
    return say(now, "remedy", name.slice(token.at - 1, end));
  if (UNWANTED.includes(sense)) return takeUnwanted(now, token, gap, isShare);
  // Time is spent on most things, given for some: 培训时长, 优良天数.
  if (sense === "time") {
    const isGiven = ["lasting", "good", "spared"].includes(says);
    say(now, isGiven && (gap < 2 || /[天时]数/.test(word)) ? "good" : "time", word);
  } else if (sense === "less") {
    if (says === "open") now.lead = word;
    say(now, says === "good" || says === "gain" ? "worse" : "less", word);
  } else if (sense === "more") say(now, GROWN_WORSE.includes(says) ? "worse" : "more", word);
  else if (sense === "sum") {
    // A sum is what it is a sum of.
    if (!GROWN_WORSE.includes(says) && says !== "spared") say(now, "gain", word);
  } else if (word === "控制" && says !== "matter" && UNWANTED.includes(says))
    say(now, "remedy", word);
  else if (says !== sense) say(now, sense, word);
  if (sense !== "good" && sense !== "gain")
    now.verb = sense === "handled" || sense === "remedy" || word === "培训" ? token : null;
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

/** Whether a word belongs to what stands right before it: 未及时办结, 违规发放, 拖欠工资, 无安全事故. */
function isHeld(says: Says, sense: Sense): boolean {
  if (says === "undone") return WANTED.includes(sense);
  if (says === "spared") return sense === "good" || UNWANTED.includes(sense);
  if (says === "fault" && sense !== "remedy" && ACTS.includes(sense)) return true;
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
