import type { Fact, Facts } from "./fact";
import type { Step } from "./step";

export type Outcome = "passed" | "failed" | "unsupported";

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  passed: "通过",
  failed: "未通过",
  unsupported: "不支持",
};

/** The fact that holds the code of what ended a step before its end, and the one that tells where. */
export const ERROR = "error";
export const PLACE = "errorLocation";

/** What an Excel answers that lacks a part of the interface, whatever sets it says to have. */
const LACKING: readonly Fact[] = ["ApiNotFound", "NotImplemented", "ApiNotAvailable"];

/** Binary fractions may differ in their last digits from one program to the other. */
export const isSameFact = (first: Fact | undefined, second: Fact | undefined): boolean =>
  typeof first === "number" && typeof second === "number"
    ? Math.abs(first - second) <= 1e-12 * Math.max(1, Math.abs(first), Math.abs(second))
    : first === second;

/** An expectation that a step did not meet. */
export interface Unmet {
  readonly name: string;
  readonly expected: Fact;
  /** Undefined where the step did not come so far. */
  readonly seen: Fact | undefined;
}

/** The expectations that facts do not meet. Pure. */
export const unmetBy = (facts: Facts, { expected }: Pick<Step, "expected">): Unmet[] =>
  Object.entries(expected)
    .filter(([name, fact]) => !isSameFact(fact, facts[name]))
    .map(([name, fact]) => ({ name, expected: fact, seen: facts[name] }));

/** What a step's facts come to. Pure. */
export function outcomeOf(step: Pick<Step, "expected">, facts: Facts): Outcome {
  const isMet = facts[ERROR] === undefined && unmetBy(facts, step).length === 0;
  if (isMet) return "passed";
  return Object.values(facts).some((fact) => LACKING.includes(fact)) ? "unsupported" : "failed";
}
