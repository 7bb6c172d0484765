import { formsOf, type Pack } from "../forms";
import { isSection, type FormId } from "../forms/definition";
import { type FieldPath } from "../formulas";
import { place } from "../forms/placement";
import { fixedFigures } from "./figures";
import type { Reason } from "./reason";
import { isListedSection, sectionFields } from "./sections";
import type { Submission } from "./submission";

/** What the tables of a pack have columns for, by form. */
type Known = ReadonlyMap<string, ReadonlySet<FieldPath>>;

export const knownFields = ({ pack, year }: { pack: Pack; year: number }): Known =>
  new Map(
    formsOf(pack, year).map((form) => [
      form.id,
      new Set([
        ...fixedFigures(place(form, {})),
        ...form.blocks
          .filter(isSection)
          .filter(isListedSection)
          .flatMap((section) => sectionFields(section).map(({ content }) => content.field)),
      ]),
    ]),
  );

/** The figures of a report for which the pack of the others has no column, by sheet. */
export function withoutColumn(submission: Submission, known: Known): Reason[] {
  const isKnown = (form: string, path: FieldPath): boolean => known.get(form)?.has(path) ?? false;
  const places = [
    ...figuresOnce(submission)
      .filter(({ form, path }) => !isKnown(form, path))
      .map(({ sheetName, address }) => ({ sheetName, place: address })),
    ...submission.sections.flatMap(({ form, sheetName, fields, rows }) => {
      const left = fields.flatMap((field, at) => (isKnown(form, field) ? [] : [at]));
      return rows
        .filter(({ values }) => left.some((at) => typeof values[at] === "number"))
        .map(({ row }) => ({ sheetName, place: `第${row}行` }));
    }),
  ];
  return [...new Set(places.map(({ sheetName }) => sheetName))].map((sheetName) => ({
    code: "noColumn",
    sheetName,
    places: places.flatMap((each) => (each.sheetName === sheetName ? [each.place] : [])),
  }));
}

interface PlacedFigure {
  readonly form: FormId;
  readonly path: FieldPath;
  readonly sheetName: string;
  readonly address: string;
}

/** The figures of forms in which something stands, and of the sheets of projects. */
function figuresOnce({ forms, projects }: Submission): PlacedFigure[] {
  const sheets = [
    ...forms.filter(({ isBlank }) => !isBlank),
    ...projects.map((project) => ({ form: "projectAssessment" as const, ...project })),
  ];
  return sheets.flatMap(({ form, sheetName, figures }) =>
    [...figures].map(([path, { address }]) => ({ form, path, sheetName, address })),
  );
}
