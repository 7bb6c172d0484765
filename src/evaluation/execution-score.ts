import { type Amount, onOneScale } from "./amount";
import { decimal, quotientInCents } from "./decimal";
import { failure, type Outcome, success } from "./outcome";
import type { RateFault } from "./rates";

/** points × executed ÷ full-year budget, within 0 … points, half up to 2 decimals. */
export function executionScore(
  executed: Amount,
  budget: Amount,
  points: number,
): Outcome<number, RateFault> {
  const values = onOneScale(executed, budget);
  if (!values.ok) return values;
  const [spent, planned] = values.value;
  if (planned.eq(0)) return failure({ id: "zeroDenominator" });
  const score = quotientInCents(decimal(points).times(spent), planned);
  return success(Math.max(0, Math.min(score, points)));
}
