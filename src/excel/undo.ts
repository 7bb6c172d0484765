import { withWorkbook } from "./in-excel";
import type { Inventory } from "../layout/inventory";
import { toFault, WorkbookFault } from "../reading/fault";
import { isBlockName } from "../layout/mark";

/** Takes one sync. */
export async function loadInventory(context: Excel.RequestContext): Promise<Inventory> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();
  return {
    isLocked: protection.protected,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/**
 * To be asked before anything is written: which error Excel gives for a new sheet is not documented.
 * @throws WorkbookFault while the structure of the workbook is protected
 */
export function requireOpenStructure({ isLocked }: Pick<Inventory, "isLocked">): void {
  if (isLocked) throw new WorkbookFault("protectedBook");
}

/**
 * The same for what writes in several steps, before the first: one sync.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function requireOpenBook(): Promise<void> {
  try {
    requireOpenStructure(await withWorkbook(loadInventory));
  } catch (error) {
    throw toFault(error);
  }
}

/**
 * Removes the sheets and names that a failure left behind, and brings back what was renamed or
 * deleted: two syncs, tried twice. `made` are the names that new sheets may bear.
 * @throws WorkbookFault when that fails too
 */
export async function undo(
  context: Excel.RequestContext,
  made: readonly string[],
  before: Inventory,
  cause: unknown,
): Promise<void> {
  const take = (): Promise<void> => takeBack(context, made, before);
  try {
    // Once more: what Excel refused may pass, such as another workbook that was looked at.
    await take().catch(take);
  } catch {
    throw new WorkbookFault("leftover", made.join("、"), cause);
  }
}

async function takeBack(
  context: Excel.RequestContext,
  made: readonly string[],
  before: Inventory,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name");
  await context.sync();
  const nameBefore = new Map(before.sheets.map(({ id, name }) => [id, name]));
  const namesBefore = new Set(before.names.map(({ name }) => name));
  for (const item of names.items)
    if (isBlockName(item.name) && !namesBefore.has(item.name)) item.delete();
  for (const sheet of worksheets.items)
    if (!nameBefore.has(sheet.id) && made.includes(sheet.name)) sheet.delete();
  for (const sheet of worksheets.items) {
    const name = nameBefore.get(sheet.id);
    if (name !== undefined && name !== sheet.name) sheet.name = name;
  }
  const namesNow = new Set(names.items.map(({ name }) => name));
  for (const { name, formula } of before.names)
    if (isBlockName(name) && !namesNow.has(name)) names.add(name, formula);
  await context.sync();
}
