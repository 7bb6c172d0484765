import { align } from "./alignment";
import type { Amount } from "./amount";
import { readNotation } from "./notation";
import { failure, type Outcome, success } from "./outcome";
import type { RateFault } from "./rates";
import { readTarget } from "./target";
import type { CellValue } from "./text";

export type DeviationFault =
  | RateFault
  /** One side holds no single number: a word, a date, a blank. */
  | { readonly id: "noNumber"; readonly side: "target" | "actual"; readonly held: string };

/** (actual − target) ÷ target as a signed fraction; for a range, from its nearer end, 0 inside. */
export function deviation(
  targetCell: CellValue,
  actualCell: CellValue,
): Outcome<number, DeviationFault> {
  const target = readTarget(targetCell);
  const actual = readNotation(actualCell);
  if (actual.kind !== "quantity" && actual.kind !== "change") {
    return failure({ id: "noNumber", side: "actual", held: actual.text });
  }
  const value = actual.amount;
  if (!value) return failure({ id: "noNumber", side: "actual", held: actual.text });
  if (target.kind === "range") {
    const below = from(target.low, value);
    if (!below.ok || below.value < 0) return below;
    const above = from(target.high, value);
    return !above.ok || above.value > 0 ? above : success(0);
  }
  if (target.kind === "none" && target.why === "zero") return failure({ id: "zeroDenominator" });
  const bound = "amount" in target ? target.amount : null;
  if (!bound) return failure({ id: "noNumber", side: "target", held: target.text });
  const opposite =
    target.kind === "change" && actual.kind === "change" && target.direction !== actual.direction;
  return from(bound, opposite ? { ...value, value: value.value.times(-1) } : value);
}

function from(target: Amount, actual: Amount): Outcome<number, RateFault> {
  const aligned = align(target, actual);
  if (!aligned.ok) return aligned;
  const base = aligned.value.target;
  if (base.eq(0)) return failure({ id: "zeroDenominator" });
  const rate = aligned.value.actual.minus(base).toNumber() / base.toNumber();
  return Number.isFinite(rate) ? success(rate) : failure({ id: "tooLarge" });
}
