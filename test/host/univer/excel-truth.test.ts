import { readFileSync } from "node:fs";
import { fixturePath } from "../../support/fixtures";
import { valueOf, type SavedCell, type SavedValue, type TrueCase } from "./excel-truth";
import { explained } from "./excel-truth-explained";

const { cases } = JSON.parse(readFileSync(fixturePath("excel-truth.json"), "utf8")) as {
  readonly cases: Readonly<Record<string, readonly TrueCase[]>>;
};

const all = Object.entries(cases).flatMap(([source, ofSource]) =>
  ofSource.map((each) => ({ ...each, source })),
);
const known = new Map(
  explained.flatMap(({ ids, reason }) => ids.map((id) => [id, reason] as const)),
);

/** Excel shows 15 digits; the last of them may differ by the order of the additions. */
const agree = (a: SavedCell, b: SavedCell): boolean =>
  typeof a === "number" && typeof b === "number"
    ? Math.abs(a - b) <= 1e-13 * Math.max(Math.abs(a), Math.abs(b), 1e-2)
    : a === b;

const plain = (value: SavedValue): SavedCell => (typeof value === "object" ? value.error : value);

test("formulas give what Excel gave, or differ for a reason that is told", () => {
  const differing = all.flatMap((each) => {
    const [expected, actual] = [plain(each.value), valueOf(each)];
    const differs = !agree(expected, actual);
    return differs === known.has(each.id)
      ? []
      : [{ id: each.id, formula: each.formula, expected, actual, reason: known.get(each.id) }];
  });
  expect(differing).toEqual([]);
});

test("every explained difference is one of the cases", () => {
  const ids = new Set(all.map(({ id }) => id));
  expect([...known.keys()].filter((id) => !ids.has(id))).toEqual([]);
});
