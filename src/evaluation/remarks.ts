import { PENDING } from "./words";

/** A bracket inside a text: not one around the whole of it, nor one that opens it. */
const REMARK = /(.)\(([^()]*)\)/;
const EXCLUDES = /^不含(?:本[数级]|\d.*)?$/;
const PART = /^(?:其中|含|包[含括])|^20\d\d年度?$/;

/**
 * The text without the brackets that change nothing: `500篇以上（含500篇）`, `120人（其中女60人）`,
 * `100%（应保尽保）`. A word of a unit stays without its bracket (`台（套）`); what may change the
 * number stays as it is (`5个（在建2个）`).
 */
export function withoutRemarks(text: string): string {
  const match = REMARK.exec(text);
  if (!match) return text;
  const [whole, char = "", remark = ""] = match;
  const kept = keptOf(remark);
  return kept === null ? text : withoutRemarks(text.replace(whole, char + kept));
}

/** `其中女60人`: a part of what stands before it, and nothing that changes that. */
export const isPart = (text: string): boolean =>
  /^(?:其中|含|包[含括])\D/.test(text) && !PENDING.test(text.replace(/^其中/, ""));

/** What stays of a remark; null for the whole bracket. */
function keptOf(remark: string): string | null {
  if (EXCLUDES.test(remark)) return "不含";
  if (/^[套次人户]$/.test(remark)) return remark;
  if (/\d/.test(remark) && !PART.test(remark)) return null;
  return PENDING.test(remark) ? null : "";
}
