import { inExcel } from "./in-excel";
import * as z from "zod";
import { parseJson } from "../memory/json";

const choiceSchema = z.object({
  pack: z.string(),
  unitName: z.string().default(""),
  year: z.int().optional(),
  /** A whole report to lay out instead of an empty one, as `--data` of the generator holds it. */
  data: z.unknown().optional(),
});

/** What the user chose in the pane, kept in the workbook so that the ribbon works without it. */
export type ReportChoice = z.infer<typeof choiceSchema>;

export const choiceKey = "perf.report";

/** What a page has kept last, by its Office: the common API does not see it. */
const known = new WeakMap<object, ReportChoice | undefined>();

/** The choice kept in this workbook, as this page knows it; undefined when there is none. */
export const readChoice = (): ReportChoice | undefined =>
  known.has(Office) ? known.get(Office) : asChoice(Office.context.document.settings.get(choiceKey));

/** Reads what a setting holds; undefined when it is no choice. */
export function asChoice(stored: unknown): ReportChoice | undefined {
  const parsed = choiceSchema.safeParse(typeof stored === "string" ? parseJson(stored) : stored);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Keeps the choice in the workbook, or that there is none; it is saved to disk with the workbook itself.
 * One setting by Excel's own API: the common API saves all of them together, as it last saw them.
 * @throws WorkbookFault when Excel does not take it
 */
export async function saveChoice(choice: ReportChoice | undefined): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(choiceKey, JSON.stringify(choice ?? null));
    await context.sync();
  });
  known.set(Office, choice);
}
