import { withWorkbook } from "../excel/in-excel";
import { loadInventory } from "../excel/undo";
import { blocksOn, type Inventory } from "../layout/inventory";
import { Names, numbered } from "../layout/free-names";
import { waitFor } from "./wait-for";

/** Begins the name of every sheet that 自检 makes; Excel's copies and those of 定稿 begin with it too. */
const PREFIX = "绩效自检";

/** The one setting that it writes. */
export const SETTING = "perf.selfTest";

/** What stood in the workbook, none of which may be touched. */
export interface Book extends Inventory {
  /** The id of the sheet in front. */
  readonly inFront: string;
}

/** Takes two syncs. */
export async function loadBook(context: Excel.RequestContext): Promise<Book> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
  const before = await loadInventory(context);
  return { ...before, inFront: sheet.id };
}

/** The name of a step's sheet, unlike that of any other. */
export const sheetNameFor = (place: number, { sheets }: Inventory): string =>
  new Names(sheets.map(({ name }) => name)).claim(numbered(`${PREFIX} ${place + 1}`));

/**
 * Removes everything that a step has made: sheets, names of forms, its setting; whatever stands there
 * besides stays. Excel removes no sheet while another workbook has the focus, so that it is tried again
 * for a while. The names of sheets that are left all the same.
 * @param patience in milliseconds
 */
export async function sweep(book: Book, patience: number): Promise<readonly string[]> {
  let left: readonly string[] = [];
  await waitFor(async () => {
    left = await leftBehind(book);
    return left.length === 0;
  }, patience);
  return left;
}

async function leftBehind(book: Book): Promise<readonly string[]> {
  let made: readonly string[] = [PREFIX];
  try {
    await withWorkbook(async (context) => {
      const { worksheets, names, settings } = context.workbook;
      worksheets.load("items/id,items/name");
      names.load("items/name,items/formula");
      const inFront = worksheets.getActiveWorksheet().load("id");
      const setting = settings.getItemOrNullObject(SETTING).load("key");
      await context.sync();
      const sheets = worksheets.items.filter((sheet) => isMade(sheet, book));
      made = sheets.map(({ name }) => name);
      if (sheets.some(({ id }) => id === inFront.id))
        worksheets.getItemOrNullObject(book.inFront).activate();
      const known = names.items.map(({ name, formula }) => ({ name, formula: String(formula) }));
      for (const { name } of made.flatMap((sheetName) => blocksOn(sheetName, { names: known })))
        names.getItem(name).delete();
      if (!setting.isNullObject) setting.delete();
      for (const sheet of sheets) sheet.delete();
      await context.sync();
    });
    return [];
  } catch {
    return made;
  }
}

const isMade = ({ id, name }: { id: string; name: string }, { sheets }: Inventory): boolean =>
  name.startsWith(PREFIX) && !sheets.some((sheet) => sheet.id === id);
