import { packFinder, packs, type Pack } from "../../forms";
import type { Choice, ReportPort } from "../port";

export const earliestYear = 2000;
export const latestYear = 2100;

/** The choice kept in the workbook, completed; the first pack for a workbook that keeps none. */
export function firstChoice(port: ReportPort): Choice {
  const remembered = port.remembered();
  const pack = packFinder(port.ownPacks())(remembered?.pack ?? "") ?? packs[0]!;
  return {
    pack: pack.id,
    unitName: remembered?.unitName ?? "",
    year: remembered?.year ?? pack.year,
  };
}

/** What is wrong with a year as typed; undefined when nothing is. */
export function yearFault(year: number): string | undefined {
  const sound = Number.isInteger(year) && year >= earliestYear && year <= latestYear;
  return sound ? undefined : `请填写 ${earliestYear} 到 ${latestYear} 之间的年度。`;
}

/** The packs whose name holds every word that was typed. */
export const matchingPacks = (all: readonly Pack[], typed: string): Pack[] => {
  const words = typed.toLowerCase().split(/\s+/);
  return all.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
};
