import type { RateFunction } from "./definition";

/** Rates of the difference to the base, with its sign. */
export const isChange = (rate: RateFunction): boolean =>
  rate === "ADJUSTMENTRATE" || rate === "CHANGERATE";
