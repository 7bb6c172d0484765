import { inExcel } from "./in-excel";
import { isDerived, type FormId } from "../forms/definition";
import { formsOf, sheetsOf } from "../forms/forms-of";
import { isListed } from "../forms/listed";
import { withNewEntries } from "../forms/new-entries";
import type { FindPack } from "../forms/packs";
import type { Pack } from "../forms/pack";
import { placeData } from "../forms/placement";
import { isError, reportData, type ReadForm } from "../forms/read-form";
import type { ReportData } from "../forms/values";
import { beyondCell, beyondSize } from "../layout/excel-bounds";
import { loadInventory, requireOpenStructure, undo } from "./undo";
import { blocksOn, type Inventory } from "../layout/inventory";
import type { Neighbours } from "../layout/render-formula";
import { refuseBeyond } from "../reading/fault";
import { Names, numbered } from "../layout/free-names";
import { withOrWithoutLooks } from "./looks";
import { blockName, isBlockNameOf } from "../layout/mark";
import { namelessSheet, withUnitName } from "./name-unit";
import { queueFindPack } from "./own-packs";
import { isLostName } from "../reading/block-names";
import { planReport, type PlacedSheet } from "../layout/plan-report";
import { bindWritten } from "./rebind";
import { nothingPresent, PresentSheets, readPresent, type Present } from "./present";
import { isSameReport, type StandingReport } from "./standing";
import { tabPlaces } from "../layout/tab-places";
import { isTorn } from "../forms/torn";
import { isUnbound } from "../reading/unbound";
import { writeSheet } from "./write";
import { joined, Recording, type Written } from "./written";

/** What to do with sheets that bear the name already: add others, leave them, or replace them. */
export type OnExisting = "another" | "keep" | "replace";

export interface LayOutRequest {
  readonly pack: Pack;
  readonly data: ReportData;
  readonly onExisting: OnExisting;
  /** Marks the sheets as those of the example. */
  readonly isExample?: boolean;
}

export interface LaidOutSheet {
  readonly form: FormId;
  readonly sheetName: string;
  /** `retired`: a sheet of a report that was replaced, which the new one has no like of. */
  readonly outcome: "created" | "kept" | "replaced" | "retired";
  /** Where the sheet that was replaced is kept. */
  readonly copyName?: string;
  /** Whether the name of the unit was written into a sheet that was kept without one. */
  readonly isNamed?: boolean;
}

/** A report that stands on sheets that were to be kept. */
export interface OtherReport extends StandingReport {
  /** Of its place; the id of its pack where that is not known here. */
  readonly placeName: string;
  /** Empty where nobody wrote one. */
  readonly unitName: string;
}

export interface LayOutResult {
  readonly sheets: readonly LaidOutSheet[];
  /** Of another place, year or unit than what was to be laid out: then nothing was. */
  readonly others?: readonly OtherReport[];
  /** All that was written, to be taken back; nothing where nothing was. */
  readonly written?: Written;
}

/** One sheet to make: its final name, and where an existing sheet of that name goes. */
interface Step extends PlacedSheet {
  readonly sheetName: string;
  readonly blockName: string;
  readonly replaces?: { readonly name: string; readonly copyName: string };
}

interface Decision {
  readonly steps: readonly Step[];
  readonly kept: readonly LaidOutSheet[];
  /** Sheets that give way although nothing takes their place. */
  readonly retired: readonly Retired[];
}

interface Retired {
  readonly form: FormId;
  readonly name: string;
  readonly copyName: string;
}

/**
 * Lays out every form of a pack, filled with the data: one Excel.run and three syncs, one more where
 * sheets that are there have to be read, one where one of them gets the name of the unit, and one for
 * every sixteen further sheets; undoing a failure takes two more. No sheet is overwritten; what is replaced is kept under another name. Functions that
 * Excel did not know yet are bound again (see rebind.ts).
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function layOutReport(request: LayOutRequest): Promise<LayOutResult> {
  return inExcel((context) => layOut(context, request));
}

async function layOut(
  context: Excel.RequestContext,
  request: LayOutRequest,
): Promise<LayOutResult> {
  const findPack = queueFindPack(context);
  const before = await loadInventory(context);
  const present = await presentForms(context, request, before, findPack());
  const { steps, kept, retired } = decide(withEntries(request, present.forms), before, present);
  const others = otherReports(request, kept, present.all);
  if (others.length > 0) return { sheets: kept, others };
  const places = tabPlaces(
    steps.map(({ form }) => form.id),
    kept,
    before,
  );
  const stays = neighbours(kept, present.forms);
  const naming = new Recording();
  let building = new Recording();
  const make = async (): Promise<void> => {
    const blocks =
      steps.length > 0
        ? await withOrWithoutLooks((looks) => {
            building = new Recording();
            const wanted = { steps, retired, places, before, looks, recording: building };
            return build(context, wanted, stays);
          })
        : [];
    const isStuck = present.forms.some(({ cells }) => [...cells.values()].some(isUnbound));
    if (blocks.length > 0 || isStuck) await bindWritten(context, blocks, isStuck);
  };
  const nameless = toBeNamed(request, kept, present.forms);
  await (nameless ? withUnitName(context, nameless, request.data.unitName, naming, make) : make());
  const stayed = kept.map((sheet) =>
    sheet.sheetName === nameless?.sheetName ? { ...sheet, isNamed: true } : sheet,
  );
  const written = joined(naming.written(), building.written());
  return {
    sheets: [...stayed, ...steps.map(toResult), ...retired.map(asRetired)],
    ...(written && { written }),
  };
}

/** What was laid out before anybody said whose report it is. */
const toBeNamed = (
  { data, onExisting }: LayOutRequest,
  kept: readonly LaidOutSheet[],
  present: readonly ReadForm[],
): ReadForm | undefined =>
  onExisting !== "keep" || data.unitName.trim() === ""
    ? undefined
    : namelessSheet(
        present.filter(({ sheetName }) => kept.some((sheet) => sheet.sheetName === sheetName)),
      );

