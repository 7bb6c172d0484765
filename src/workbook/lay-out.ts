import type { FormId, FormSpec } from "../forms/definition";
import type { Pack } from "../forms/pack";
import { formsOf } from "../forms/report-data";
import type { ReportData } from "../forms/values";
import { blocksOn, loadBefore, undo, type Before } from "./before";
import { toFault } from "./fault";
import { Names, numbered } from "./free-names";
import { blockName } from "./mark";
import { planSheet, type SheetPlan } from "./plan";
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
interface Step {
  readonly form: FormSpec;
  readonly plan: SheetPlan;
  readonly sheetName: string;
  readonly blockName: string;
  readonly replaces?: { readonly name: string; readonly copyName: string };
}

/**
 * Lays out every form of a pack, filled with the data: one Excel.run and two syncs; undoing a
 * failure takes two more. No sheet is overwritten; what is replaced is kept under another name.
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
  const before = await loadBefore(context);
  const { steps, kept } = decide(request, before);
  if (steps.length > 0) await build(context, steps, before);
  return { sheets: [...kept, ...steps.map(toResult)] };
}

function decide(
  { pack, data, onExisting }: LayOutRequest,
  before: Before,
): { steps: Step[]; kept: LaidOutSheet[] } {
  const sheetNames = new Names(before.sheets.map(({ name }) => name));
  const blockNames = new Names(before.names.map(({ name }) => name));
  const steps: Step[] = [];
  const kept: LaidOutSheet[] = [];
  for (const form of formsOf(pack, data.year)) {
    const { id, sheetName } = form;
    const exists = sheetNames.has(sheetName);
    if (exists && onExisting === "keep") {
      kept.push({ form: id, sheetName, outcome: "kept" });
      continue;
    }
    const step = {
      form,
      plan: planSheet(
        form,
        { ...data[id], unitName: data.unitName },
        { form: id, pack: pack.id, year: data.year },
      ),
      blockName: blockNames.claim((n) => blockName(id, n)),
    };
    steps.push(
      exists && onExisting === "replace"
        ? {
            ...step,
            sheetName,
            replaces: {
              name: sheetName,
              copyName: sheetNames.claim(numbered(`${sheetName}（原）`)),
            },
          }
        : { ...step, sheetName: sheetNames.claim(numbered(sheetName)) },
    );
  }
  return { steps, kept };
}

async function build(
  context: Excel.RequestContext,
  steps: readonly Step[],
  before: Before,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  // A sheet gets its final name last, so that an existing one stays untouched until all is well.
  const temporary = steps.map(({ form }) => `PERF ${form.id}`);
  try {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheets = steps.map(({ plan, blockName: name }, i) => {
      const sheet = worksheets.add(temporary[i]);
      names.add(name, writeSheet(sheet, plan));
      return sheet;
    });
    steps.forEach(({ replaces, sheetName }, i) => {
      if (replaces) worksheets.getItem(replaces.name).name = replaces.copyName;
      sheets[i]!.name = sheetName;
    });
    sheets[0]!.activate();
    // A sheet that was replaced stays as a copy, but no longer counts as the report.
    for (const { name } of steps.flatMap((step) => replacedBlocks(step, before)))
      names.getItem(name).delete();
    await context.sync();
  } catch (error) {
    await undo(context, [...temporary, ...steps.map(({ sheetName }) => sheetName)], before, error);
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
