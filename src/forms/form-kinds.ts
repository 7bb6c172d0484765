import { baseData } from "./base-data";
import type { FormId, FormSpec } from "./definition";
import type { FormKind } from "./form-kind";
import type { Pack } from "./pack";
import { selfAssessment } from "./self-assessment";
import { sheetData, valueAt, type FormData, type ReportData } from "./values";

/** Every form, in the order in which the sheets of a report stand. */
export const formKinds: readonly FormKind[] = [baseData, selfAssessment];

/** What a form is called in messages. */
export const formName = (id: FormId): string =>
  formKinds.find((kind) => kind.id === id)?.name ?? id;

/** The forms of a pack for a year, in printed order. */
export const formsOf = (pack: Pack, year: number = pack.year): FormSpec[] =>
  formKinds.flatMap(({ build }) => build(pack, year) ?? []);

/** One sheet of a report: its form, named, and its data. */
export interface ReportSheet {
  readonly form: FormSpec;
  readonly data: FormData;
}

/** The sheets of a report: every form once, or once for each entry of its list. */
export const sheetsOf = (pack: Pack, report: ReportData): ReportSheet[] =>
  formsOf(pack, report.year).flatMap((form) =>
    sheetData(report, form.id, form.sheetPer !== undefined).map((data) => ({
      form: named(form, data),
      data: { ...data, unitName: report.unitName },
    })),
  );

/** Excel takes 31 characters for a sheet's name, and none of these. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\']/g;

function named(form: FormSpec, data: FormData): FormSpec {
  const name = form.sheetPer === undefined ? null : valueAt(data, form.sheetPer);
  if (name === null) return form;
  const room = LONGEST_NAME - form.sheetName.length - 2;
  const short = String(name).replace(FORBIDDEN, "").trim().slice(0, room);
  return { ...form, sheetName: `${form.sheetName}（${short}）` };
}
