import { entryName, isListed } from "../forms/listed";
import type { ReadForm } from "../forms/read-form";

const UNNAMED = "未命名";

/** What tells each sheet of a list from the others, whatever their tabs are called. */
export function sheetsByName(forms: readonly ReadForm[]): ReadonlyMap<ReadForm, string> {
  const names = new Map<ReadForm, string>();
  const taken = new Set<string>();
  for (const form of forms.filter(isListed)) {
    const name = entryName(form) || UNNAMED;
    let own = name;
    for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
    taken.add(own);
    names.set(form, own);
  }
  return names;
}

/** The sheets of one report. */
export type ReportSheets = [ReadForm, ...ReadForm[]];

/**
 * The reports of a workbook: forms of one pack and year belong together, and where a form is there
 * more than once, the first goes with the first and the second with the second. Sheets of a list
 * all go with one report, unless it has one of that name and another report has none.
 */
export function groupReports(forms: readonly ReadForm[]): ReportSheets[] {
  const groups: ReportSheets[] = [];
  const put = (form: ReadForm, group: ReportSheets | undefined): void => {
    if (group) group.push(form);
    else groups.push([form]);
  };
  const candidates = (form: ReadForm): ReportSheets[] =>
    groups.filter(
      ([first]) =>
        first.pack === form.pack &&
        first.year === form.year &&
        Boolean(first.isExample) === Boolean(form.isExample),
    );
  for (const form of forms.filter((each) => !isListed(each)))
    put(
      form,
      candidates(form).find((group) => group.every((other) => other.form !== form.form)),
    );
  for (const form of forms.filter(isListed)) {
    const own = candidates(form);
    const isNew = (group: ReportSheets): boolean =>
      group.every((other) => other.form !== form.form || entryName(other) !== entryName(form));
    put(form, own.find(isNew) ?? own[0]);
  }
  return groups;
}
