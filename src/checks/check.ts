import type { Pack } from "../forms/pack";
import type { ReadForm } from "../forms/read-form";
import { ledgerEntry, withoutPlaces, type LedgerEntry } from "./ledger";
import { rules as allRules } from "./registry";
import { reportOf, type Report } from "./report";
import { isFact, SEVERITIES, type Fact, type Finding, type Outcome, type Rule } from "./rule";

/** What the checks of a report came to. */
export interface Checked {
  /** By form, row and column. */
  readonly findings: Finding[];
  /** Every rule, in its order. */
  readonly ledger: LedgerEntry[];
}

/** Checks the forms of one report: every finding, by form, row and column. */
export const checkForms = (forms: readonly ReadForm[], pack: Pack): Finding[] =>
  checkReport(reportOf(forms, pack));

export const checkReport = (report: Report): Finding[] => examineReport(report).findings;

/** Checks a report, and says of every rule how far it went. */
export function examineReport(report: Report, rules: readonly Rule[] = allRules): Checked {
  const ran = rules.map((rule) => run(rule, report));
  const found = ran.flatMap(({ findings }) => findings);
  const spoken = new Set(found.map((finding) => `${finding.rule}@${cellKey(finding)}`));
  const told = ran.map(({ rule, outcomes, findings }) => {
    const shown = findings.filter((finding) => !isToldBy(rule.yieldsTo, finding, spoken));
    const counts = { failed: shown.length, elsewhere: findings.length - shown.length };
    return { shown, entry: ledgerEntry(rule, { outcomes, ...counts }) };
  });
  return {
    findings: told.flatMap(({ shown }) => shown).sort(byPlace(report)),
    ledger: told.map(({ entry }) => entry),
  };
}

/** What a rule makes of a report, without what the pack puts off. */
function run(rule: Rule, report: Report) {
  const off = new Set(report.pack.checks.off);
  const putOff: Outcome = { because: { id: "off" } };
  if (off.has(rule.id)) return { rule, outcomes: [putOff], findings: [] };
  const outcomes = rule.check(report);
  const all = outcomes.filter(isFact).map((fact) => asFinding(fact, rule));
  const findings = all.filter(({ message }) => !off.has(`${rule.id}/${message}`));
  if (outcomes.length === 0) return { rule, outcomes: withoutPlaces(rule, report), findings };
  return {
    rule,
    outcomes: findings.length < all.length ? [...outcomes, putOff] : outcomes,
    findings,
  };
}

export const findingsOf = (rule: Rule, report: Report): Finding[] =>
  rule
    .check(report)
    .filter(isFact)
    .map((fact) => asFinding(fact, rule));

const asFinding = ({ message, where, severity, params, remedies }: Fact, rule: Rule): Finding => ({
  rule: rule.id,
  message,
  severity: severity ?? rule.severity,
  where,
  params: params ?? {},
  ...(remedies && { remedies }),
});

const cellKey = ({ where: { form, sheet, path } }: Finding): string =>
  JSON.stringify([form, sheet ?? null, path]);

/** Whether a rule that says more about the cell has spoken. */
const isToldBy = (
  others: readonly string[] = [],
  finding: Finding,
  spoken: ReadonlySet<string>,
): boolean => others.some((id) => spoken.has(`${id}@${cellKey(finding)}`));

function byPlace(report: Report): (first: Finding, second: Finding) => number {
  const keys = new Map<Finding, readonly number[]>();
  const keyOf = (finding: Finding): readonly number[] => {
    const known = keys.get(finding);
    if (known) return known;
    const form = report.at(finding.where);
    const place = form.placeOf(finding.where.path);
    const key = [
      report.forms.indexOf(form),
      place?.row ?? -1,
      place?.column ?? -1,
      SEVERITIES.indexOf(finding.severity),
    ];
    keys.set(finding, key);
    return key;
  };
  return (first, second) => {
    const [a, b] = [keyOf(first), keyOf(second)];
    const at = a.findIndex((part, i) => part !== b[i]);
    return at < 0 ? first.rule.localeCompare(second.rule, "en") : a[at]! - b[at]!;
  };
}
