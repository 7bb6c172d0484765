import type { AmountUnit } from "../amounts";
import written from "./places.json";

/** What the list of places shows of a pack: little, so that it is there at once. */
export interface Place {
  readonly id: string;
  /** In Chinese. */
  readonly name: string;
  readonly year: number;
  readonly amountUnit: AmountUnit;
}

/** Every place that ships. places.json is written from the packs: `npx tsx scripts/places.ts`. */
export const places = written.places as readonly Place[] as readonly [Place, ...Place[]];

/** Those that fit everywhere. */
export const placesAnywhere: readonly Place[] = places.filter(({ id }) =>
  written.anywhere.includes(id),
);
