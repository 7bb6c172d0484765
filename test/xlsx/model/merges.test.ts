import fc from "fast-check";
import { constant, intersects, RectsByRow, Workbook, type Rect } from "../../../xlsx/model";

const rect = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(3), fc.nat(3))
  .map(([top, left, down, right]): Rect => ({
    top,
    left,
    bottom: top + down,
    right: left + right,
  }));

const doMeet = (rects: readonly Rect[]): boolean =>
  rects.some((first, at) => rects.slice(at + 1).some((second) => intersects(first, second)));

test("rectangles that meet are found, wherever they stand", () => {
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 8 }), (rects) => {
      expect(RectsByRow.doMeet(rects)).toBe(doMeet(rects));
    }),
    { numRuns: 2000 },
  );
});

test("many merged at once are as if they were merged one by one", () => {
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 30 }), (some) => {
      const rects = some.filter((each, at) => !doMeet([each, ...some.slice(0, at)]));
      const [first, second] = [filled(), filled()];
      first.mergeAll(rects);
      for (const each of rects) second.merge(each);
      expect(first.merges.all()).toEqual(second.merges.all());
      expect([...first.cells.entries()]).toEqual([...second.cells.entries()]);
    }),
    { numRuns: 300 },
  );
});

function filled() {
  const sheet = new Workbook().addSheet("甲");
  for (let row = 0; row < 17; row++)
    for (let column = 0; column < 17; column++)
      sheet.setContent(row, column, constant(row + column));
  return sheet;
}
