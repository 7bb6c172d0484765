import { cellAddress } from "../layout/address";
import type { CommentChanges } from "../findings/cell-comments";
import type { SheetFills } from "../findings/highlight";

/** Queues the fills. */
export function paint(context: Excel.RequestContext, sheets: readonly SheetFills[]): void {
  const { worksheets } = context.workbook;
  for (const { sheetName, changes } of sheets)
    for (const { row, column, after } of changes) {
      const cell = worksheets.getItem(sheetName).getRange(cellAddress(row, column));
      if (after === null) cell.format.fill.clear();
      else cell.format.fill.color = after;
    }
}

/** The same fills backwards. */
export const reversed = (sheets: readonly SheetFills[]): SheetFills[] =>
  sheets.map(({ sheetName, changes }) => ({
    sheetName,
    changes: changes.map((each) => ({ ...each, before: each.after, after: each.before })),
  }));

/** Queues the comments. */
export function annotate(
  context: Excel.RequestContext,
  { removed, changed, added }: CommentChanges,
): void {
  if (removed.length + changed.length + added.length === 0) return;
  const { comments, worksheets } = context.workbook;
  for (const { id } of removed) comments.getItem(id).delete();
  for (const { id, after } of changed) comments.getItem(id).content = after;
  for (const { sheetName, address, content } of added)
    comments.add(worksheets.getItem(sheetName).getRange(address), content);
}

/** Whether Excel refused a comment: everything queued before the comments is done then. */
export function isRefusedComment(error: unknown): boolean {
  const { debugInfo } = (error ?? {}) as { debugInfo?: { errorLocation?: string } };
  return /(?:^|\.)comment/i.test(debugInfo?.errorLocation ?? "");
}

/** Comments that are refused one by one before the rest is given up: each costs two syncs. */
const MOST_REFUSED = 20;

/**
 * Goes on after Excel has refused one of the comments: a note of the old kind in a cell, which the API
 * does not tell of, must not keep the others from being made. Never rejects.
 * @param present how many comments there were before
 * @returns the sheets of those that are not there
 */
export async function annotateRest(
  context: Excel.RequestContext,
  { removed, added }: CommentChanges,
  present: number,
): Promise<ReadonlySet<string>> {
  const { comments } = context.workbook;
  const without = new Set<string>();
  let rest = added;
  let before = present - removed.length;
  try {
    for (let refusals = 0; refusals < MOST_REFUSED && rest.length > 0; refusals++) {
      const count = comments.getCount();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- only after a refusal, and bounded
      await context.sync();
      // eslint-disable-next-line office-addins/load-object-before-read -- a result, no property
      const now = count.value;
      const done = now - before;
      // Otherwise it was no new comment that Excel refused.
      if (done < 0 || done >= rest.length) break;
      without.add(rest[done]!.sheetName);
      rest = rest.slice(done + 1);
      before = now;
      annotate(context, { removed: [], changed: [], added: rest });
      if (await isTaken(context)) return without;
    }
  } catch {
    // As far as is known, none of the rest is there.
  }
  for (const { sheetName } of rest) without.add(sheetName);
  return without;
}

async function isTaken(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!isRefusedComment(error)) throw error;
    return false;
  }
}
