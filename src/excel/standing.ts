import { inExcel } from "./in-excel";
import { leadsToBlock } from "../reading/block-names";
import type { FormIdentity } from "../forms/read-form";
import { readMark } from "../layout/mark";
import { queueKept } from "./keep";
import { ownPacksKey } from "../memory/own-packs-key";
import { tellOwnPacks } from "./own-places";

/** Whose report stands in the workbook: its place and year, and whether it is the example. */
export type StandingReport = Pick<FormIdentity, "pack" | "year" | "isExample">;

/** Whether two sheets belong to one report, as far as place, year and example tell. */
export const isSameReport = (a: StandingReport, b: StandingReport): boolean =>
  a.pack === b.pack && a.year === b.year && Boolean(a.isExample) === Boolean(b.isExample);

/**
 * The reports of the workbook, each once, in the order of their names. Reads nothing of the forms
 * but their marks: two syncs. The workbook's own places are known after it.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function standingReports(): Promise<StandingReport[]> {
  return inExcel(async (context) => {
    const kept = queueKept(context);
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    tellOwnPacks(kept().counts.get(ownPacksKey)?.text);
    const keys = names.items
      .filter(leadsToBlock)
      .map((item) => item.getRange().getLastColumn().load("values"));
    if (keys.length > 0) await context.sync();
    return keys.flatMap(({ values }) => markIn(values)).filter(isFirst);
  });
}

function markIn(column: readonly (readonly unknown[])[]): StandingReport[] {
  const mark = readMark(column.find(([cell]) => cell !== "")?.[0]);
  return mark ? [{ pack: mark.pack, year: mark.year, isExample: mark.isExample === true }] : [];
}

const isFirst = (report: StandingReport, at: number, all: readonly StandingReport[]): boolean =>
  all.findIndex((other) => isSameReport(other, report)) === at;
