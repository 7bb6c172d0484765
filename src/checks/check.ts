import type { Pack } from "../forms/pack";
import type { ReadForm } from "../forms/read-form";
import { rules as allRules } from "./registry";
import { reportOf, type Report } from "./report";
import { SEVERITIES, type Finding, type Rule } from "./rule";

/** Checks the forms of one report: every finding, by form, row and column. */
export const checkForms = (forms: readonly ReadForm[], pack: Pack): Finding[] =>
  checkReport(reportOf(forms, pack));

export function checkReport(report: Report, rules: readonly Rule[] = allRules): Finding[] {
  const off = new Set(report.pack.checks.off);
  const found = rules
    .filter(({ id }) => !off.has(id))
    .flatMap((rule) => findingsOf(rule, report))
    .filter(({ rule, message }) => !off.has(`${rule}/${message}`));
  return withoutRepeats(found, rules).sort(byPlace(report));
}

export const findingsOf = (rule: Rule, report: Report): Finding[] =>
  rule.check(report).map(({ message, where, severity, params }) => ({
    rule: rule.id,
    message,
    severity: severity ?? rule.severity,
    where,
    params: params ?? {},
  }));

const cellKey = ({ where: { form, sheet, path } }: Finding): string =>
  JSON.stringify([form, sheet ?? null, path]);

/** A rule is silent on a cell where one that says more about it has spoken. */
function withoutRepeats(found: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const spoken = new Set(found.map((finding) => `${finding.rule}@${cellKey(finding)}`));
  const yields = new Map(rules.map(({ id, yieldsTo = [] }) => [id, yieldsTo]));
  return found.filter(
    (finding) => !yields.get(finding.rule)!.some((id) => spoken.has(`${id}@${cellKey(finding)}`)),
  );
}

function byPlace(report: Report): (first: Finding, second: Finding) => number {
  const keys = new Map<Finding, readonly number[]>();
  const keyOf = (finding: Finding): readonly number[] => {
    const known = keys.get(finding);
    if (known) return known;
    const form = report.at(finding.where);
    const field = form.placement?.fields.get(finding.where.path);
    const key = [
      report.forms.indexOf(form),
      field?.row ?? -1,
      field?.cell.at ?? -1,
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
