import { inExcel } from "./in-excel";
import { isBlockName } from "../layout/mark";
import { queueFindPack } from "./own-packs";
import { loadBeyond, queueUsed } from "./load-beyond";
import { inTabOrder, readBlocks, type ReadReport } from "../reading/read-blocks";
import type { LoadedBlock } from "../reading/read-cells";
import { fromA1 } from "./sheet-ranges";
import { isTorn } from "../forms/torn";

/**
 * Finds and reads every form of the workbook in two syncs, whatever its size and whatever other
 * sheets there are; one more where something stands beside a form. Packs are those that ship and the workbook's own.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function readReport(): Promise<ReadReport> {
  return inExcel(async (context) => {
    const findPack = queueFindPack(context);
    return readBlocks(await loadBlocks(context), findPack());
  });
}

/** Loads the blocks of all forms. */
export async function loadBlocks(context: Excel.RequestContext): Promise<LoadedBlock[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const items = names.items
    .filter((item) => isBlockName(item.name) && !isTorn(item))
    .map((item) => ({
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
  return inTabOrder(blocks, worksheets.items);
}

/** The cells of a block, with those above and before it: rows may have been inserted on top. */
export const blockRange = (item: Excel.NamedItem): Excel.Range => fromA1(item.getRange());
