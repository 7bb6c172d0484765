import { WorkbookFault } from "../reading/fault";

export const isDenied = (error: unknown): boolean =>
  (error as { code?: string }).code === "AccessDenied";

/**
 * Whether the protection of a sheet stands against rows that come or go: that it does not where it
 * allows them is documented for people, for the API it is not.
 */
export function isShiftDenied(error: unknown): boolean {
  const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
  return (
    code === "AccessDenied" && /^Range\.(?:insert|delete)$/i.test(debugInfo?.errorLocation ?? "")
  );
}

export interface NamedSheet {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
}

/**
 * Does what is queued on a sheet as if it were not protected, and protects it as it was: two syncs,
 * or one where it is not protected. Whatever fails, the sheet is protected afterwards.
 * @param named its sheet with `protection/protected` and `protection/options` loaded
 * @throws WorkbookFault lockedSheet when a password stands against it
 */
export async function whileUnprotected(
  context: Excel.RequestContext,
  named: NamedSheet,
  queue: () => void,
): Promise<void> {
  const { protection } = named.sheet;
  const { protected: isProtected, options } = protection;
  if (!isProtected) {
    queue();
    await context.sync();
    return;
  }
  await unprotect(context, [named]);
  try {
    queue();
    protection.protect(options);
    await context.sync();
  } catch (error) {
    protection.load("protected");
    await context.sync();
    if (!protection.protected) {
      protection.protect(options);
      await context.sync();
    }
    throw error;
  }
}

/** The same for a sheet whose protection is not loaded yet: a sync more. */
export async function withoutProtection(
  context: Excel.RequestContext,
  named: NamedSheet,
  queue: () => void,
): Promise<void> {
  named.sheet.protection.load("protected,options");
  await context.sync();
  await whileUnprotected(context, named, queue);
}

/**
 * Lifts the protection of sheets: one sync where there are any. Some builds of Excel deny it although there is no password
 * (office-js#6784); each sheet is then tried again, and with an empty one.
 * @throws WorkbookFault lockedSheet, with the sheets that stay protected
 */
export async function unprotect(
  context: Excel.RequestContext,
  sheets: readonly NamedSheet[],
): Promise<void> {
  if (sheets.length === 0) return;
  try {
    for (const { sheet } of sheets) sheet.protection.unprotect();
    await context.sync();
  } catch (error) {
    if (!isDenied(error)) throw error;
    const locked: string[] = [];
    for (const each of sheets) if (!(await isUnlocked(context, each))) locked.push(each.sheetName);
    if (locked.length > 0)
      throw new WorkbookFault("lockedSheet", locked.map((name) => `“${name}”`).join("、"), error);
  }
}

/** Once more as before, which is the first time for a sheet behind the one that was denied; then with "". */
async function isUnlocked(context: Excel.RequestContext, { sheet }: NamedSheet): Promise<boolean> {
  for (const password of [undefined, ""])
    try {
      sheet.protection.unprotect(password);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the second only after a refusal
      await context.sync();
      return true;
    } catch (error) {
      if (!isDenied(error)) throw error;
    }
  return false;
}
