import { anyRow } from "../../../src/checks";
import { blankData, type FormId, type Pack, type ReportData } from "../../../src/forms";
import { isDerived, rowKey, type CellSpec } from "../../../src/forms/definition";
import type { ReadCell } from "../../../src/forms/read-form";
import { plannedForms, placedSheets } from "../../../src/layout/planned-forms";

/** Rows that the form has too few of, as a person inserts them: in the midst of their section. */
export interface MissingRows {
  readonly sheetName: string;
  /** The row above which they go, counted from 1. */
  readonly above: number;
  readonly count: number;
  /** How many rows the section then has, and what they are known by on the sheet. */
  readonly wanted: number;
  readonly key: string;
}

/** What a person types into one cell once all rows are there. */
export interface TypedCell {
  readonly form: FormId;
  readonly sheetName: string;
  readonly path: string;
  readonly address: string;
  readonly text: string;
  /** Whether it may be one of several merged cells. */
  readonly isMerged: boolean;
}

/** A blank report and the sheets of its projects as they are laid out once the projects have names. */
const blankOf = (pack: Pack, report: ReportData): ReportData => ({
  ...blankData(pack, { unitName: report.unitName, year: report.year }),
  ...(report.projectAssessment && {
    projectAssessment: report.projectAssessment.map(({ name }) => ({ name })),
  }),
});

/** From the bottom up, so that none moves another. */
export function missingRows(pack: Pack, report: ReportData): MissingRows[] {
  const blank = placedSheets(pack, blankOf(pack, report));
  return placedSheets(pack, report).flatMap(({ placement }, i) =>
    [...blank[i]!.placement.sections].reverse().flatMap(({ section, rows }): MissingRows[] => {
      const wanted = placement.sections.find((each) => each.section.section === section.section)!;
      const count = wanted.rows.length - rows.length;
      const { sheetName } = blank[i]!.form;
      const known = { wanted: wanted.rows.length, key: rowKey(section) };
      return count > 0 ? [{ sheetName, above: rows.at(-1)! + 1, count, ...known }] : [];
    }),
  );
}

const mayBeMerged = ({ across = 1, through, mergeRuns }: CellSpec): boolean =>
  across > 1 || through !== undefined || mergeRuns === true;

/** Every entry of a report that neither stands on the blank form nor comes by a formula. */
export function typedCells(pack: Pack, report: ReportData): TypedCell[] {
  const blank = plannedForms(pack, blankOf(pack, report));
  return plannedForms(pack, report).flatMap(({ form, placement, cells, sheetName }, i) => {
    const laid = blank[i]!.cells;
    const linked = new Set(
      [...laid.values()].filter(({ formula }) => formula !== null).map(({ path }) => anyRow(path)),
    );
    const isTyped = ({ path, value, formula }: ReadCell): boolean =>
      formula === null &&
      value !== null &&
      value !== "" &&
      laid.get(path)?.value !== value &&
      !linked.has(anyRow(path));
    return isDerived(placement.form)
      ? []
      : [...cells.values()].filter(isTyped).map(({ path, address, value }) => ({
          form,
          sheetName,
          path,
          address,
          text: String(value),
          isMerged: mayBeMerged(placement.fields.get(path)!.cell),
        }));
  });
}
