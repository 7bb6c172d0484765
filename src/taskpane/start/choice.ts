import { places, type Place } from "../../forms/packs/places";
import type { Choice, ReportPort } from "../port";

export const earliestYear = 2000;
export const latestYear = 2100;

/** The choice kept in the workbook, completed; the first pack for a workbook that keeps none. */
export function firstChoice(port: ReportPort): Choice {
  const remembered = port.remembered();
  const offered = [...places, ...port.ownPlaces()];
  const place = offered.find(({ id }) => id === remembered?.pack) ?? places[0];
  return {
    pack: place.id,
    unitName: remembered?.unitName ?? "",
    year: remembered?.year ?? place.year,
  };
}

/** What is wrong with a year as typed; undefined when nothing is. */
export function yearFault(year: number): string | undefined {
  const sound = Number.isInteger(year) && year >= earliestYear && year <= latestYear;
  return sound ? undefined : `请填写 ${earliestYear} 到 ${latestYear} 之间的年度。`;
}

/** The places whose name holds every word that was typed. */
export const matchingPlaces = (all: readonly Place[], typed: string): Place[] => {
  const words = typed.toLowerCase().split(/\s+/);
  return all.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
};
