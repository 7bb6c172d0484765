import fc from "fast-check";
import { keptIn } from "../../src/memory/kept-twice";
import {
  isKeptSheet,
  keptCells,
  keptRow,
  keptTitle,
  newer,
  nextWritten,
  onKeptSheet,
  readWritten,
  type KeptText,
} from "../../src/memory/kept-twice";

const PACKS = "perf.packs";
const NOTES = "perf.acknowledged";

const text = (text: string, written: number): KeptText => ({ text, written });

/** The sheet that holds these. */
function sheetWith(kept: Partial<Record<typeof PACKS | typeof NOTES, KeptText>>): string[][] {
  const rows: string[][] = [[keptTitle], [], []];
  for (const key of [PACKS, NOTES] as const)
    if (kept[key]) rows[keptRow(key)] = keptCells(key, kept[key])!;
  return rows;
}

test("any text comes back from the sheet, in cells that Excel takes as they are", () => {
  const long = fc
    .integer({ min: 29_990, max: 60_010 })
    .map((length) => "字𠮷=1'".repeat(length / 5));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), long), fc.nat(), (content, written) => {
      const cells = keptCells(NOTES, text(content, written))!;
      for (const cell of cells) {
        expect(cell.length).toBeLessThanOrEqual(32_767);
        expect(cell).toMatch(/^[|p]/);
        // No half of a character: a file would not keep it.
        expect(encodeURI(cell)).toBeDefined();
      }
      const rows = sheetWith({ [NOTES]: text(content, written) });
      expect(onKeptSheet(NOTES, rows)).toEqual(text(content, written));
      expect(onKeptSheet(PACKS, rows)).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test("what is too long for the sheet is not cut, but left to the settings", () => {
  expect(keptCells(PACKS, text("x".repeat(47 * 30_000), 1))).toHaveLength(50);
  expect(keptCells(PACKS, text("x".repeat(47 * 30_000 + 1), 1))).toBeNull();
});

test.each<[string, (rows: string[][]) => void]>([
  ["a part is gone", (rows) => rows[1]!.pop()],
  ["a part was cut", (rows) => (rows[1]![3] = rows[1]![3]!.slice(0, -1))],
  ["a person wrote into it", (rows) => (rows[1]![3] = "[]")],
  ["nobody knows when it was written", (rows) => (rows[1]![1] = "|昨天")],
  ["the row is gone", (rows) => rows.splice(1, 1)],
])("where %s, the sheet holds nothing and the settings count", (_, spoil) => {
  const rows = sheetWith({ [PACKS]: text("[1]", 9) });
  expect(onKeptSheet(PACKS, rows)).toBeDefined();
  spoil(rows);
  expect(onKeptSheet(PACKS, rows)).toBeUndefined();
  expect(keptIn(new Map([[PACKS, "[2]"]]), rows).counts.get(PACKS)?.text).toBe("[2]");
});

test.each<[string, KeptText | undefined, KeptText | undefined, string | undefined]>([
  ["nothing", undefined, undefined, undefined],
  ["settings alone", text("甲", 1), undefined, "甲"],
  ["the sheet alone", undefined, text("乙", 1), "乙"],
  ["the sheet is newer", text("甲", 1), text("乙", 2), "乙"],
  ["the settings are newer", text("甲", 2), text("乙", 1), "甲"],
  ["as old as one another", text("甲", 1), text("乙", 1), "甲"],
  ["settings of which nobody said when", text("甲", 0), text("乙", 1), "乙"],
])("the rule, %s", (_, settings, sheet, wanted) => {
  expect(newer(settings, sheet)?.text).toBe(wanted);
});

test("what is written next is the newest, whatever the clock says", () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat(), { nil: undefined }), (now, before) => {
      const present = before === undefined ? undefined : text("甲", before);
      const next = text("乙", nextWritten(now, present));
      expect(newer(present, next)).toBe(next);
      expect(newer(next, present)).toBe(next);
      expect(next.written).toBeGreaterThanOrEqual(now);
    }),
  );
});

test.each([undefined, 7, "{", "[]", '{"perf.packs":-1}', '{"perf.packs":"1"}'])(
  "%p says of nothing when it was written",
  (stored) => expect(readWritten(stored)).not.toHaveProperty([PACKS], expect.anything()),
);

test("a sheet of somebody else with that name is none of ours; an empty one is", () => {
  expect(isKeptSheet([["某人的表"]])).toBe(false);
  expect(isKeptSheet([["", ""]])).toBe(true);
  expect(isKeptSheet([])).toBe(true);
});
