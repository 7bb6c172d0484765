import * as z from "zod";
import { toFault } from "./fault";
import { parseJson } from "./json";

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

/** The choice kept in this workbook, as this page knows it; undefined when there is none. */
export const readChoice = (): ReportChoice | undefined =>
  asChoice(Office.context.document.settings.get(choiceKey));

/** Reads what a setting holds; undefined when it is no choice. */
export function asChoice(stored: unknown): ReportChoice | undefined {
  const parsed = choiceSchema.safeParse(typeof stored === "string" ? parseJson(stored) : stored);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Keeps the choice in the workbook, or that there is none; it is saved to disk with the workbook itself.
 * @throws WorkbookFault when Excel does not take it
 */
export const saveChoice = (choice: ReportChoice | undefined): Promise<void> =>
  changeSetting(choiceKey, () => JSON.stringify(choice ?? null));

/**
 * Changes one of the document's settings: `next` is told what it holds by now.
 * @throws WorkbookFault when Excel does not take it
 */
export async function changeSetting(key: string, next: (stored: unknown) => string): Promise<void> {
  const { settings } = Office.context.document;
  // All settings are saved together: those that came since this page opened must not be lost.
  await settled((done) => settings.refreshAsync(done));
  settings.set(key, next(settings.get(key)));
  await settled((done) => settings.saveAsync(done));
}

const settled = (
  start: (done: (result: Office.AsyncResult<unknown>) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    start(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(toFault(error));
    });
  });
