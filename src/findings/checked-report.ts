import {
  acknowledge,
  examineReport,
  groupReports,
  likeFindings,
  reportOf,
  review,
  rules,
  sentence,
  sentenceOf,
  type Acknowledgement,
  type LedgerEntry,
  type Report,
  type ReviewedFinding,
  type Told,
} from "../checks";
import type { ReadForm } from "../forms";

/** A finding as a person reads it: where it stands in the workbook, and its sentence. */
export interface ListedFinding extends ReviewedFinding {
  /** What the rule is about. */
  readonly title: string;
  readonly sheetName: string;
  /** In A1 notation, without the sheet. */
  readonly address: string;
  readonly sentence: string;
  /** What the workbook keeps of it once it is acknowledged; the note is empty while it is open. */
  readonly kept: Acknowledgement;
}

/** A finding, or several like ones, that a person reads in one sentence. */
export interface ToldFindings {
  readonly findings: Told<ListedFinding>;
  readonly sentence: string;
}

/** One report of a workbook with everything found in it. */
export interface CheckedReport {
  readonly report: Report;
  readonly forms: readonly ReadForm[];
  readonly findings: readonly ListedFinding[];
  /** The same, like 提示 together. */
  readonly told: readonly ToldFindings[];
  /** How far every check went. */
  readonly ledger: readonly LedgerEntry[];
}

/** Checks the forms of a workbook, report by report. */
export const checkReadForms = (
  forms: readonly ReadForm[],
  acknowledgements: readonly Acknowledgement[],
): CheckedReport[] =>
  groupReports(forms).map((group) => {
    const report = reportOf(group, group[0].follows);
    const { findings, ledger } = examineReport(report);
    const reviewed = review(findings, acknowledgements, report).map((each) => listed(each, report));
    return { report, forms: group, findings: reviewed, told: toldOf(reviewed, report), ledger };
  });

function listed(finding: ReviewedFinding, report: Report): ListedFinding {
  const form = report.at(finding.where);
  return {
    ...finding,
    title: rules.find(({ id }) => id === finding.rule)!.title,
    sheetName: form.sheetName,
    address: form.cell(finding.where.path)!.address,
    sentence: sentence(finding, report),
    kept: acknowledge(finding, finding.note ?? "", report),
  };
}

/** Findings as they are told: like 提示 together. */
export const toldOf = (findings: readonly ListedFinding[], report: Report): ToldFindings[] =>
  likeFindings(findings).map((like) => ({ findings: like, sentence: sentenceOf(like, report) }));
