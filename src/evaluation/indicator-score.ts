import { named, type Named } from "./direction";
import type { Bound } from "./target";
import { type Comparator, pointsUp } from "./comparator";
import { daysLate, type DateSpan, findDate, keeps, monthsBetween, readSerial } from "./dates";
import { meansTheSame, namesTheSame, NEGATED } from "./meaning";
import { type Finding, judge, measure, measureRange, met, partOf } from "./measure";
import { type Change, type Notation, type Quantity, type Range, readNotation } from "./notation";
import { readTarget, type Target } from "./target";
import { type CellValue, plain } from "./text";
import { readUndone } from "./undone";
import type { Kind, MissedRule, Note, Reason, Verdict } from "./verdict";

/** Words that meet any worded target. */
const DONE: readonly string[] = ["完成", "已完成", "达成", "达成预期指标"];
/** Words that keep any deadline. */
const ON_TIME = /^(?:已|均|全部)*(?:[按如]期|[按及]时|提前)(?:完成|办结)?$/;
const HALF_A_YEAR = 6;
/** Reasons that the words of an actual may outdo. */
const MAY_BE_SAID: readonly Reason["id"][] = ["kindsDiffer", "wordsDiffer", "labelsDiffer"];
/** Said of a value that is known: `达到95%`, but not `达到95%以上`. */
const REACHED = /达到?[^上下内]*$/;

/**
 * Scores one indicator (财预〔2020〕10号 and the rules of the usual software). Met gives all points,
 * missed falls by the rule, and what cannot be computed is left to a person, with the reason.
 * `points` is finite and not negative; 0 ≤ score ≤ points, half up to 2 decimals when missed.
 */
export function scoreIndicator(
  points: number,
  targetCell: CellValue,
  actualCell: CellValue,
  of: Named | string = "",
  missed: MissedRule = "ratio",
): Verdict {
  const indicator = named(of);
  const target = readTarget(targetCell, indicator);
  const actual = readNotation(actualCell);
  const finding = undone(compare(target, actual, missed, indicator.indicator), actual);
  if (finding.met === null) {
    return { kind: "judgement", reason: finding.reason, points, target, actual };
  }
  const shortfall = finding.met ? null : finding.shortfall;
  const score = shortfall ? partOf(points, shortfall) : points;
  return { kind: "scored", score, points, shortfall, target, actual, notes: finding.notes };
}

/** What is left to a person though the actual itself says that it was not done. */
function undone(finding: Finding, actual: Notation): Finding {
  if (finding.met !== null || !MAY_BE_SAID.includes(finding.reason.id)) return finding;
  const said = readUndone(actual.text);
  return said ? judge({ id: said.isSure ? "undone" : "maybeUndone", how: said.how }) : finding;
}

function compare(target: Target, actual: Notation, missed: MissedRule, indicator: string): Finding {
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
      return compareChange(target, actual, missed, indicator);
    default:
      return actual.kind === "quantity"
        ? compareQuantity(target, actual, missed, indicator)
        : unlike("quantity", actual);
  }
}

function compareQuantity(
  target: Bound | Range,
  actual: Quantity,
  missed: MissedRule,
  indicator: string,
): Finding {
  const isRange = target.kind === "range";
  const amount = isRange ? target.high : target.amount;
  if (!meansTheSame(target, amount, actual, indicator)) return judge({ id: "labelsDiffer" });
  if (isRange) return known(measureRange(target.low, amount, actual.amount, missed), actual, null);
  const notes = assumptions(target, actual);
  const read = (kind: Comparator): Finding =>
    known(measure(kind, amount, actual.amount, missed, notes), actual, pointsUp(kind));
  return target.kind === "open" ? eitherWay(read) : read(target.kind);
}

/** What is at least and at most the target is the target itself. */
function eitherWay(read: (kind: Comparator) => Finding): Finding {
  const [up, down] = [read("atLeast"), read("atMost")];
  return up.met === null || (up.met && down.met) ? up : judge({ id: "directionOpen" });
}

/** What only bounds its value (`≥90%`) can meet a target bounded that way, and misses none. */
function known(
  finding: Finding,
  { comparator, text }: Quantity | Change,
  up: boolean | null,
): Finding {
  const isKnown = !comparator || REACHED.test(text);
  return isKnown || (finding.met && pointsUp(comparator) === up)
    ? finding
    : judge({ id: "actualBounded" });
}

const FROM = {
  name: "comparatorFromName",
  level: "comparatorFromLevel",
  unit: "comparatorFromUnit",
  usual: "comparatorAssumed",
} as const;

function assumptions({ direction, kind }: Bound, { approximate }: Quantity): readonly Note[] {
  const notes: Note[] = approximate ? [{ id: "approximate" }] : [];
  if (direction && kind !== "open")
    notes.push({ id: FROM[direction.from], because: direction.because, comparator: kind });
  return notes;
}

function compareDeadline(deadline: DateSpan, actual: Notation): Finding {
  if (actual.kind === "words" && ON_TIME.test(plain(actual.text))) return met();
  const date = dateOf(actual);
  if (!date) return unlike("date", actual);
  const kept = keeps(deadline, date);
  if (kept === null) return judge({ id: "dateVague" });
  if (!kept) {
    const isDay = date.first === date.last;
    return judge({ id: isDay ? "late" : "lateAtLeast", days: daysLate(deadline, date) });
  }
  if (deadline.year !== null || date.year === null) return met();
  // Earlier by so much, it may as well be late, in the next year.
  return monthsBetween(deadline, date) < -HALF_A_YEAR
    ? judge({ id: "yearUnknown" })
    : met({ id: "yearAssumed" });
}

function dateOf(actual: Notation): DateSpan | null {
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

function compareChange(
  target: Change,
  actual: Notation,
  missed: MissedRule,
  indicator: string,
): Finding {
  if (actual.kind !== "change") return unlike("change", actual);
  if (!namesTheSame(target.label, actual.label, indicator)) return judge({ id: "labelsDiffer" });
  const same = actual.direction === target.direction;
  if (!target.amount) return same ? met() : judge({ id: "wordsDiffer" });
  if (!actual.amount) return judge({ id: "changeWithoutAmount" });
  const { value, unit } = actual.amount;
  const amount = { value: same ? value : value.times(-1), unit };
  const kind = target.comparator || "atLeast";
  return known(measure(kind, target.amount, amount, missed), actual, same ? pointsUp(kind) : null);
}

const unlike = (target: Kind, { kind }: Notation): Finding =>
  judge({ id: "kindsDiffer", target, actual: kind });
