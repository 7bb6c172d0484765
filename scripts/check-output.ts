import {
  ledgerDetail,
  severityNames,
  unfinished,
  unfinishedSentence,
  type LedgerEntry,
  type Report,
} from "../src/checks";
import { blankCells } from "../src/workbook/blank-cells";
import type { BrokenForm } from "../src/workbook/broken";
import type { CheckedReport, ListedFinding } from "../src/workbook/checked-report";
import { verdictOf } from "../src/workbook/verdict";

/** A report as one line of JSON. */
export const asJson = (file: string, { report, findings, ledger }: CheckedReport): string =>
  `${JSON.stringify({
    file,
    pack: report.pack.id,
    findings: findings.map(findingObject),
    unfinished: unfinished(report).map((each) => ({
      sheet: each.sheetName,
      lacks: each.lacks,
      ...(each.lacks === "scores" && { scores: each.scores }),
      message: unfinishedSentence([each]),
    })),
    ledger: ledger.map((entry) => ledgerObject(entry, report)),
  })}\n`;

const findingObject = (finding: ListedFinding) => ({
  rule: finding.rule,
  severity: finding.severity,
  sheet: finding.sheetName,
  cell: finding.address,
  message: finding.sentence,
  params: finding.params,
  ...(finding.note !== null && { note: finding.note }),
});

const ledgerObject = (entry: LedgerEntry, report: Report) => ({
  rule: entry.rule,
  title: entry.title,
  state: entry.state,
  passed: entry.passed,
  failed: entry.failed,
  ...(entry.elsewhere > 0 && { elsewhere: entry.elsewhere }),
  blank: blankCells(entry, report).map(({ sheetName, address }) => ({
    sheet: sheetName,
    cell: address,
  })),
  message: ledgerDetail(entry, report),
});

/** A line for each finding, and one that says whether the report can be handed in. */
export function asLines(
  file: string,
  report: CheckedReport,
  broken: readonly BrokenForm[],
): string {
  const { title, detail } = verdictOf({ reports: [report], broken });
  return [...report.findings.map(findingLine), `${title}：${detail}`]
    .map((line) => `${file} ${line.replace(/\s*[\r\n]+\s*/g, " ")}\n`)
    .join("");
}

function findingLine({ severity, sheetName, address, sentence, note }: ListedFinding): string {
  const noted = note === null ? "" : `（已核实：${note}）`;
  return `${sheetName}!${address} ${severityNames[severity]} ${sentence}${noted}`;
}
