import { formsOf } from "../forms-of";
import type { ReadForm } from "../read-form";
import { readByCaptions, type FileSheet } from "./by-captions";
import { carryOver, type CarriedOver } from "./carry-over";
import { ofReadForm, plain, type LastForm } from "./last-form";
import { lastYearFigures, lastYearRows } from "./sources";
import { readTypedBaseData } from "./typed-base-data";

export type { FileSheet } from "./by-captions";
export type { AddedRow, Carried, CarriedCell, CarriedOver } from "./carry-over";
export type { Grid } from "./last-form";
export { ITEM_NAME, itemNamesOf, listsItems, sharedItems } from "./shared-items";

/** A file that somebody chose as last year's: its sheets, and the forms that the add-in laid out. */
export interface LastYearFile {
  readonly sheets: readonly FileSheet[];
  readonly forms: readonly ReadForm[];
  /** 定稿 in it that say something else than the sheet that counts, null where that one is gone. */
  readonly outdated: readonly { readonly sheetName: string; readonly of: string | null }[];
  /** What could not be read of it, a sentence each. */
  readonly unread: readonly string[];
}

/** Whether anything of last year's belongs on a form. */
export const takesLastYear = ({ form }: ReadForm): boolean =>
  lastYearFigures[form] !== undefined || lastYearRows[form] !== undefined;

/**
 * The forms of last year's report in a file: those of the add-in by their keys, the others by their
 * captions, in the order of the sheets.
 * @param thisYear forms of this year's report, which say what to look for
 */
export function lastYearForms(file: LastYearFile, thisYear: readonly ReadForm[]): LastForm[] {
  const [first] = thisYear;
  if (!first) return [];
  const lastYear = first.year - 1;
  const laidOut = file.forms.filter(({ year }) => year === lastYear).map(ofReadForm);
  const own = new Set(file.forms.map(({ sheetName }) => sheetName));
  const sheets = file.sheets.filter(({ name }) => !own.has(name));
  const known = new Set(laidOut.map(({ id }) => id));
  const sought = formsOf(first.follows, lastYear).filter(({ id }) => !known.has(id));
  const base = known.has("baseData")
    ? undefined
    : thisYear.find(({ form }) => form === "baseData")?.placement.form;
  const typed = sheets
    .map(
      (sheet) =>
        (base && readTypedBaseData(sheet, base, first.year)) ??
        readByCaptions(sheet, sought, lastYear),
    )
    .filter((form) => form !== null);
  return [...laidOut, ...typed];
}

/** What a file of last year's has for the forms of this year's report. */
export const carriedOver = (
  last: readonly LastForm[],
  thisYear: readonly ReadForm[],
): CarriedOver[] =>
  thisYear
    .filter(takesLastYear)
    .map((form) => carryOver(last, form))
    .filter(({ carried, equal, without }) => carried.length + equal + without.length > 0);

/** The unit of last year's report, where this year's names another; null where none differs. */
export function otherUnit(last: readonly LastForm[], thisYear: readonly ReadForm[]): string | null {
  const own = thisYear
    .map(({ cells }) => String(cells.get("unitName")?.value ?? ""))
    .find((name) => plain(name) !== "");
  const names = last
    .map(({ value }) => String(value("unitName") ?? ""))
    .filter((name) => plain(name) !== "");
  if (own === undefined || names.length === 0) return null;
  return names.find((name) => plain(name) !== plain(own)) ?? null;
}
