import type { FormId } from "../forms/definition";
import type { FieldPath } from "../formulas";
import type { Pack } from "../forms/pack";
import type { FormView } from "./form-view";
import type { Report } from "./report";

/** The forms that score funds and indicators: of the whole unit, and of each project. */
export const assessmentIds = [
  "selfAssessment",
  "projectAssessment",
] as const satisfies readonly FormId[];

export type AssessmentOptions = NonNullable<Pack[(typeof assessmentIds)[number]]>;

/** The forms that give scores row by row. */
const scoringIds = [...assessmentIds, "scoreTable"] as const satisfies readonly FormId[];

export const isScoring = (id: FormId): boolean => scoringIds.some((each) => each === id);

/** Whether a place has a form that gives scores. */
export const hasScores = (pack: Pack): boolean => scoringIds.some((id) => pack[id] !== undefined);

/** Every sheet that scores funds and indicators. */
export const assessments = ({ sheets }: Report): readonly FormView[] =>
  assessmentIds.flatMap((id) => sheets(id));

/** How the pack weighs an assessment. */
export const optionsOf = ({ id }: { id: FormId }, { pack }: Report): AssessmentOptions | null =>
  assessmentIds.flatMap((each) => (each === id ? (pack[each] ?? []) : []))[0] ?? null;

/** Whether somebody typed amounts or indicators; what is carried over fills no form. */
export const isStarted = (form: FormView): boolean =>
  form.rows("indicators").length > 0 ||
  form.fields.some(
    ({ path, cell: { content } }) =>
      path.startsWith("funds.") &&
      content.kind === "amount" &&
      form.cell(path)?.formula === null &&
      !form.isBlank(path),
  );

/** What a rule reads of every assessment. */
export const inAssessments = (
  ...fields: FieldPath[]
): Record<(typeof assessmentIds)[number], FieldPath[]> => ({
  selfAssessment: fields,
  projectAssessment: fields,
});
