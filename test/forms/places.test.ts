import { placesOfPacks } from "../../scripts/places";
import { packs } from "../../src/forms/packs/all";
import { places, placesAnywhere } from "../../src/forms/packs/places";
import written from "../../src/forms/packs/places.json";

test("the list of places is current: run npx tsx scripts/places.ts", () => {
  expect(written).toEqual(placesOfPacks());
});

test("every pack that ships is offered under a name of its own, those that fit everywhere last", () => {
  expect(places.map(({ id }) => id)).toEqual(packs.map(({ id }) => id));
  expect(new Set(places.map(({ name }) => name)).size).toBe(places.length);
  expect(placesAnywhere.length).toBeGreaterThan(0);
  expect(places.slice(-placesAnywhere.length)).toEqual(placesAnywhere);
});
