import { findPack, formsOf } from "../../src/forms";
import { missingKeys, place, placeByKeys, requiredKeys } from "../../src/forms/placement";

const [baseData, selfAssessment] = formsOf(findPack("huaihua-2023")!) as [
  ReturnType<typeof formsOf>[0],
  ReturnType<typeof formsOf>[0],
];
const funds = "projects.specialFunds.items";

/** The keys a sheet holds after a placement. */
const keysOf = (rows: Record<string, number>): (string | null)[] => {
  const placement = place(baseData, rows);
  const keys = Array<string | null>(placement.rowCount).fill(null);
  for (const [key, row] of placement.rowOfKey) keys[row] = key;
  return keys;
};

test("a section has at least its minimum of rows, between a hidden row and its fence", () => {
  const [section] = place(baseData, {}).sections;
  expect(section!.rows).toHaveLength(5);
  expect(section!.begin).toBe(section!.rows[0]! - 1);
  expect(section!.fence).toBe(section!.rows.at(-1)! + 1);
  expect(place(baseData, { [funds]: 37 }).sections[0]!.rows).toHaveLength(37);
});

test("every field stands in one place", () => {
  const { fields } = place(selfAssessment, { indicators: 11 });
  const places = [...fields.values()].map(({ row, cell }) => `${row},${cell.at}`);
  expect(new Set(places).size).toBe(places.length);
  expect(fields.get("indicators.10.score")!.row).toBe(fields.get("indicators.0.score")!.row + 10);
});

test("rows inserted in a section, or just below its fence, belong to it", () => {
  const keys = keysOf({ [funds]: 5 });
  const fence = keys.indexOf("projects.specialFunds.end");
  const inside = placeByKeys(baseData, keys.toSpliced(fence - 2, 0, null));
  expect(inside.sections[0]!.rows).toHaveLength(6);
  const below = placeByKeys(baseData, keys.toSpliced(fence + 1, 0, null));
  expect(below.sections[0]!.rows.at(-1)).toBe(fence + 1);
});

test("a row inserted elsewhere moves what is below and belongs to nothing", () => {
  const keys = keysOf({});
  const at = keys.indexOf("staff");
  const moved = placeByKeys(baseData, keys.toSpliced(at, 0, null));
  expect(moved.rowOfKey.get("staff")).toBe(at + 1);
  expect(moved.sections[0]!.rows).toHaveLength(5);
});

test("a section may lose all its rows", () => {
  const keys = keysOf({}).filter((key) => key !== null);
  expect(placeByKeys(baseData, keys).sections[0]!.rows).toEqual([]);
});

test("lost keys are named", () => {
  const keys = keysOf({}).filter((key) => key !== "operating.total");
  expect(missingKeys(baseData, keys)).toEqual(["operating.total"]);
  expect(() => placeByKeys(baseData, keys)).toThrow("operating.total");
  expect(missingKeys(baseData, requiredKeys(baseData))).toEqual([]);
});
