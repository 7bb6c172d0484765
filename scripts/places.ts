import path from "node:path";
import { packs, packsAnywhere } from "../src/forms/packs/all";
import type { Place } from "../src/forms/packs/places";
import { writeFormatted } from "./write-formatted";

/** Writes the list of places from the packs: `npx tsx scripts/places.ts`. A test keeps it current. */
export const placesPath = path.resolve(__dirname, "../src/forms/packs/places.json");

/** What places.json holds. */
export const placesOfPacks = () => ({
  places: packs.map(({ id, name, year, amountUnit }): Place => ({ id, name, year, amountUnit })),
  anywhere: packsAnywhere.map(({ id }) => id),
});

if (require.main === module) void writeFormatted(placesPath, JSON.stringify(placesOfPacks()));
