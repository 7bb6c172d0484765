import type { FormId } from "../forms/definition";
import type { Report } from "./report";
import type { Outcome, Reason, Rule, Where } from "./rule";

/** What became of a check: `passed` compared something and found all of it in order. */
export const LEDGER_STATES = ["failed", "noData", "passed", "notApplicable"] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

export const stateNames: Readonly<Record<LedgerState, string>> = {
  failed: "未通过",
  noData: "缺数据",
  passed: "已核对",
  notApplicable: "不适用",
};

/** One check of a report, and how far it went. */
export interface LedgerEntry {
  readonly rule: string;
  readonly title: string;
  readonly state: LedgerState;
  /** Places that were compared and are in order. */
  readonly passed: number;
  /** Findings. */
  readonly failed: number;
  /** Faults that are told by another check, which says more about the same cell. */
  readonly elsewhere: number;
  /** Cells that kept places from being compared, each once. */
  readonly lacks: readonly Where[];
  /** Why there is less to compare, or nothing. */
  readonly because: readonly Reason[];
}

/** What is left of a rule's outcomes beside its facts, and how many of those are findings. */
interface Counted {
  readonly outcomes: readonly Outcome[];
  readonly failed: number;
  readonly elsewhere: number;
}

export function ledgerEntry(
  { id, title }: Rule,
  { outcomes, failed, elsewhere }: Counted,
): LedgerEntry {
  let passed = 0;
  const lacks = new Map<string, Where>();
  const because = new Map<string, Reason>();
  for (const outcome of outcomes)
    if ("passed" in outcome) passed++;
    else if ("lacks" in outcome)
      for (const where of outcome.lacks)
        lacks.set(`${where.form}!${where.path}@${where.sheet ?? ""}`, where);
    else if ("because" in outcome)
      because.set(Object.values(outcome.because).join(), outcome.because);
  const state = stateOf({ passed, failed: failed + elsewhere, lacks: lacks.size });
  const counts = { passed, failed, elsewhere };
  const rest = { lacks: [...lacks.values()], because: [...because.values()] };
  return { rule: id, title, state, ...counts, ...rest };
}

/** What weighs most: a fault, then that something was compared, then what kept it from being. */
const stateOf = (counts: Readonly<Record<"passed" | "failed" | "lacks", number>>): LedgerState =>
  counts.failed > 0
    ? "failed"
    : counts.passed > 0
      ? "passed"
      : counts.lacks > 0
        ? "noData"
        : "notApplicable";

/** Of a rule that looked at no place: which of the forms that it reads are not there, else no rows. */
export function withoutPlaces({ reads }: Rule, report: Report): readonly Outcome[] {
  const forms = (Object.keys(reads) as FormId[]).map(report.form);
  const absent = forms.filter(({ placement }) => placement === null);
  const missing = absent.filter(({ isDemanded }) => isDemanded);
  if (missing.length > 0) return [{ lacks: missing.map(({ at }) => at("")) }];
  return absent.length > 0
    ? absent.map(({ id }) => ({ because: { id: "form", form: id } }))
    : [{ because: { id: "rows" } }];
}
