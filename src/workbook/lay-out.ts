import { isDerived, type FormId } from "../forms/definition";
import { formsOf, sheetsOf } from "../forms/form-kinds";
import { isListed } from "../forms/listed";
import { withNewEntries } from "../forms/new-entries";
import type { FindPack } from "../forms/packs";
import type { Pack } from "../forms/pack";
import { placeData } from "../forms/placement";
import { reportData, type ReadForm } from "../forms/read-form";
import type { ReportData } from "../forms/values";
import { blocksOn, loadBefore, requireOpenStructure, undo, type Before } from "./before";
import { toFault } from "./fault";
import type { Neighbours } from "./formulas";
import { Names, numbered } from "./free-names";
import { blockName } from "./mark";
import { queueFindPack } from "./own-packs";
import { planReport, type PlacedSheet } from "./plan-report";
import { bindWritten } from "./rebind";
import { PresentSheets, readPresent } from "./present";
import { tabPlaces } from "./tab-places";
import { isTorn } from "../forms/torn";
import { isUnbound } from "./unbound";
import { writeSheet } from "./write";

/** What to do with sheets that bear the name already: add others, leave them, or replace them. */
export type OnExisting = "another" | "keep" | "replace";

export interface LayOutRequest {
  readonly pack: Pack;
  readonly data: ReportData;
  readonly onExisting: OnExisting;
}

export interface LaidOutSheet {
  readonly form: FormId;
  readonly sheetName: string;
  readonly outcome: "created" | "kept" | "replaced";
  /** Where the sheet that was replaced is kept. */
  readonly copyName?: string;
}

export interface LayOutResult {
  readonly sheets: readonly LaidOutSheet[];
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
}

/**
 * Lays out every form of a pack, filled with the data: one Excel.run and three syncs, one more where
 * sheets that are there have to be read and one for every sixteen further sheets; undoing a failure
 * takes two more. No sheet is overwritten; what is replaced is kept under another name. Functions that
 * Excel did not know yet are bound again (see rebind.ts).
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function layOutReport(request: LayOutRequest): Promise<LayOutResult> {
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => layOut(context, request));
  } catch (error) {
    throw toFault(error);
  }
}

async function layOut(
  context: Excel.RequestContext,
  request: LayOutRequest,
): Promise<LayOutResult> {
  const findPack = queueFindPack(context);
  const before = await loadBefore(context);
  const present = await presentForms(context, request, before, findPack());
  const { steps, kept } = decide(withEntries(request, present), before, present);
  const places = tabPlaces(
    steps.map(({ form }) => form.id),
    kept,
    before,
  );
  const blocks =
    steps.length > 0 ? await build(context, steps, places, neighbours(kept, present), before) : [];
  const isStuck = present.some(({ cells }) => [...cells.values()].some(isUnbound));
  if (blocks.length > 0 || isStuck) await bindWritten(context, blocks, isStuck);
  return { sheets: [...kept, ...steps.map(toResult)] };
}

/** What stays or gives way; what is laid out beside anything there takes no notice of it. */
async function presentForms(
  context: Excel.RequestContext,
  { pack, data, onExisting }: LayOutRequest,
  before: Before,
  findPack: FindPack,
): Promise<ReadForm[]> {
  if (onExisting === "another") return [];
  const forms = formsOf(pack, data.year);
  const names = onExisting === "keep" ? forms.map(({ sheetName }) => sheetName) : [];
  const report = { pack: pack.id, year: data.year };
  return readPresent(context, forms, names, report, before, findPack);
}

/** What stays is filled in by now, and may name entries that have no sheet yet. */
function withEntries(request: LayOutRequest, present: readonly ReadForm[]): LayOutRequest {
  if (request.onExisting !== "keep") return request;
  const filled = reportData(present.filter((form) => !isListed(form)));
  return { ...request, data: withNewEntries(request.pack, request.data, filled) };
}

function decide(
  { pack, data, onExisting }: LayOutRequest,
  before: Before,
  present: readonly ReadForm[],
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
      identity: { form: id, pack: pack.id, year: data.year },
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
  return { steps, kept };
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

async function build(
  context: Excel.RequestContext,
  steps: readonly Step[],
  places: readonly (number | null)[],
  kept: Neighbours,
  before: Before,
): Promise<Excel.Range[]> {
  const { worksheets, names } = context.workbook;
  requireOpenStructure(before);
  const plans = planReport(steps, kept);
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
      const block = writeSheet(sheets[i]!, plans[i]!);
      names.add(name, block);
      blocks.push(block);
    }
    steps.forEach(({ replaces, sheetName }, i) => {
      if (replaces) worksheets.getItem(replaces.name).name = replaces.copyName;
      sheets[i]!.name = sheetName;
      const place = places[i]!;
      if (place !== null) sheets[i]!.position = place;
    });
    sheets[0]!.activate();
    // A sheet that was replaced stays as a copy, but no longer counts as the report.
    for (const { name } of steps.flatMap((step) => replacedBlocks(step, before)))
      names.getItem(name).delete();
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

const replacedBlocks = ({ replaces }: Step, before: Before): Before["names"] =>
  replaces ? blocksOn(replaces.name, before) : [];

const toResult = ({ form, sheetName, replaces }: Step): LaidOutSheet => ({
  form: form.id,
  sheetName,
  outcome: replaces ? "replaced" : "created",
  ...(replaces && { copyName: replaces.copyName }),
});