/** What stays or gives way; what is laid out beside anything there takes no notice of it. */
async function presentForms(
  context: Excel.RequestContext,
  { pack, data, onExisting }: LayOutRequest,
  before: Inventory,
  findPack: FindPack,
): Promise<Present> {
  if (onExisting === "another") return nothingPresent;
  const forms = formsOf(pack, data.year);
  const names = onExisting === "keep" ? forms.map(({ sheetName }) => sheetName) : [];
  const report = { pack: pack.id, year: data.year };
  return readPresent(context, forms, names, report, before, findPack, onExisting === "replace");
}

/** The reports on sheets that would be kept, where they are others than the one asked for. */
function otherReports(
  { pack, data, isExample = false }: LayOutRequest,
  kept: readonly LaidOutSheet[],
  present: Present["all"],
): OtherReport[] {
  const wanted = { pack: pack.id, year: data.year, isExample };
  const unit = data.unitName.trim();
  const isOther = (report: OtherReport): boolean =>
    !isSameReport(report, wanted) ||
    (unit !== "" && report.unitName !== "" && report.unitName !== unit);
  const reports = present
    .filter(({ pack: known }) => known !== "")
    .filter(({ sheetName }) => kept.some((sheet) => sheet.sheetName === sheetName))
    .map(asReport)
    .filter(isOther);
  // A sheet on which nobody wrote the unit belongs to the others of its place and year.
  return reports.filter(
    (report, at) =>
      !reports.some(
        (other, place) =>
          isSameReport(other, report) &&
          (other.unitName === report.unitName ? place < at : report.unitName === ""),
      ),
  );
}

function asReport(form: Present["all"][number]): OtherReport {
  const { pack, year, isExample = false } = form;
  const isRead = "cells" in form;
  const unit = isRead ? form.cells.get("unitName") : undefined;
  // A link whose sheet was deleted names nobody.
  const unitName = !unit || isError(unit) ? "" : String(unit.value ?? "").trim();
  return { pack, year, isExample, placeName: isRead ? form.follows.name : pack, unitName };
}

/** What stays is filled in by now, and may name entries that have no sheet yet. */
function withEntries(request: LayOutRequest, present: readonly ReadForm[]): LayOutRequest {
  if (request.onExisting !== "keep") return request;
  const filled = reportData(present.filter((form) => !isListed(form)));
  return { ...request, data: withNewEntries(request.pack, request.data, filled) };
}

function decide(
  { pack, data, onExisting, isExample = false }: LayOutRequest,
  before: Inventory,
  { forms: present, all }: Present,
): Decision {
  const sheetNames = new Names(before.sheets.map(({ name }) => name));
  const blockNames = new Names(before.names.map(({ name }) => name));
  const existing = new PresentSheets(before, present);
  const steps: Step[] = [];
  const kept: LaidOutSheet[] = [];
  for (const sheet of sheetsOf(pack, data)) {
    const { id } = sheet.form;
    const exists = onExisting === "another" ? undefined : existing.take(sheet);
    if (exists !== undefined && onExisting === "keep" && !hasLostSheet(exists, present)) {
      kept.push({ form: id, sheetName: exists, outcome: "kept" });
      continue;
    }
    const step = {
      ...sheet,
      identity: { form: id, pack: pack.id, year: data.year, isExample },
      placement: placeData(sheet.form, sheet.data),
      // The final name comes last, so that an existing sheet stays untouched until all is well.
      writtenAs: `PERF ${steps.length + 1} ${id}`,
      blockName: blockNames.claim((n) => blockName(id, n)),
    };
    steps.push(
      exists === undefined
        ? { ...step, sheetName: sheetNames.claim(numbered(sheet.form.sheetName)) }
        : {
            ...step,
            sheetName: exists,
            replaces: { name: exists, copyName: sheetNames.claim(numbered(exists, "（原）")) },
          },
    );
  }
  const wanted = { pack: pack.id, year: data.year, isExample };
  const retired = retiredBy(steps, wanted, all).map(({ form, sheetName: name }) => {
    return { form, name, copyName: sheetNames.claim(numbered(name, "（原）")) };
  });
  return { steps, kept, retired };
}

