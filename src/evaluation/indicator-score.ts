import type { Bound } from "./target";
import { pointsUp } from "./comparator";
import { type LastDay, findDate, keeps, readSerial } from "./dates";
import { decimal, quotientInCents } from "./decimal";
import { type Finding, judge, measure, measureRange, met } from "./measure";
import { type Change, type Notation, type Quantity, readNotation } from "./notation";
import { readTarget, type Target } from "./target";
import { type CellValue, plain } from "./text";
import type { Kind, MissedRule, Note, Shortfall, Verdict } from "./verdict";

/** Words that meet any worded target. */
const DONE: readonly string[] = ["完成", "已完成", "达成", "达成预期指标"];
/** Words that keep any deadline. */
const ON_TIME = /^(?:已|均|全部)*(?:[按如]期|[按及]时|提前)(?:完成|办结)?$/;
/** Words before an actual number that name no indicator. */
const NO_LABEL = /已|共|全年|全部|累计|实际|完成(?!率)|实现|各|为/g;
const NEGATED = /[未不没无非延逾迟]/;

/**
 * Scores one indicator (财预〔2020〕10号 and the rules of the usual software). Met gives all points,
 * missed falls by the rule, and what cannot be computed is left to a person, with the reason.
 * `points` is finite and not negative; 0 ≤ score ≤ points, half up to 2 decimals when missed.
 */
export function scoreIndicator(
  points: number,
  targetCell: CellValue,
  actualCell: CellValue,
  indicator = "",
  missed: MissedRule = "ratio",
): Verdict {
  const target = readTarget(targetCell, indicator);
  const actual = readNotation(actualCell);
  const finding = compare(target, actual, missed);
  if (finding.met === null) {
    return { kind: "judgement", reason: finding.reason, points, target, actual };
  }
  const shortfall = finding.met ? null : finding.shortfall;
  const score = shortfall ? partOf(points, shortfall) : points;
  return { kind: "scored", score, points, shortfall, target, actual, notes: finding.notes };
}

/** The part of the points a missed target leaves. */
function partOf(points: number, { rule, bound, value }: Shortfall): number {
  if (rule === "none" || bound.lte(0)) return 0;
  const left = { ratioUp: value, ratioDown: bound, linearDown: bound.times(2).minus(value) }[rule];
  const of = rule === "ratioDown" ? value : bound;
  return left.lte(0) ? 0 : Math.min(quotientInCents(decimal(points).times(left), of), points);
}

function compare(target: Target, actual: Notation, missed: MissedRule): Finding {
  if (target.kind === "none") return judge({ id: target.why, side: "target" });
  if (actual.kind === "blank" || actual.kind === "notApplicable") {
    return judge({ id: actual.kind, side: "actual" });
  }
  switch (target.kind) {
    case "deadline":
      return compareDeadline(target.date, actual);
    case "words":
      return compareWords(target.text, actual);
    case "change":
      return compareChange(target, actual, missed);
    case "range":
      return actual.kind === "quantity"
        ? measureRange(target.low, target.high, actual.amount, missed)
        : unlike("quantity", actual);
    default:
      return actual.kind === "quantity"
        ? compareBound(target, actual, missed)
        : unlike("quantity", actual);
  }
}

function compareBound(target: Bound, actual: Quantity, missed: MissedRule): Finding {
  if (!sameLabel(target.label, actual.label) || countsWhatIsNotDone(target, actual)) {
    return judge({ id: "labelsDiffer" });
  }
  if (actual.comparator && pointsUp(actual.comparator) !== pointsUp(target.kind)) {
    return judge({ id: "actualBounded" });
  }
  return measure(target.kind, target.amount, actual.amount, missed, assumptions(target, actual));
}

function sameLabel(target: string, actual: string): boolean {
  const label = actual.replace(NO_LABEL, "");
  if (label && NEGATED.test(label) !== NEGATED.test(target)) return false;
  return target.includes(label) || label.includes(target);
}

/** `5项未完成` against `5项`. */
const countsWhatIsNotDone = ({ label, amount }: Bound, { comparator, text }: Quantity): boolean =>
  !comparator && NEGATED.test(text) && !NEGATED.test(label + amount.unit.text);

function assumptions({ because, kind }: Bound, { approximate }: Quantity): readonly Note[] {
  const notes: Note[] = approximate ? [{ id: "approximate" }] : [];
  if (because === "") notes.push({ id: "comparatorAssumed", comparator: kind });
  if (because) notes.push({ id: "comparatorFromName", because, comparator: kind });
  return notes;
}

function compareDeadline(deadline: LastDay, actual: Notation): Finding {
  if (actual.kind === "words" && ON_TIME.test(plain(actual.text))) return met();
  const date = dateOf(actual);
  if (!date) return unlike("date", actual);
  if (!keeps(deadline, date)) return judge({ id: "deadlineMissed" });
  return deadline.year === null && date.year !== null ? met({ id: "yearAssumed" }) : met();
}

function dateOf(actual: Notation): LastDay | null {
  if (actual.kind === "date") return actual.date;
  if (actual.kind === "quantity") return readSerial(+actual.text);
  if (actual.kind !== "words" || NEGATED.test(actual.text)) return null;
  return findDate(plain(actual.text));
}

function compareWords(words: string, actual: Notation): Finding {
  const text = plain(actual.text);
  if (text === plain(words) || DONE.includes(text)) return met();
  return actual.kind === "words" ? judge({ id: "wordsDiffer" }) : unlike("words", actual);
}

function compareChange(target: Change, actual: Notation, missed: MissedRule): Finding {
  if (actual.kind !== "change") return unlike("change", actual);
  const same = actual.direction === target.direction;
  if (!target.amount) return same ? met() : judge({ id: "wordsDiffer" });
  if (!actual.amount) return judge({ id: "changeWithoutAmount" });
  const { value, unit } = actual.amount;
  const amount = { value: same ? value : value.times(-1), unit };
  return measure(target.comparator || "atLeast", target.amount, amount, missed);
}

const unlike = (target: Kind, { kind }: Notation): Finding =>
  judge({ id: "kindsDiffer", target, actual: kind });
