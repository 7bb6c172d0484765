import {
  ledgerDetail,
  severityNames,
  unfinished,
  unfinishedSentence,
  type LedgerEntry,
  type Report,
} from "../src/checks";
import { blankCells } from "../src/findings/blank-cells";
import type { BrokenForm } from "../src/reading/broken";
import type { CheckedReport, ListedFinding, ToldFindings } from "../src/findings/checked-report";
import type { OutdatedFinal } from "../src/reading/read-final";
import { verdictOf } from "../src/findings/verdict";

/** A report as one line of JSON. */
export const asJson = (file: string, { report, told, ledger }: CheckedReport): string =>
  `${JSON.stringify({
    file,
    pack: report.pack.id,
    findings: told.map(findingObject),
    unfinished: unfinished(report).map((each) => ({
      sheet: each.sheetName,
      lacks: each.lacks,
      ...(each.lacks === "scores" && { scores: each.scores }),
      message: unfinishedSentence([each]),
    })),
    ledger: ledger.map((entry) => ledgerObject(entry, report)),
  })}\n`;

/** Of like findings that are told as one every cell is listed, the first of them in `cell` besides. */
function findingObject({ findings, sentence }: ToldFindings) {
  const [{ rule, severity, sheetName, address, params, note }] = findings;
  const isOne = findings.length === 1;
  return {
    rule,
    severity,
    sheet: sheetName,
    cell: address,
    message: sentence,
    params: isOne ? params : { count: findings.length },
    ...(!isOne && { cells: findings.map(memberObject) }),
    ...(note !== null && { note }),
  };
}

const memberObject = ({ address, sentence, params }: ListedFinding) => ({
  cell: address,
  message: sentence,
  params,
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
  return [...report.told.map(findingLine), `${title}：${detail}`]
    .map((line) => `${file} ${line.replace(/\s*[\r\n]+\s*/g, " ")}\n`)
    .join("");
}

function findingLine({ findings, sentence }: ToldFindings): string {
  const [{ severity, sheetName, note }] = findings;
  const cells = findings.map(({ address }) => address).join("、");
  const noted = note === null ? "" : `（已核实：${note}）`;
  return `${sheetName}!${cells} ${severityNames[severity]} ${sentence}${noted}`;
}

const MOST_PLACES = 12;

/** What is handed in is not what counts: a 定稿 that is older than its sheet, or was changed. */
export function outdatedSentence({ sheetName, of, addresses }: OutdatedFinal): string {
  if (of === null)
    return `“${sheetName}”没有对应的填写表，没有检查。请恢复填写表后重新定稿，或删去这张定稿。`;
  const places = addresses.slice(0, MOST_PLACES).join("、");
  const rest = addresses.length > MOST_PLACES ? "等" : "";
  return `“${sheetName}”与“${of}”有 ${addresses.length} 处不同（${places}${rest}），检查的是“${of}”。请重新定稿，并删去旧的定稿。`;
}

export const outdatedObject = (outdated: OutdatedFinal) => ({
  outdated: outdated.sheetName,
  ...(outdated.of !== null && { sheet: outdated.of, cells: outdated.addresses }),
  message: outdatedSentence(outdated),
});
