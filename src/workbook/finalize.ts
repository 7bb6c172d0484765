import { isError, ledgerSentence, unfinished, unfinishedSentence } from "../checks";
import { requireOpenBook } from "./before";
import { whyBroken } from "./broken";
import { checkWorkbook } from "./check-workbook";
import type { CheckedReport, ListedFinding } from "./checked-report";
import { WorkbookFault } from "./fault";
import { selectedCells } from "./insert-formula";
import { copyForSubmission, type SubmissionSheet } from "./submission-copy";

export type FinalizeResult =
  | {
      readonly outcome: "finalized";
      readonly sheets: readonly SubmissionSheet[];
      /** How far the checks went, in a sentence. */
      readonly ledger: string;
    }
  /** Errors are open or something is not filled in, and nobody wants to hand in all the same. */
  | {
      readonly outcome: "refused";
      readonly findings: readonly ListedFinding[];
      /** A sentence; empty when all is filled in. */
      readonly lacking: string;
    };

/**
 * Makes the copy for handing in (定稿). Open errors and what is not filled in refuse it, unless a
 * reason is given: it is then kept as the note of each error, where the checks show it. Of several
 * reports that of the active sheet is meant, else the first.
 * @param reason empty where there is no error to give a reason for
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function finalizeReport(reason?: string): Promise<FinalizeResult> {
  const { reports, broken } = await checkWorkbook("inspect");
  const [unreadable] = whyBroken(broken);
  if (unreadable) throw unreadable.fault;
  const report = await meant(reports);
  requireCalculated(report);
  const open = report.findings.filter(
    ({ severity, note }) => severity === "error" && note === null,
  );
  const lacking = unfinishedSentence(unfinished(report.report));
  if (reason === undefined && (open.length > 0 || lacking !== ""))
    return { outcome: "refused", findings: open, lacking };
  const noted = open.map((finding) => ({ ...finding, note: reason ?? "" }));
  if (noted.length > 0) {
    await requireOpenBook();
    await checkWorkbook(
      "refresh",
      noted.map(({ kept, note }) => ({ ...kept, note })),
    );
  }
  const others = report.findings.filter((finding) => !open.includes(finding));
  return {
    outcome: "finalized",
    ledger: ledgerSentence([{ ...report, findings: [...others, ...noted] }]),
    sheets: await copyForSubmission(report.forms.filter(({ placement }) => !placement.form.ownUse)),
  };
}

async function meant(reports: readonly CheckedReport[]): Promise<CheckedReport> {
  const [first, ...others] = reports;
  if (!first) throw new WorkbookFault("nothingToRead");
  if (others.length === 0) return first;
  const { sheetName: active } = await selectedCells("cell");
  return reports.find(({ forms }) => forms.some((form) => form.sheetName === active)) ?? first;
}

/** What our functions could not calculate here would be handed in as an error. */
function requireCalculated({ forms }: CheckedReport): void {
  const cells = forms.flatMap(({ sheetName, cells: all }) =>
    [...all.values()]
      .filter((cell) => isError(cell) && cell.formula?.includes("PERF"))
      .map(({ address }) => `${sheetName} ${address}`),
  );
  if (cells.length === 0) return;
  const rest = cells.length > 3 ? `等 ${cells.length} 个单元格` : "";
  throw new WorkbookFault("notCalculated", cells.slice(0, 3).join("、") + rest);
}
