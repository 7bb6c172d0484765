import type { ReadForm } from "../../forms";
import {
  carriedOver,
  ITEM_NAME,
  itemNamesOf,
  lastYearForms,
  listsItems,
  otherUnit,
  sharedItems,
  takesLastYear,
  type Carried,
  type CarriedOver,
  type LastYearFile,
} from "../../forms/last-year";
import type { FormFill } from "../../excel";
import type { ReadReport } from "../../reading/read-blocks";

/** What a file of last year's, or the tables of one another, would write into this year's forms. */
export interface Proposal {
  readonly outcome: "found";
  /** Null where it is this year's tables that give one another. */
  readonly lastYear: number | null;
  /** Whose file it is, where it is not this unit's. */
  readonly otherUnit: string | null;
  /** 定稿 in the file that differ from the sheets that are taken. */
  readonly outdated: LastYearFile["outdated"];
  readonly sheets: readonly CarriedOver[];
}

export interface NoProposal {
  /**
   * No form at all, none that takes anything of last year's, or nothing of last year in the file; no
   * table of 科目, or the same ones in all of them.
   */
  readonly outcome: "noForm" | "takesNothing" | "noMatch" | "noItems" | "sameItems";
  readonly lastYear: number | null;
}

/** The forms of one report: of several in the workbook, the latest. */
function latest({ forms }: ReadReport): readonly ReadForm[] {
  const year = Math.max(...forms.map((form) => form.year));
  const [first] = forms.filter((form) => form.year === year);
  return forms.filter((form) => form.year === year && form.pack === first!.pack);
}

/** Sets a file against this year's report. */
export function propose(report: ReadReport, file: LastYearFile): Proposal | NoProposal {
  const thisYear = latest(report);
  const [first] = thisYear;
  if (!first) return { outcome: "noForm", lastYear: null };
  const lastYear = first.year - 1;
  if (!thisYear.some(takesLastYear)) return { outcome: "takesNothing", lastYear };
  const last = lastYearForms(file, thisYear);
  const sheets = withNames(carriedOver(last, thisYear), namesOnly(file, thisYear));
  if (sheets.length === 0) return { outcome: "noMatch", lastYear };
  return {
    outcome: "found",
    lastYear,
    otherUnit: otherUnit(last, thisYear),
    outdated: file.outdated,
    sheets,
  };
}

/** 科目 that one table of this year's report lists and another does not. */
export function proposeItems(report: ReadReport): Proposal | NoProposal {
  const thisYear = latest(report);
  if (thisYear.length === 0) return { outcome: "noForm", lastYear: null };
  if (!thisYear.some(listsItems)) return { outcome: "noItems", lastYear: null };
  const sheets = sharedItems(thisYear);
  if (sheets.length === 0) return { outcome: "sameItems", lastYear: null };
  return { outcome: "found", lastYear: null, otherUnit: null, outdated: [], sheets };
}

/** Names that a file gives to codes of this year's tables, and these do not give one another. */
function namesOnly({ sheets }: LastYearFile, thisYear: readonly ReadForm[]): CarriedOver[] {
  const own = new Set(
    sharedItems(thisYear).flatMap(({ to, carried }) =>
      carried.flatMap((each) => placesOf(to, each)),
    ),
  );
  return sharedItems(thisYear, itemNamesOf(sheets))
    .map((each) => ({
      ...each,
      carried: each.carried.filter(
        (carried) =>
          carried.title === ITEM_NAME &&
          !placesOf(each.to, carried).some((place) => own.has(place)),
      ),
    }))
    .filter(({ carried }) => carried.length > 0);
}

const placesOf = (to: string, { cells }: Carried): string[] =>
  cells.map(({ address }) => `${to}!${address}`);

/** With names for the cells that nothing else goes into. */
function withNames(
  sheets: readonly CarriedOver[],
  named: readonly CarriedOver[],
): readonly CarriedOver[] {
  const filled = new Set(
    sheets.flatMap(({ to, carried }) => carried.flatMap((each) => placesOf(to, each))),
  );
  const more = named.map(({ to, carried }) => ({
    to,
    carried: carried.filter((each) => !placesOf(to, each).some((place) => filled.has(place))),
  }));
  const known = new Set(sheets.map(({ to }) => to));
  return [
    ...sheets.map((sheet) => ({
      ...sheet,
      carried: [
        ...sheet.carried,
        ...more.filter(({ to }) => to === sheet.to).flatMap(({ carried }) => carried),
      ],
    })),
    ...more
      .filter(({ to, carried }) => !known.has(to) && carried.length > 0)
      .map((each) => ({ ...each, equal: 0, without: [] })),
  ];
}

/** What is ticked, as it is written. */
export const fillsOf = (
  { sheets }: Proposal,
  isTicked: (carried: Carried) => boolean,
): FormFill[] =>
  sheets
    .map(({ to, carried }) => ({ to, ticked: carried.filter(isTicked) }))
    .filter(({ ticked }) => ticked.length > 0)
    .map(({ to, ticked }) => ({
      sheetName: to,
      cells: ticked.flatMap(({ cells }) => cells),
      rows: ticked.flatMap(({ added }) => (added ? [added] : [])),
    }));

/** How many cells and rows that is. */
export const sizeOf = (fills: readonly FormFill[]): { cells: number; rows: number } => ({
  cells: fills.reduce((sum, { cells }) => sum + cells.length, 0),
  rows: fills.reduce((sum, { rows }) => sum + rows.length, 0),
});
