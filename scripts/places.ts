import { writeFileSync } from "node:fs";
import path from "node:path";
import { packs, packsAnywhere } from "../src/forms/packs";
import type { Place } from "../src/forms/packs/places";

/** Writes the list of places from the packs: `npx tsx scripts/places.ts`. A test keeps it current. */
export const placesPath = path.resolve(__dirname, "../src/forms/packs/places.json");

/** What places.json holds. */
export const placesOfPacks = () => ({
  places: packs.map(({ id, name, year, amountUnit }): Place => ({ id, name, year, amountUnit })),
  anywhere: packsAnywhere.map(({ id }) => id),
});

async function write(): Promise<void> {
  const { format, resolveConfig } = await import("prettier");
  const options = await resolveConfig(placesPath);
  const text = JSON.stringify(placesOfPacks());
  writeFileSync(placesPath, await format(text, { ...options, filepath: placesPath }));
}

if (require.main === module) void write();
