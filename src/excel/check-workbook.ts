import { inExcel } from "./in-excel";
import { summarize, type Acknowledgement, type Summary } from "../checks";
import { annotate, annotateRest, isRefusedComment, paint, reversed } from "./apply-highlights";
import { requireOpenStructure } from "./undo";
import type { BrokenForm } from "../reading/broken";
import { commentsTakenBack } from "../findings/cell-comments";
import { checkReadForms, type CheckedReport } from "../findings/checked-report";
import { dressRows, mayLackLooks } from "./dress";
import { toFault, WorkbookFault } from "../reading/fault";
import { changedCounts, countsBefore, writeCounts, type CountCell } from "./finding-counts";
import { Names, numbered } from "../layout/free-names";
import { planHighlights, type HighlightPlan } from "../findings/highlights-of";
import { queueKeep, queueKeptSheet, queueTakeBack } from "./keep";
import { keptKey } from "../memory/kept";
import type { KeptTwice } from "../memory/kept-twice";
import { withOrWithoutLooks } from "./looks";
import { ledgerTable } from "../findings/ledger-table";
import { rebindWithin, wasTried } from "./rebind";
import {
  addResultsSheet,
  refreshResultsSheet,
  resultsSheetName,
  type Results,
} from "./results-sheet";
import { readRemarks, resultRows } from "../findings/results-table";
import { resultsName } from "../layout/results-name";
import { survey, type Survey } from "./survey";
import { tellUnbound } from "./told-unbound";

/**
 * `inspect` changes nothing but what inserted rows lack (see dress.ts), as the next two do; `show` highlights the findings, lists them on 检查结果 and brings it to
 * the front; `refresh` brings up to date what is shown already and makes nothing new; `clear` takes
 * the highlights away.
 */
export type CheckMode = "inspect" | "show" | "refresh" | "clear";

export interface CheckResult {
  /** None in a workbook without forms of ours. */
  readonly reports: readonly CheckedReport[];
  /** Sheets that bear our mark and cannot be read. */
  readonly broken: readonly BrokenForm[];
  /** Where the findings are listed; null when no sheet lists them. */
  readonly sheetName: string | null;
  /** Sheets whose inserted rows could not get what their section gives its rows. */
  readonly undressed?: readonly string[];
  /** Sheets that could not be coloured, and those that could not be commented. */
  readonly withoutFills: readonly string[];
  readonly withoutComments: readonly string[];
}

/**
 * Checks every form of the workbook, highlights what it finds and lists it on a sheet: three syncs
 * whatever the size. A failure takes it all back, which takes two more.
 * @param noted acknowledgements to keep besides those typed on 检查结果; one without a note ends
 * @throws WorkbookFault with a Chinese sentence
 */
export async function checkWorkbook(
  mode: CheckMode,
  noted: readonly Acknowledgement[] = [],
): Promise<CheckResult> {
  return inExcel((context) => check(context, mode, noted));
}

async function check(
  context: Excel.RequestContext,
  mode: CheckMode,
  noted: readonly Acknowledgement[],
): Promise<CheckResult> {
  const { found, undressed } = await dressedSurvey(context, mode);
  const { broken, kept, results } = found;
  const remarks = readRemarks(results?.rows ?? [], kept.acknowledged, noted);
  const reports = checkReadForms(found.forms, remarks.acknowledged);
  const findings = reports.flatMap((report) => report.findings);
  const told = reports.flatMap((report) => report.told);

  const isShown = mode === "show" || (mode === "refresh" && kept.highlights.shown);
  const highlights = planHighlights(found, reports, isShown);
  const { withoutFills, withoutComments } = highlights;
  const sheetName = resultsSheetFor(mode, found, findings.length);
  const result = { reports, broken, sheetName, withoutFills, withoutComments, undressed };
  if (mode === "inspect" || found.formSheets.size === 0) return result;

  const plan: Plan = {
    isShown,
    highlights,
    counts: changedCounts(reports, isShown),
    acknowledged: remarks.acknowledged,
    results: {
      summary: summaryLine(summarize(findings)),
      rows: resultRows(told, remarks.others),
      ledger: ledgerTable(reports),
    },
    sheetName,
    isActivated: mode === "show",
  };
  const refusing = await withOrWithoutLooks((looks) => write(context, found, plan, looks));
  const isWithout = (name: string): boolean => refusing.has(name) || withoutComments.includes(name);
  return { ...result, withoutComments: [...found.formSheets.keys()].filter(isWithout) };
}

/**
 * The workbook, once inserted rows have what their section gives them; where that is refused, they
 * are checked all the same.
 */
async function dressedSurvey(
  context: Excel.RequestContext,
  mode: CheckMode,
): Promise<{ found: Survey; undressed: readonly string[] }> {
  const found = await boundSurvey(context, mode);
  const bare = found.forms.filter(mayLackLooks);
  if (mode === "clear" || bare.length === 0) return { found, undressed: [] };
  try {
    const isChanged = await dressRows(context, { runs: "none" });
    return { found: isChanged ? await boundSurvey(context, mode) : found, undressed: [] };
  } catch (error) {
    if (toFault(error).code === "editing") throw error;
    const lacking = bare.filter(({ placement }) =>
      placement.sections.some((each) => each.bare.length > 0),
    );
    return {
      found: await boundSurvey(context, mode),
      undressed: lacking.map(({ sheetName }) => sheetName),
    };
  }
}

