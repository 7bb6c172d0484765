import { inExcel } from "./in-excel";
import type { FormId } from "../forms/definition";
import type { FindPack } from "../forms";
import { isError, type ReadForm } from "../forms/read-form";
import { isRefusedComment } from "./apply-highlights";
import { cellAddress, rectAddress } from "../layout/address";
import { loadInventory, requireOpenStructure, undo } from "./undo";
import { blocksOn, type Inventory } from "../layout/inventory";
import { WorkbookFault } from "../reading/fault";
import { Names, numbered } from "../layout/free-names";
import { withOrWithoutLooks } from "./looks";
import { isBlockName } from "../layout/mark";
import { readBlock } from "../reading/read-blocks";
import { fromA1 } from "./sheet-ranges";
import { becomesValue, toFinal, withoutOurFunctions } from "../layout/final-sheet";
import { namesOfCells } from "../reading/unbound";
import { unprotect } from "./unprotected";
import { pageOfForm } from "../layout/page";
import { protectionOptions } from "../layout/protection";
import { setUpPage } from "./write";

export interface FinalSheet {
  readonly form: FormId;
  readonly sheetName: string;
  /** The working sheet it was copied from. */
  readonly copiedFrom: string;
}

/** The colours of a working sheet say where a figure comes from; a form is handed in in black. */
const PRINTED = "#000000";

/** One sheet to copy: the name Excel gives the copy, and the one it gets in the end. */
interface Step {
  readonly form: FormId;
  readonly source: string;
  readonly block: string;
  readonly excelsName: string;
  readonly sheetName: string;
}

/** What is done to copies where Excel has it. */
interface Wanted {
  readonly looks: boolean;
  readonly comments: boolean;
}

interface QueuedCopy {
  readonly step: Step;
  readonly sheet: Excel.Worksheet;
  /** Of the sheet that is copied: in the copy our functions are calculated anew, #BUSY! first. */
  readonly block: Excel.Range;
  readonly used: Excel.Range;
}

/**
 * Copies the sheets of a report for handing in: one Excel.run and four syncs. PERF formulas become
 * values; keys, helper rows, highlights, comments and input rules are gone. The working sheets stay
 * as they are.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function copyFinal(forms: readonly ReadForm[]): Promise<FinalSheet[]> {
  const findPack: FindPack = (id) => forms.find(({ pack }) => pack === id)?.follows;
  return inExcel(async (context) => {
    const before = await loadInventory(context);
    requireOpenStructure(before);
    const steps = decide(forms, before);
    const make = (comments: boolean): Promise<void> =>
      withOrWithoutLooks((looks) => build(context, steps, findPack, before, { looks, comments }));
    await make(true).catch((error: unknown) => {
      // An Excel that has no comments has none to take away.
      if (!isRefusedComment(error)) throw error;
      return make(false);
    });
    return steps.map(({ form, sheetName, source }) => ({ form, sheetName, copiedFrom: source }));
  });
}

function decide(forms: readonly ReadForm[], before: Inventory): Step[] {
  const sheetNames = new Names(before.sheets.map(({ name }) => name));
  return forms.map(({ form, sheetName: source }) => {
    const [block] = blocksOn(source, before);
    if (!block) throw new WorkbookFault("missingRows", `“${source}”`);
    return {
      form,
      source,
      block: block.formula.slice(block.formula.lastIndexOf("!") + 1),
      excelsName: sheetNames.claim((n) => numbered(source)(n + 1)),
      sheetName: sheetNames.claim(numbered(source, "（定稿）")),
    };
  });
}

async function build(
  context: Excel.RequestContext,
  steps: readonly Step[],
  findPack: FindPack,
  before: Inventory,
  wanted: Wanted,
): Promise<void> {
  try {
    const copies = steps.map((step) => queueCopy(context, step, wanted));
    await context.sync();
    requireResults(copies);
    const locked = copies.filter(({ sheet }) => sheet.protection.protected);
    await unprotect(
      context,
      locked.map(({ step, sheet }) => ({ sheet, sheetName: step.source })),
    );
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const copy of copies) clean(copy, findPack, wanted);
    if (wanted.looks) copies[0]?.sheet.activate();
    await context.sync();
  } catch (error) {
    const made = steps.flatMap(({ excelsName, sheetName }) => [excelsName, sheetName]);
    await undo(context, made, before, error);
    throw error;
  }
}

function queueCopy(context: Excel.RequestContext, step: Step, { comments }: Wanted): QueuedCopy {
  const source = context.workbook.worksheets.getItem(step.source);
  const block = fromA1(source.getRange(step.block)).load("values,formulas,address");
  const used = source.getUsedRange(true).load("values,formulas,address,rowIndex,columnIndex");
  const sheet = source.copy("End");
  sheet.visibility = "Visible";
  sheet.names.load("items/name");
  if (comments) sheet.comments.load("items/id");
  sheet.protection.load("protected");
  return { step, sheet, block, used };
}

function clean(
  { step, sheet, block, used }: QueuedCopy,
  findPack: FindPack,
  { looks, comments }: Wanted,
): void {
  const form = readBlock(
    { sheetName: step.source, values: block.values, formulas: block.formulas },
    findPack,
  );
  if (!form || !("cells" in form)) throw new WorkbookFault("missingRows", `“${step.source}”`);
  const { removedRows, keyColumn, printed, names } = toFinal(form);
  const inCopy = (range: Excel.Range): Excel.Range =>
    sheet.getRange(range.address.slice(range.address.lastIndexOf("!") + 1));
  inCopy(used).formulas = withoutOurFunctions(used);
  const { format, dataValidation } = inCopy(block);
  format.fill.clear();
  format.font.color = PRINTED;
  dataValidation.clear();
  if (comments) for (const comment of sheet.comments.items) comment.delete();
  for (const name of sheet.names.items) if (isBlockName(name.name)) name.delete();
  for (const row of removedRows) sheet.getRange(`${row + 1}:${row + 1}`).delete("Up");
  sheet.getRange(`${keyColumn}:${keyColumn}`).delete("Left");
  const area = sheet.getRange(rectAddress(printed));
  area.format.protection.locked = true;
  for (const { name, rect } of names)
    sheet.names.add(name, sheet.getRange(rectAddress(rect))).visible = false;
  if (looks) setUpPage(sheet, rectAddress(printed), pageOfForm(form.placement.form));
  sheet.protection.protect(protectionOptions);
  sheet.name = step.sheetName;
}

/** Whatever the check has seen: an error must not become a text of the copy. */
function requireResults(copies: readonly QueuedCopy[]): void {
  const cells = copies.flatMap(({ step, used }) =>
    used.formulas.flatMap((row, r) =>
      row.flatMap((formula: unknown, c) => {
        const value: unknown = used.values[r]![c];
        return becomesValue(formula, value) &&
          isError({ value: asCell(value), formula: String(formula) })
          ? [
              {
                sheetName: step.source,
                address: cellAddress(used.rowIndex + r, used.columnIndex + c),
              },
            ]
          : [];
      }),
    ),
  );
  if (cells.length > 0) throw new WorkbookFault("notCalculated", namesOfCells(cells));
}

const asCell = (value: unknown): string | null => (typeof value === "string" ? value : null);
