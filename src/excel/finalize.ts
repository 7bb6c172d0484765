import { isBegun, ledgerSentence, unfinished, unfinishedSentence } from "../checks";
import { isListed } from "../forms/listed";
import type { ReadForm } from "../forms/read-form";
import { requireOpenBook } from "./undo";
import { whyBroken } from "../reading/broken";
import { checkWorkbook } from "./check-workbook";
import type { CheckedReport, ListedFinding } from "../findings/checked-report";
import { dressToFinalize } from "./dress";
import { WorkbookFault } from "../reading/fault";
import { selectedCells } from "./insert-formula";
import { enterFormulasAgain } from "./rebind";
import { copyFinal, type FinalSheet } from "./final-copy";
import { type CellPlace, namesOfCells } from "../reading/unbound";
import { unfinishedResults } from "../findings/unfinished-results";

export type FinalizeResult =
  | {
      readonly outcome: "finalized";
      readonly sheets: readonly FinalSheet[];
      /** The forms as they were copied. */
      readonly forms: readonly ReadForm[];
      /** Sheets of single projects that nobody filled in, and that were not copied. */
      readonly leftOut: readonly string[];
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
 * @param wait lets so many milliseconds pass
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function finalizeReport(
  reason?: string,
  wait: Wait = forMilliseconds,
): Promise<FinalizeResult> {
  const report = await calculatedReport(wait);
  const open = report.findings.filter(
    ({ severity, note }) => severity === "error" && note === null,
  );
  const finalForms = report.forms.filter(({ placement }) => !placement.form.ownUse);
  const blank = finalForms.filter((form) => isListed(form) && isBlankSheet(form, report));
  const leftOut = blank.map(({ sheetName }) => sheetName);
  const lacking = unfinishedSentence(
    unfinished(report.report).filter(({ sheetName }) => !leftOut.includes(sheetName)),
  );
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
  await dressToFinalize(finalForms);
  const forms = finalForms.filter((form) => !blank.includes(form));
  return {
    outcome: "finalized",
    ledger: ledgerSentence([{ ...report, findings: [...others, ...noted] }]),
    sheets: await copyFinal(forms),
    forms,
    leftOut,
  };
}

const isBlankSheet = ({ sheetName }: ReadForm, { report }: CheckedReport): boolean =>
  report.forms.some((form) => form.sheetName === sheetName && !isBegun(form));

async function meant(reports: readonly CheckedReport[]): Promise<CheckedReport> {
  const [first, ...others] = reports;
  if (!first) throw new WorkbookFault("nothingToRead");
  if (others.length === 0) return first;
  const { sheetName: active } = await selectedCells("cell");
  return reports.find(({ forms }) => forms.some((form) => form.sheetName === active)) ?? first;
}

type Wait = (milliseconds: number) => Promise<void>;

const forMilliseconds: Wait = (milliseconds) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The functions report about twice a second. */
const PAUSE = 600;

/** How often it is looked before a result in doubt is asked for again, and before it is given up. */
const PATIENT = 2;
const MOST = 15;

/** The report, once all that our functions calculate in it is new. */
async function calculatedReport(wait: Wait): Promise<CheckedReport> {
  const entered = new Set<string>();
  for (let looks = 1; ; looks++) {
    const { reports, broken } = await checkWorkbook("inspect");
    // Who deleted a sheet hands in the others.
    const [unreadable] = whyBroken(broken.filter(({ reason }) => reason !== "lostName"));
    if (unreadable) throw unreadable.fault;
    const report = await meant(reports);
    const { failed, awaited, doubtful } = unfinishedResults(report);
    if (failed.length > 0) throw new WorkbookFault("notCalculated", namesOfCells(failed));
    const open = [...awaited, ...doubtful.filter((cell) => !entered.has(keyOf(cell)))];
    if (open.length === 0) return report;
    if (looks === MOST) throw new WorkbookFault("stillCalculating", namesOfCells(open));
    if (awaited.length === 0 && looks >= PATIENT) {
      // A formula that is entered shows no older result.
      await enterFormulasAgain(doubtful);
      for (const cell of doubtful) entered.add(keyOf(cell));
    }
    await wait(PAUSE);
  }
}

const keyOf = ({ sheetName, address }: CellPlace): string => `${sheetName}!${address}`;
