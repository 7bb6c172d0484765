import { sheetPrefix } from "./address";
import { toFault, WorkbookFault } from "./fault";
import { isBlockName } from "./mark";

/** What the workbook held before it is changed: all that a failure has to bring back. */
export interface Before {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** 审阅 → 保护工作簿: Excel takes no new sheet. */
  readonly isLocked: boolean;
}

/** Takes one sync. */
export async function loadBefore(context: Excel.RequestContext): Promise<Before> {
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
export function requireOpenStructure({ isLocked }: Pick<Before, "isLocked">): void {
  if (isLocked) throw new WorkbookFault("protectedBook");
}

/**
 * The same for what writes in several steps, before the first: one sync.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function requireOpenBook(): Promise<void> {
  try {
    requireOpenStructure(await Excel.run({ delayForCellEdit: true }, loadBefore));
  } catch (error) {
    throw toFault(error);
  }
}

/** The blocks of forms on a sheet. */
export function blocksOn(sheetName: string, { names }: Pick<Before, "names">): Before["names"] {
  const prefixes = [`=${sheetPrefix(sheetName)}`, `=${sheetName}!`];
  return names.filter(
    ({ name, formula }) =>
      isBlockName(name) && prefixes.some((prefix) => formula.startsWith(prefix)),
  );
}

/**
 * Removes the sheets and names that a failure left behind, and brings back what was renamed or
 * deleted: two syncs, tried twice. `made` are the names that new sheets may bear.
 * @throws WorkbookFault when that fails too
 */
export async function undo(
  context: Excel.RequestContext,
  made: readonly string[],
  before: Before,
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
  before: Before,
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
