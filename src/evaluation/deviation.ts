import { align } from "./alignment";
import { type Amount, unitsDiffer } from "./amount";
import { ofOneYear } from "./compare-quantity";
import { readNotation } from "./notation";
import { failure, type Outcome, success } from "./outcome";
import { quotient, type RateFault } from "./rates";
import { readTarget } from "./target";
import type { CellValue } from "./text";

export type DeviationFault =
  | RateFault
  /** One side holds no single number: a word, a date, a blank. */
  | { readonly id: "noNumber"; readonly side: "target" | "actual"; readonly held: string };

/**
 * (actual − target) ÷ target as a signed fraction; for a range, from its nearer end, 0 inside; of what
 * recurs, over the year.
 */
export function deviation(
  targetCell: CellValue,
  actualCell: CellValue,
): Outcome<number, DeviationFault> {
  const target = readTarget(targetCell);
  const actual = readNotation(actualCell);
  const value = "amount" in actual ? actual.amount : null;
  if (!value) return failure({ id: "noNumber", side: "actual", held: actual.text });
  if (target.kind === "range") {
    const [below, above] = [from(target.low, value), from(target.high, value)];
    if (!below.ok || below.value < 0) return below;
    return !above.ok || above.value > 0 ? above : success(0);
  }
  if (target.kind === "none" && target.why === "zero") return failure({ id: "zeroDenominator" });
  const bound = "amount" in target ? target.amount : null;
  if ("cycle" in target && actual.kind === "quantity") {
    const year = ofOneYear(target, actual);
    return from(year.bound, year.value);
  }
  return bound
    ? from(bound, value)
    : failure({ id: "noNumber", side: "target", held: target.text });
}

function from(target: Amount, actual: Amount): Outcome<number, RateFault> {
  const aligned = align(target, actual);
  if (!aligned.ok) return aligned;
  const [{ target: base, actual: value }, other] = aligned.value;
  if (other && !value.eq(0)) return failure(unitsDiffer(target, actual));
  return quotient(value.minus(base), base);
}
