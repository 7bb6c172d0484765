import { withWorkbook } from "./in-excel";
import { toFault } from "../reading/fault";
import { isFinalName } from "../layout/final-names";
import { queueFindPack } from "./own-packs";
import { withFinals, type FinalBlock, type OutdatedFinal } from "../reading/read-final";
import { readReport } from "./read-report";
import { fromA1 } from "./sheet-ranges";

/**
 * The 定稿 of this workbook that say something else than the sheets they were made from. One sync
 * where there is none, five otherwise.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function outdatedFinals(): Promise<readonly OutdatedFinal[]> {
  try {
    const loaded = await withWorkbook(loadFinals);
    if (loaded === null) return [];
    const { finals, findPack } = loaded;
    const all = withFinals(await readReport(), finals, findPack).outdated;
    // What is left of a sheet that is gone is a document of its own.
    return all.filter(({ of }) => of !== null);
  } catch (error) {
    throw toFault(error);
  }
}

async function loadFinals(context: Excel.RequestContext) {
  const findPack = queueFindPack(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/names/items/name");
  await context.sync();
  const sheets = worksheets.items
    .map((sheet) => ({ sheet, items: sheet.names.items.filter(({ name }) => isOwn(name)) }))
    .filter(({ items }) => items.length > 0);
  if (sheets.length === 0) return null;
  const queued = sheets.map(({ sheet, items }) => ({
    sheet,
    used: fromA1(sheet.getUsedRange()).load("values,formulas"),
    names: items.map((item) => ({
      name: partOf(item.name),
      range: item.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount"),
    })),
  }));
  await context.sync();
  const finals = queued.map(({ sheet, used, names }): FinalBlock => ({
    sheetName: sheet.name,
    values: used.values,
    formulas: used.formulas,
    names: names
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }) => ({ name, rect: rectOf(range) })),
  }));
  return { finals, findPack: findPack() };
}

/** Some builds give a name of a sheet with its sheet before it. */
const partOf = (name: string): string => name.slice(name.lastIndexOf("!") + 1);

const isOwn = (name: string): boolean => isFinalName(partOf(name));

const rectOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range) => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});
