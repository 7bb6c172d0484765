import type { FormId, FormSpec } from "./definition";
import type { AnyFormKind } from "./form-kind";
import { formKinds } from "./form-kinds";
import { oncePer } from "./once";
import type { Pack } from "./pack";
import { entrySheetName } from "./sheet-name";
import { asksUnitName, inOnePlace } from "./typed-once";
import { inOneUnit } from "./unit-links";
import { sheetData, valueAt, type FormData, type ReportData } from "./values";
import { wordedForm } from "./wording";

/** One form as a pack has it. */
interface FormInPack {
  readonly id: FormId;
  /** The pack, with the unit in which the form's own amounts are given. */
  readonly pack: Pack;
  /** For a year, not worded; null where the pack has none. */
  readonly build: (year: number) => FormSpec | null;
  /** The form's data with what the pack and the rest of the report know already. */
  readonly complete: ((report: ReportData) => FormData | FormData[]) | undefined;
}

/** The forms of which a pack has its part, and those that follow from others. */
export function formsWithin(pack: Pack): FormInPack[] {
  const parts: Readonly<Record<string, unknown>> = pack;
  return formKinds.flatMap((kind: AnyFormKind<Pack>): FormInPack[] => {
    const { id, options, amountUnit, build, complete } = kind;
    const part = options && parts[Object.keys(options)[0]!];
    if (part === undefined) return [];
    // Read by the schema that the kind itself declares.
    const own = part as never;
    const inItsUnit = { ...pack, amountUnit: amountUnit?.(own) ?? pack.amountUnit };
    return [
      {
        id,
        pack: inItsUnit,
        build: (year) => build(own, inItsUnit, year),
        complete: complete && ((report) => complete(own, report)),
      },
    ];
  });
}

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
      formsWithin(pack).flatMap(({ build, pack: { amountUnit: unit, decimals } }) => {
        const form = build(year);
        if (!form) return [];
        return { ...wordedForm(form, { amountUnit: unit }, year), amounts: { unit, decimals } };
      }),
    ),
  );

/** One form of a pack, not worded; null where the pack has none. */
export const formIn = (pack: Pack, year: number, id: FormId): FormSpec | null =>
  formsWithin(pack)
    .find((form) => form.id === id)
    ?.build(year) ?? null;

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
