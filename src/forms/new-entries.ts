import { formsWithin } from "./forms-of";
import type { Pack } from "./pack";
import { sheetData, valueAt, type FormData, type ReportData } from "./values";

/**
 * A report that also has a sheet for every entry that what is filled in already names: a project
 * that somebody wrote into 基础数据表 since the sheets were laid out.
 */
export const withNewEntries = (pack: Pack, report: ReportData, filled: ReportData): ReportData =>
  formsWithin(pack).reduce((known, { id, build, complete }) => {
    const by = build(known.year)?.sheetPer;
    if (by === undefined || !complete) return known;
    const named = complete({ ...known, ...filled, [id]: undefined }) as FormData[];
    return { ...known, [id]: union(sheetData(known, id, true), named, by) };
  }, report);

/** The entries, and those of the others whose name none of them bears yet. */
function union(entries: FormData[], others: readonly FormData[], by: string): FormData[] {
  const left = entries.map((entry) => valueAt(entry, by));
  const added = others.filter((entry) => {
    const index = left.indexOf(valueAt(entry, by));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...entries, ...added];
}
