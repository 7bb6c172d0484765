import { inExcel } from "./in-excel";
import { leadsToBlock, type NameGiven } from "../reading/block-names";
import { lostForms } from "../reading/lost-forms";
import { queueFindPack } from "./own-packs";
import { loadBeyond, queueUsed } from "./load-beyond";
import { inTabOrder, readBlocks, type ReadReport } from "../reading/read-blocks";
import type { LoadedBlock } from "../reading/read-cells";
import { fromA1 } from "./sheet-ranges";

/**
 * Finds and reads every form of the workbook in two syncs, whatever its size and whatever other
 * sheets there are; one more where something stands beside a form. Packs are those that ship and the workbook's own.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function readReport(): Promise<ReadReport> {
  return inExcel(async (context) => {
    const findPack = queueFindPack(context);
    const { blocks, names } = await loadNamed(context);
    return withLost(readBlocks(blocks, findPack()), names);
  });
}

/** What was read, with the forms that names have lost; of a workbook without any there is none to be missed. */
export const withLost = (read: ReadReport, names: readonly NameGiven[]): ReadReport =>
  read.forms.length + read.broken.length === 0
    ? read
    : { ...read, broken: [...read.broken, ...lostForms(names, read.forms)] };

/** Loads the blocks of all forms. */
export const loadBlocks = async (context: Excel.RequestContext): Promise<LoadedBlock[]> =>
  (await loadNamed(context)).blocks;

async function loadNamed(
  context: Excel.RequestContext,
): Promise<{ blocks: LoadedBlock[]; names: readonly NameGiven[] }> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const items = names.items.filter(leadsToBlock).map((item) => ({
    name: item.name,
    range: blockRange(item).load("values,formulas,rowCount,columnCount,worksheet/name"),
  }));
  const ranges = items.map(({ range }) => range);
  const used = ranges.map(queueUsed);
  await context.sync();
  const beyond = await loadBeyond(context, ranges, used);
  const blocks = items.map(({ name, range: { worksheet, values, formulas } }, i) => ({
    name,
    sheetName: worksheet.name,
    values,
    formulas,
    beyond: beyond[i]!,
  }));
  return { blocks: inTabOrder(blocks, worksheets.items), names: names.items };
}

/** The cells of a block, with those above and before it: rows may have been inserted on top. */
export const blockRange = (item: Excel.NamedItem): Excel.Range => fromA1(item.getRange());
