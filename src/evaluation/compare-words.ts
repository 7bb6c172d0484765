import { compareQuantity } from "./compare-quantity";
import { unlike } from "./finding";
import { type Finding, judge, met } from "./measure";
import { plainQuantity, type Notation, type Words } from "./notation";
import type { Bound } from "./target";
import { saysSame } from "./same-words";
import { plain } from "./text";
import type { MissedRule } from "./verdict";
import { saysDone, saysOnTime, withoutProperty } from "./words";

/** Sets an actual against a target in words; those that stand for a number are met by it, too. */
export function compareWords(
  target: Words,
  actual: Notation,
  missed: MissedRule,
  indicator: string,
): Finding {
  const text = withoutProperty(plain(actual.text));
  const wanted = withoutProperty(plain(target.text));
  if (text === wanted || saysDone(text) || saysSame(target.text, actual.text)) return met();
  if (saysOnTime(text) && (saysOnTime(wanted) || saysDone(wanted))) return met();
  const { amount } = target;
  if (amount && actual.kind === "quantity")
    return compareQuantity(boundOf(target, amount), actual, missed, indicator);
  if (amount && actual.kind === "words" && actual.amount)
    return compareQuantity(
      boundOf(target, amount),
      plainQuantity(actual.amount, actual.text),
      missed,
      indicator,
    );
  return actual.kind === "words" ? judge({ id: "wordsDiffer" }) : unlike("words", actual);
}

const boundOf = ({ text }: Words, amount: Bound["amount"]): Bound => ({
  kind: amount.value.eq(0) ? "equal" : "atLeast",
  amount,
  label: "",
  direction: null,
  cycle: null,
  text,
});
