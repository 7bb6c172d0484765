import type { FormId } from "../forms/definition";
import type { FieldPath } from "../formulas";
import type { FormView } from "./form-view";
import type { Report } from "./report";
import { passed, type Lacking, type NotApplicable, type Outcome } from "./rule";

/** A cell that a rule compares. */
export interface Cell {
  readonly form: FormView;
  readonly path: FieldPath;
}

/** What keeps a place from being compared. */
export type Obstacle = readonly (Lacking | NotApplicable)[];

/** What a comparison came to: what it says, or that all is in order. */
export const settled = <M extends string>(
  outcomes: readonly Outcome<M>[],
): readonly Outcome<M>[] => (outcomes.length > 0 ? outcomes : [passed]);

/** Compares figures that must all be there. */
export function examine<K extends string, M extends string>(
  cells: Readonly<Record<K, Cell>>,
  judge: (figures: Readonly<Record<K, number>>) => readonly Outcome<M>[],
): readonly Outcome<M>[] {
  const named = Object.entries<Cell>(cells);
  const obstacle = needs(named.map(([, cell]) => cell));
  if (obstacle) return obstacle;
  const figures = named.map(([name, { form, path }]) => [name, form.number(path)]);
  return settled(judge(Object.fromEntries(figures) as Record<K, number>));
}

/** Compares figures of one form that must all be there. */
export const examineIn = <K extends string, M extends string>(
  form: FormView,
  paths: Readonly<Record<K, FieldPath>>,
  judge: (figures: Readonly<Record<K, number>>) => readonly Outcome<M>[],
): readonly Outcome<M>[] => {
  const cells = Object.entries<FieldPath>(paths).map(([name, path]) => [name, { form, path }]);
  return examine(Object.fromEntries(cells) as Record<K, Cell>, judge);
};

/** What keeps figures from being compared that must all be there; null when nothing does. */
export function needs(cells: readonly Cell[]): Obstacle | null {
  const nowhere = cells.flatMap(absence);
  if (nowhere.length > 0) return nowhere;
  const empty = cells.filter(({ form, path }) => form.number(path) === null);
  return empty.length > 0 ? [lacking(empty)] : null;
}

/** What keeps figures from being compared of which one must be there; null when nothing does. */
export function needsOneOf(cells: readonly Cell[]): Obstacle | null {
  const there = cells.filter((cell) => absence(cell).length === 0);
  if (cells.length === 0) return noOccasion;
  if (there.length === 0) return cells.flatMap(absence);
  return there.every(({ form, path }) => form.number(path) === null) ? [lacking(there)] : null;
}

/** What keeps cells from being looked at of which nothing must be there but no text; null when nothing does. */
export function needsReadable(cells: readonly Cell[]): Obstacle | null {
  const unreadable = cells.filter(({ form, path }) => form.isUnreadable(path));
  return unreadable.length > 0 ? [lacking(unreadable)] : null;
}

/** What keeps cells of any kind from being looked at that must all be filled; null when nothing does. */
export function needsFilled(cells: readonly Cell[]): Obstacle | null {
  const nowhere = cells.flatMap(absence);
  if (nowhere.length > 0) return nowhere;
  const blank = cells.filter(({ form, path }) => form.isBlank(path));
  return blank.length > 0 ? [lacking(blank)] : null;
}

/** What several demands come to: that there is nothing to compare, else everything that is lacking. */
export function together(...obstacles: readonly (Obstacle | null)[]): Obstacle | null {
  const all = obstacles.flatMap((obstacle) => obstacle ?? []);
  const reasons = all.filter((each) => "because" in each);
  if (reasons.length > 0) return reasons;
  return all.length > 0 ? all : null;
}

/** That cells hold nothing which could be compared. */
export const lacking = (cells: readonly Cell[]): Lacking => ({
  lacks: cells.map(({ form, path }) => form.at(path)),
});

export const cellsIn = (form: FormView, paths: readonly FieldPath[]): Cell[] =>
  paths.map((path) => ({ form, path }));

/** That what the rule is about does not occur. */
export const noOccasion: readonly [NotApplicable] = [{ because: { id: "occasion" } }];
const noRows: readonly [NotApplicable] = [{ because: { id: "rows" } }];
export const noDemand: readonly [NotApplicable] = [{ because: { id: "demand" } }];
export const byJudgement: readonly [NotApplicable] = [{ because: { id: "judgement" } }];

/** That a form has no rows of a kind: because it is not there, or because none is filled. */
export const withoutRows = (form: FormView): Obstacle =>
  form.placement === null ? absence({ form, path: "" }) : noRows;

/** The cell is not there: its form is missing, or the place has no such form or cell. */
export function absence({ form, path }: Cell): Obstacle {
  if (form.has(path)) return [];
  if (form.placement !== null) return [{ because: { id: "cell", form: form.id } }];
  return [form.isDemanded ? lacking([{ form, path }]) : { because: { id: "form", form: form.id } }];
}

/**
 * The sheets of some forms, in the order of the forms. One that the report is to have and that is
 * not there stands among them blank throughout, as does the first when there is none at all.
 */
export function sheetsOf(report: Report, ids: readonly FormId[]): readonly FormView[] {
  const sheets = ids.flatMap((id) => {
    const own = report.sheets(id);
    const first = report.form(id);
    return own.length > 0 || !first.isDemanded ? own : [first];
  });
  return sheets.length > 0 ? sheets : [report.form(ids[0]!)];
}
