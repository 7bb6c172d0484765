import { qualitativeBandOf, qualitativeBands, qualitativeRange } from "../evaluation";
import { optionsOf } from "./assessments";
import type { IndicatorRow } from "./indicators";
import type { Report } from "./report";

/** The scores that the qualitative band named in the actual allows; null where none is named. */
export function bandOf({ form, actual, deduction, points }: IndicatorRow, report: Report) {
  const bands = qualitativeBands(optionsOf(form, report)?.qualitativeBands ?? []);
  const band = qualitativeBandOf(String(actual ?? ""), bands);
  if (!band || deduction > 0 || points === null) return null;
  return { name: band.name, isMostIncluded: band.mostIncluded, ...qualitativeRange(points, band) };
}
