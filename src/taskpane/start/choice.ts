import type { ReadForm } from "../../forms";
import { places, type Place } from "../../forms/packs/places";
import type { StandingReport } from "../../excel/standing";
import type { Choice, ReportPort } from "../port";

export const earliestYear = 2000;
export const latestYear = 2100;

/** What is chosen so far: a place that nobody has chosen is none. */
export type Draft = Omit<Choice, "pack"> & { readonly pack: string | null };

/** The year that a report is made for: the last one that is over. */
export const lastCompletedYear = (today: Date): number => today.getFullYear() - 1;

/**
 * The choice kept in the workbook, completed: where it keeps none, the place that this person chose
 * last, and the last year that is over.
 */
export function firstDraft(port: ReportPort): Draft {
  const remembered = port.remembered();
  const offered = [...places, ...port.ownPlaces()];
  const isOffered = (id: string | undefined): boolean => offered.some((place) => place.id === id);
  const pack = remembered ? remembered.pack : port.lastPlace();
  return {
    pack: pack !== undefined && isOffered(pack) ? pack : null,
    unitName: remembered?.unitName ?? "",
    year: remembered?.year ?? lastCompletedYear(port.today()),
  };
}

/** What is wrong with a year as typed; undefined when nothing is. */
export function yearFault(year: number): string | undefined {
  const sound = Number.isInteger(year) && year >= earliestYear && year <= latestYear;
  return sound ? undefined : `请填写 ${earliestYear} 到 ${latestYear} 之间的年度。`;
}

/** The places whose name holds every word that was typed. */
export const matchingPlaces = (all: readonly Place[], typed: string): Place[] => {
  const words = typed.trim().toLowerCase().split(/\s+/);
  return all.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
};

/**
 * The draft as the sheets of the workbook have it: what they are is shown, not what was chosen once.
 * A report of one's own comes before none; the example is nobody's choice.
 */
export function draftOfSheets(
  draft: Draft,
  standing: readonly StandingReport[],
  offered: readonly Place[],
): Draft {
  const own = standing.filter(({ isExample }) => !isExample);
  const [first] = own;
  if (!first || own.some(({ pack, year }) => pack === draft.pack && year === draft.year)) {
    return draft;
  }
  const isOffered = offered.some(({ id }) => id === first.pack);
  const isSame = first.pack === draft.pack;
  return {
    pack: isOffered ? first.pack : null,
    unitName: isSame ? draft.unitName : "",
    year: first.year,
  };
}

/** The draft with the unit that its sheets name, whatever was typed in the pane once. */
export function withUnitOfSheets(draft: Draft, forms: readonly ReadForm[]): Draft {
  const names = forms
    .filter(({ pack, year, isExample }) => pack === draft.pack && year === draft.year && !isExample)
    .flatMap(({ cells }) => cells.get("unitName") ?? [])
    // A link whose sheet is gone names nobody.
    .map(({ value }) => (typeof value === "string" && !value.startsWith("#") ? value.trim() : ""));
  const unitName = names.find((name) => name !== "");
  return unitName === undefined ? draft : { ...draft, unitName };
}
