import {
  daysLate,
  daysLateAtMost,
  type DateSpan,
  findDate,
  isExact,
  keeps,
  monthsBetween,
  readNumericDate,
  readSerial,
  sameCycle,
} from "./dates";
import { unlike } from "./finding";
import { type Finding, judge, met } from "./measure";
import { NEGATED } from "./meaning";
import type { Notation } from "./notation";
import { plain } from "./text";
import { saysOnTime } from "./words";

const HALF_A_YEAR = 6;

/** Sets an actual against a deadline. A late one is left to a person, with the days. */
export function compareDate(deadline: DateSpan, actual: Notation): Finding {
  if (actual.kind === "words" && saysOnTime(plain(actual.text))) return met();
  const date = dateOf(actual, deadline);
  if (!date) return unlike("date", actual);
  const kept = keeps(deadline, date);
  if (kept === null) {
    const isLater = date.first === -Infinity && sameCycle(deadline.cycle, date.cycle);
    return judge(
      isLater ? { id: "laterDeadline", days: daysLateAtMost(deadline, date) } : { id: "dateVague" },
    );
  }
  if (!kept) {
    const isDay = isExact(deadline, date);
    return judge({ id: isDay ? "late" : "lateAtLeast", days: daysLate(deadline, date) });
  }
  if (deadline.cycle !== null || deadline.year !== null || date.year === null) return met();
  // Earlier by so much, it may as well be late, in the next year.
  return monthsBetween(deadline, date) < -HALF_A_YEAR
    ? judge({ id: "yearUnknown" })
    : met({ id: "yearAssumed" });
}

function dateOf(actual: Notation, { cycle }: DateSpan): DateSpan | null {
  if (actual.kind === "date") return actual.date;
  if (actual.kind === "quantity") {
    const { amount, text, label } = actual;
    const isDay = cycle !== null && label === "" && /^[日号]$/.test(amount.unit.text);
    const day = amount.value.toNumber();
    return isDay
      ? { year: null, first: day, last: day, cycle }
      : readSerial(+text) || readNumericDate(plain(text));
  }
  return actual.kind !== "words" || NEGATED.test(actual.text) ? null : findDate(plain(actual.text));
}