/** The workbook with every function bound that can be; while a person types that is not tried twice. */
async function boundSurvey(context: Excel.RequestContext, mode: CheckMode): Promise<Survey> {
  const found = await survey(context);
  const { unbound, forms } = found;
  if (unbound.length === 0 || (mode === "refresh" && wasTried(unbound))) {
    tellUnbound({ cells: unbound, locked: [] }, new Set(forms.map(({ sheetName }) => sheetName)));
    return found;
  }
  await rebindWithin(context);
  return survey(context);
}

function summaryLine({ error, warning, info, open, acknowledged }: Summary): string {
  if (open + acknowledged === 0) return "未发现问题。";
  const noted = acknowledged > 0 ? `；另有 ${acknowledged} 项已核实` : "";
  return `待处理 ${open} 项：错误 ${error.open} 项、警告 ${warning.open} 项、提示 ${info.open} 项${noted}。`;
}

/** The sheet to write on: the one there is, or a new one when there is something to show. */
function resultsSheetFor(mode: CheckMode, found: Survey, count: number): string | null {
  if (found.results) return found.results.sheetName;
  if (mode !== "show" || count === 0) return null;
  return new Names(found.sheetNames).claim(numbered(resultsSheetName));
}

interface Plan {
  readonly isShown: boolean;
  readonly highlights: HighlightPlan;
  readonly counts: readonly CountCell[];
  readonly acknowledged: readonly Acknowledgement[];
  readonly results: Results;
  readonly sheetName: string | null;
  readonly isActivated: boolean;
}

/** Resolves with the sheets whose comments Excel refused: they are written last, and that is no failure. */
async function write(
  context: Excel.RequestContext,
  found: Survey,
  plan: Plan,
  looks: boolean,
): Promise<ReadonlySet<string>> {
  if (found.results?.isProtected)
    throw new WorkbookFault("protectedResults", found.results.sheetName);
  if (plan.sheetName !== null && !found.results) requireOpenStructure(found);
  const { highlights, counts, acknowledged, isShown, results, sheetName, isActivated } = plan;
  const { settings, worksheets } = context.workbook;
  const marks = { shown: isShown, covered: highlights.covered };
  context.application.suspendScreenUpdatingUntilNextSync();
  try {
    if (sheetName !== null) writeResults(context, { sheetName, results, looks }, found);
    paint(context, highlights.fills);
    writeCounts(context, counts);
    queueKeep(context, found.book, keptTexts(found, acknowledged), found.isLocked);
    if (JSON.stringify(marks) !== JSON.stringify(found.kept.highlights))
      settings.add(keptKey("highlights"), JSON.stringify(marks));
    if (looks && isActivated && sheetName !== null) worksheets.getItem(sheetName).activate();
    annotate(context, highlights.comments);
    await context.sync();
    return new Set();
  } catch (error) {
    if (isRefusedComment(error))
      return annotateRest(context, highlights.comments, found.comments?.length ?? 0);
    await undo(context, plan, found, error);
    throw error;
  }
}

/** Packs and acknowledgements; the latter as they stand there where they have not changed. */
function keptTexts(
  { book, kept }: Survey,
  acknowledged: readonly Acknowledgement[],
): Map<KeptTwice, string> {
  const texts = new Map([...book.counts].map(([key, { text }]) => [key, text]));
  const text = JSON.stringify(acknowledged);
  if (text !== JSON.stringify(kept.acknowledged)) texts.set("perf.acknowledged", text);
  return texts;
}

function writeResults(
  context: Excel.RequestContext,
  { sheetName, results, looks }: { sheetName: string; results: Results; looks: boolean },
  found: Survey,
): void {
  if (!found.results) {
    // A name that is left of a deleted sheet leads nowhere.
    if (found.isNamed) context.workbook.names.getItem(resultsName).delete();
    addResultsSheet(context, sheetName, results, looks);
  } else if (!isShownAlready(found.results, results))
    refreshResultsSheet(context, found.results, results);
}

const isShownAlready = (shown: Results, { summary, rows, ledger }: Results): boolean =>
  JSON.stringify([shown.summary, shown.rows, shown.ledger]) ===
  JSON.stringify([summary, rows, ledger]);

/** Removes a half-made 检查结果, or writes its old lines again, and takes the fills back. */
async function undo(
  context: Excel.RequestContext,
  { highlights, counts, sheetName }: Plan,
  { results, comments: commentsBefore, book }: Survey,
  cause: unknown,
): Promise<void> {
  try {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(sheetName ?? resultsSheetName);
    const name = names.getItemOrNullObject(resultsName);
    const table = name.getRangeOrNullObject().load("rowCount");
    const keptSheet = queueKeptSheet(context);
    const comments = commentsBefore && context.workbook.comments.load("items/id,items/content");
    await context.sync();
    if (comments) annotate(context, commentsTakenBack(commentsBefore, comments.items));
    paint(context, reversed(highlights.fills));
    writeCounts(context, countsBefore(counts));
    queueTakeBack(context, book, keptSheet);
    if (results && !table.isNullObject)
      refreshResultsSheet(context, { ...results, height: table.rowCount - results.above }, results);
    if (!results && sheetName !== null && !sheet.isNullObject) sheet.delete();
    if (!results && !name.isNullObject) name.delete();
    await context.sync();
  } catch {
    throw new WorkbookFault("halfChecked", "", cause);
  }
}
