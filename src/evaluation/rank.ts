import { type Finding, judge, met } from "./measure";
import { valueOf } from "./numerals";
import { plain } from "./text";

/** A place among others: the 3 of `前3名` and `全市第三`. */
interface Rank {
  /** Among whom: `全市`. */
  readonly among: string;
  /** Whether it may be any place up to this one. */
  readonly isUpTo: boolean;
  readonly place: number;
  /** Whether it says itself that it is a place; `第三` may be a number of anything. */
  readonly isSaid: boolean;
}

const RANK =
  /^([^\d,;前第]{0,8}?)(排名?|[位名][居列次]|综合|居|列)*(前|第)(\d{1,3}|[一二三四五六七八九十]{1,3})([名位])?(?:[以之]?内)?$/;
/** Spares all other targets the pattern. */
const HINT = /[前第]/;
const RANKED = /排名|名次|位次/;

function readRank(text: string): Rank | null {
  const match = RANK.exec(plain(text));
  const place = match && valueOf(match[4]!);
  if (!match || !place) return null;
  const isUpTo = match[3] === "前";
  return { among: match[1]!, isUpTo, place, isSaid: Boolean(match[2] || match[5]) };
}

/** Sets a place against one that is to be reached; null where either is none. A lower one is left to a person. */
export function compareRanks(target: string, actual: string, indicator: string): Finding | null {
  const wanted = HINT.test(target) ? readRank(target) : null;
  const reached = wanted && readRank(actual);
  if (!reached || !(wanted.isSaid || reached.isSaid || RANKED.test(indicator))) return null;
  if (wanted.among && reached.among && wanted.among !== reached.among)
    return judge({ id: "labelsDiffer", words: reached.among });
  if (reached.place <= wanted.place) return met();
  return judge(reached.isUpTo ? { id: "actualBounded" } : { id: "undone", how: "notReached" });
}
