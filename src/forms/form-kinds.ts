import { accountsNotes } from "./accounts-notes";
import { baseData } from "./base-data";
import type { FormId, FormSpec } from "./definition";
import { finalAccounts } from "./final-accounts";
import type { FormKind } from "./form-kind";
import { institutionAccounts } from "./institution-report/accounts";
import { goalAssessment } from "./institution-report/goals";
import { overview } from "./institution-report/overview";
import { reviewers } from "./institution-report/reviewers";
import { oncePer } from "./once";
import type { Pack } from "./pack";
import { projectAssessment } from "./project-assessment";
import { scoreTable } from "./score-table";
import { selfAssessment } from "./self-assessment";
import { summary } from "./summary";
import { entrySheetName } from "./sheet-name";
import { sheetData, valueAt, type FormData, type ReportData } from "./values";
import { asksUnitName, inOnePlace } from "./typed-once";
import { inOneUnit } from "./unit-links";
import { wordedForm } from "./wording";

/** Every form, in the order in which the sheets of a report stand. */
export const formKinds: readonly FormKind[] = [
  overview,
  baseData,
  selfAssessment,
  scoreTable,
  projectAssessment,
  institutionAccounts,
  goalAssessment,
  reviewers,
  ...finalAccounts,
  accountsNotes,
  summary,
];

/** What a form is called in messages. */
export const formName = (id: FormId): string =>
  formKinds.find((kind) => kind.id === id)?.name ?? id;

/** The forms of a pack for a year, in printed order. */
export function formsOf(pack: Pack, year: number = pack.year): readonly FormSpec[] {
  const known = formsOfYears(pack);
  const forms = known.get(year) ?? madeForms(pack, year);
  known.set(year, forms);
  return forms;
}

const formsOfYears = oncePer((_pack: Pack) => new Map<number, readonly FormSpec[]>());

const madeForms = (pack: Pack, year: number): readonly FormSpec[] =>
  inOnePlace(
    inOneUnit(
      formKinds.flatMap(({ build, amountUnit: ownUnit }) => {
        const unit = ownUnit?.(pack) ?? pack.amountUnit;
        const own = { ...pack, amountUnit: unit };
        const form = build(own, year);
        if (!form) return [];
        return { ...wordedForm(form, own, year), amounts: { unit, decimals: pack.decimals } };
      }),
    ),
  );

/** One form of a pack, not worded; null where the pack has none. */
export const formIn = (pack: Pack, year: number, id: FormId): FormSpec | null =>
  formKinds.find((kind) => kind.id === id)?.build(pack, year) ?? null;

/** Whether every report of a pack has the form; of one for each entry of a list there may be none. */
export function hasForm(pack: Pack, year: number, id: FormId): boolean {
  const form = formsOf(pack, year).find((each) => each.id === id);
  return form !== undefined && form.sheetPer === undefined;
}

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
      data: asksUnitName(form) ? { ...data, unitName: report.unitName } : data,
    })),
  );

function named(form: FormSpec, data: FormData): FormSpec {
  const name = form.sheetPer === undefined ? null : valueAt(data, form.sheetPer);
  return name === null
    ? form
    : { ...form, sheetName: entrySheetName(form.sheetName, String(name)) };
}
