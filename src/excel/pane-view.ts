import { withWorkbook } from "./in-excel";
import * as z from "zod";
import { parseJson } from "../memory/json";

const viewSchema = z.record(z.string(), z.string());

/** What the user last chose to see in the pane, by name: the open pane, filters. Nothing personal. */
export type PaneView = z.infer<typeof viewSchema>;

const KEY = "perf.view";

/** The view kept in this workbook; empty when there is none or it cannot be read. */
export function readView(): PaneView {
  const stored: unknown = Office.context.document.settings.get(KEY);
  const parsed = viewSchema.safeParse(typeof stored === "string" ? parseJson(stored) : undefined);
  return parsed.success ? parsed.data : {};
}

/**
 * Keeps the view in the workbook. One setting by Excel's own API: the common API saves all of them
 * together and could undo what a check has kept meanwhile. A refusal is no loss worth telling.
 */
export async function saveView(view: PaneView): Promise<void> {
  try {
    await withWorkbook(async (context) => {
      context.workbook.settings.add(KEY, JSON.stringify(view));
      await context.sync();
    });
  } catch {
    // Excel is busy or the workbook is read-only: the pane opens on 开始 next time.
  }
}
