import { roundHalfUp, sum, truncate } from "../../src/evaluation";

// What Excel's own ROUND and TRUNC show.
test.each([
  [2.675, 2, 2.68],
  [1.005, 2, 1.01],
  [2.15, 1, 2.2],
  [-2.675, 2, -2.68],
  [87.375, 2, 87.38],
  [1.1 * 1.15, 2, 1.27],
  [0.285 * 100, 0, 29],
  [8.334999, 2, 8.33],
  [1e21, 2, 1e21],
])("ROUND(%d, %d) = %d", (value, digits, rounded) => {
  expect(roundHalfUp(value, digits)).toBe(rounded);
});

test.each([
  [87.375, 2, 87.37],
  [99.989796, 2, 99.98],
  [-2.679, 2, -2.67],
  [0.3 - 0.2, 1, 0.1],
])("TRUNC(%d, %d) = %d", (value, digits, cut) => {
  expect(truncate(value, digits)).toBe(cut);
});

test("a sum of cents has no noise", () => {
  expect(sum([0.1, 0.2])).toBe(0.3);
  expect(sum([97.99, 6.99])).toBe(104.98);
  expect(sum([])).toBe(0);
  expect(sum(Array.from({ length: 1000 }, () => 0.01))).toBe(10);
});
