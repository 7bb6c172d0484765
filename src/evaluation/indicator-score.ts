import type { Bound } from "./target";
import { pointsUp } from "./comparator";
import { type LastDay, findDate, keeps, readSerial } from "./dates";
import { meansTheSame, namesTheSame, NEGATED } from "./meaning";
import { type Finding, judge, measure, measureRange, met, partOf } from "./measure";
import { type Change, type Notation, type Quantity, type Range, readNotation } from "./notation";
import { readTarget, type Target } from "./target";
import { type CellValue, plain } from "./text";
import type { Kind, MissedRule, Note, Verdict } from "./verdict";

/** Words that meet any worded target. */
const DONE: readonly string[] = ["完成", "已完成", "达成", "达成预期指标"];
/** Words that keep any deadline. */
const ON_TIME = /^(?:已|均|全部)*(?:[按如]期|[按及]时|提前)(?:完成|办结)?$/;
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
  indicator = "",
  missed: MissedRule = "ratio",
): Verdict {
  const target = readTarget(targetCell, indicator);
  const actual = readNotation(actualCell);
  const finding = compare(target, actual, missed, indicator);
  if (finding.met === null) {
    return { kind: "judgement", reason: finding.reason, points, target, actual };
  }
  const shortfall = finding.met ? null : finding.shortfall;
  const score = shortfall ? partOf(points, shortfall) : points;
  return { kind: "scored", score, points, shortfall, target, actual, notes: finding.notes };
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
    case "range":
      return actual.kind === "quantity"
        ? compareRange(target, actual, missed, indicator)
        : unlike("quantity", actual);
    default:
      return actual.kind === "quantity"
        ? compareBound(target, actual, missed, indicator)
        : unlike("quantity", actual);
  }
}

function compareBound(
  target: Bound,
  actual: Quantity,
  missed: MissedRule,
  indicator: string,
): Finding {
  if (!meansTheSame(target, actual, indicator)) return judge({ id: "labelsDiffer" });
  const notes = assumptions(target, actual);
  return known(
    measure(target.kind, target.amount, actual.amount, missed, notes),
    actual,
    pointsUp(target.kind),
  );
}

/** What only bounds its value (`≥90%`) can meet a target, but not miss it. */
function known(finding: Finding, { comparator, text }: Quantity | Change, up: boolean): Finding {
  const open = comparator && !REACHED.test(text);
  return !open || (finding.met && pointsUp(comparator) === up)
    ? finding
    : judge({ id: "actualBounded" });
}

function compareRange(
  target: Range,
  actual: Quantity,
  missed: MissedRule,
  indicator: string,
): Finding {
  const { low, high, label, text } = target;
  if (!meansTheSame({ amount: high, label, text }, actual, indicator)) {
    return judge({ id: "labelsDiffer" });
  }
  return actual.comparator && !REACHED.test(actual.text)
    ? judge({ id: "actualBounded" })
    : measureRange(low, high, actual.amount, missed);
}

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
  const month = ({ day }: LastDay) => Math.floor(day / 100);
  // January may be the next year's.
  if (deadline.year === null && date.year !== null && month(date) < month(deadline)) {
    return judge({ id: "deadlineMissed" });
  }
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
  return known(measure(kind, target.amount, amount, missed), actual, pointsUp(kind) && same);
}

const unlike = (target: Kind, { kind }: Notation): Finding =>
  judge({ id: "kindsDiffer", target, actual: kind });
