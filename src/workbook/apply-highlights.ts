import { cellAddress } from "./address";
import type { CommentChanges } from "./cell-comments";
import type { FillChange } from "./highlight";

/** The fills to change on one sheet. */
export interface SheetFills {
  readonly sheetName: string;
  readonly changes: readonly FillChange[];
}

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
  return debugInfo?.errorLocation?.startsWith("Comment") ?? false;
}
