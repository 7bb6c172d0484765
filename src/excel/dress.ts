import { inExcel } from "./in-excel";
import { rectAddress, type Rect } from "../layout/address";
import { dressingOf, type Dressing, type DressingOptions } from "../layout/dressing";
import type { ReadForm } from "../forms/read-form";
import { ownFormulasIn } from "../layout/own-formulas";
import { bindWritten } from "./rebind";
import { loadForms } from "./row-places";
import { rowsRange } from "./sheet-ranges";
import { whileUnprotected, withoutProtection, type NamedSheet } from "./unprotected";
import { writeBase, writeHeights, writeInputs, writeStyles } from "./write";

/**
 * Gives rows that a person inserted what their section gives its rows: merged cells, heights, looks,
 * formats, input rules, formulas and links. What is typed there stays as it is. Four syncs, and two a
 * sheet, or two where there are no such rows. Resolves with whether there were.
 * @throws what Excel throws, or a WorkbookFault; contents and protection are then as they were.
 */
export async function dressRows(
  context: Excel.RequestContext,
  options: DressingOptions,
): Promise<boolean> {
  const loaded = await loadForms(context);
  const ownAt = ownFormulasIn(loaded.map(({ form }) => form));
  const dressings = loaded.flatMap(
    ({ form, block }) => dressingOf(form, block.formulas, ownAt, options) ?? [],
  );
  if (dressings.length === 0) return false;
  const sheets = dressings.map((dressing) => {
    const sheet = context.workbook.worksheets.getItem(dressing.sheetName);
    sheet.protection.load("protected,options");
    return { dressing, sheet, sheetName: dressing.sheetName };
  });
  await context.sync();
  for (const { dressing, ...named } of sheets)
    try {
      await whileUnprotected(context, named, () => write(named.sheet, dressing));
    } catch (error) {
      await takeBack(context, named, dressing);
      throw error;
    }
  await bindWritten(
    context,
    sheets.flatMap(({ sheet, dressing }) =>
      dressing.formulas.map(({ address }) => sheet.getRange(address)),
    ),
  );
  return true;
}

/**
 * The same before a report is copied for handing in, where nobody writes a label any more.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function dressToFinalize(forms: readonly ReadForm[]): Promise<void> {
  if (!forms.some(mayLackLooks)) return;
  await inExcel((context) => dressRows(context, { runs: "all" }));
}

/** Whether a form may have such rows. */
export const mayLackLooks = ({ placement }: ReadForm): boolean =>
  placement.sections.some(({ bare, unmerged }) => bare.length + unmerged.length > 0);

/** Their keys come last: a row that has one has all the rest. */
function write(sheet: Excel.Worksheet, dressing: Dressing): void {
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  for (const rect of dressing.rows) {
    writeAnew(at(rect));
    const row = rowsRange(sheet, rect.top, rect.bottom);
    row.rowHidden = false;
    row.format.protection.locked = false;
  }
  for (const { rect, format } of dressing.formats)
    at(rect).numberFormat = [Array<string>(rect.right - rect.left + 1).fill(format)];
  writeStyles(sheet, dressing);
  for (const rect of dressing.merges) at(rect).merge(false);
  writeHeights(sheet, dressing);
  writeInputs(sheet, dressing);
  for (const { address, formula } of dressing.formulas)
    sheet.getRange(address).formulas = [[formula]];
  for (const { address, key } of dressing.keys) sheet.getRange(address).values = [[key]];
}

/** Excel lets inserted cells look like those above, which may be highlighted or emphasised. */
function writeAnew(range: Excel.Range): void {
  const { format } = range;
  format.fill.clear();
  format.font.bold = false;
  format.font.italic = false;
  format.font.color = "#000000";
  writeBase(range);
}

/** Never rejects: what failed before is what is told. */
async function takeBack(
  context: Excel.RequestContext,
  named: NamedSheet,
  { rows, merges, formulas, keys }: Dressing,
): Promise<void> {
  const { sheet } = named;
  const bare = new Set(rows.map(({ top }) => top));
  try {
    await withoutProtection(context, named, () => {
      for (const rect of merges)
        if (rect.top === rect.bottom && bare.has(rect.top))
          sheet.getRange(rectAddress(rect)).unmerge();
      for (const { address } of formulas) sheet.getRange(address).values = [[""]];
      for (const { address, before } of keys) sheet.getRange(address).values = [[before]];
    });
  } catch {
    // Blank cells that are merged or hold their formula are what was wanted, and nothing is lost.
  }
}