/** Where sheets of another report give way, the rest of that report does too. */
function retiredBy(
  steps: readonly Step[],
  wanted: StandingReport,
  all: Present["all"],
): Present["all"] {
  const replaced = new Set(steps.map(({ replaces }) => replaces?.name));
  const gone = all.filter(({ sheetName }) => replaced.has(sheetName));
  return all.filter(
    (form) =>
      !replaced.has(form.sheetName) &&
      !isSameReport(form, wanted) &&
      gone.some((other) => isSameReport(other, form)),
  );
}

/** What follows from the other sheets, and has lost one that it read: it is made anew. */
const hasLostSheet = (name: string, present: readonly ReadForm[]): boolean =>
  present.some(
    ({ sheetName, placement, cells }) =>
      sheetName === name && isDerived(placement.form) && [...cells.values()].some(isTorn),
  );

/** New sheets refer to the cells of forms that stay as they are. */
const neighbours = (kept: readonly LaidOutSheet[], present: readonly ReadForm[]): Neighbours =>
  new Map(
    present
      .filter(({ form, sheetName }) =>
        kept.some((each) => each.form === form && each.sheetName === sheetName),
      )
      .map(({ form, sheetName, placement }) => [form, { sheetName, placement }]),
  );

/** Excel on the web takes 5 MB at once; a sheet comes to some 130 kB. */
const SHEETS_AT_ONCE = 16;

function holdBack({ application }: Excel.RequestContext): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}

interface Building extends Omit<Decision, "kept"> {
  readonly places: readonly (number | null)[];
  readonly before: Inventory;
  readonly looks: boolean;
  readonly recording: Recording;
}

async function build(
  context: Excel.RequestContext,
  { steps, retired, places, before, looks, recording }: Building,
  kept: Neighbours,
): Promise<Excel.Range[]> {
  const { worksheets, names } = context.workbook;
  requireOpenStructure(before);
  refuseBeyond(beyondSize(steps));
  const plans = planReport(steps, kept);
  steps.forEach(({ sheetName }, i) => refuseBeyond(beyondCell(sheetName, plans[i]!)));
  try {
    holdBack(context);
    // Formulas refer to sheets that must be there.
    const sheets = steps.map(({ writtenAs }) => worksheets.add(writtenAs));
    const blocks: Excel.Range[] = [];
    for (const [i, { blockName: name }] of steps.entries()) {
      if (i > 0 && i % SHEETS_AT_ONCE === 0) {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- more than one request holds
        await context.sync();
        holdBack(context);
      }
      const block = writeSheet(sheets[i]!, plans[i]!, looks);
      names.add(name, block);
      blocks.push(block);
      recording.addedSheet({ sheet: sheets[i]!, sheetName: steps[i]!.sheetName }, name);
    }
    const giveWay = (name: string, copyName: string): void => {
      const sheet = worksheets.getItem(name);
      recording.renamed({ sheet, sheetName: copyName }, name);
      sheet.name = copyName;
    };
    steps.forEach(({ replaces, sheetName }, i) => {
      if (replaces) giveWay(replaces.name, replaces.copyName);
      sheets[i]!.name = sheetName;
      const place = places[i]!;
      if (place !== null) sheets[i]!.position = place;
    });
    for (const { name, copyName } of retired) giveWay(name, copyName);
    if (looks) sheets[0]!.activate();
    // A sheet that was replaced stays as a copy, but no longer counts as the report.
    const gone = [...steps.flatMap(({ replaces }) => replaces ?? []), ...retired];
    for (const { name, formula } of gone.flatMap((sheet) => blocksOn(sheet.name, before))) {
      recording.removedName(name, formula);
      names.getItem(name).delete();
    }
    // Names of sheets that were deleted: the forms have new ones.
    for (const item of before.names.filter(isLostName))
      if (steps.some(({ form }) => isBlockNameOf(form.id, item.name)))
        names.getItem(item.name).delete();
    recording.look();
    await context.sync();
    // The developer sees to it that what was suspended is calculated (Excel.Application).
    context.application.calculate("Recalculate");
    return blocks;
  } catch (error) {
    const made = steps.flatMap(({ writtenAs, sheetName }) => [writtenAs, sheetName]);
    await undo(context, made, before, error);
    throw error;
  }
}

const toResult = ({ form, sheetName, replaces }: Step): LaidOutSheet => ({
  form: form.id,
  sheetName,
  outcome: replaces ? "replaced" : "created",
  ...(replaces && { copyName: replaces.copyName }),
});

const asRetired = ({ form, copyName }: Retired): LaidOutSheet => ({
  form,
  sheetName: copyName,
  outcome: "retired",
});
