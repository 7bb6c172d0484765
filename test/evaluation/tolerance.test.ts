import { compareSum, rateAgrees, sumTolerance } from "../../src/evaluation";

/** Printed percentages that do not follow from the printed amounts: printed, numerator, denominator. */
test.each([
  [89.9, 19.67, 21.88],
  [89.88, 19.67, 21.88],
  [-68.43, -6.76, 9.88],
  [220.26, 26.43, 12],
  [99.03, 104.98, 106],
  [99.98, 97.99, 98],
  [87.37, 6.99, 8],
  [88.48, 3.28, 3.71],
  [81.73, 1394.37, 1706.18],
  [18.27, 311.81, 1706.18],
])("%d%% agrees with %d ÷ %d", (printed, numerator, denominator) => {
  expect(rateAgrees(printed, numerator / denominator, denominator)).toBe(true);
});

test.each([
  ["turned upside down", 99.03, 106, 104.98],
  ["of another staff number", 100, 32, 34],
  ["of the initial budget", 129.32, 3209.98, 2488.61],
  ["with two digits swapped", 87.73, 6.99, 8],
])("a rate %s does not", (_, printed, numerator, denominator) => {
  expect(rateAgrees(printed, numerator / denominator, denominator)).toBe(false);
});

test("the tolerance of a sum grows with its parts", () => {
  const tolerances = (decimals?: number) =>
    [1, 2, 3, 27].map((count) => sumTolerance(count, decimals));
  expect(tolerances()).toEqual([0.01, 0.015, 0.02, 0.14]);
  expect(tolerances(0)).toEqual([1, 1.5, 2, 14]);
  expect(tolerances(Infinity)).toEqual([0, 0, 0, 0]);
  expect(sumTolerance(3, 3, 2)).toBe(0.0155);
});

test.each([
  [104.98, [97.99, 6.99], "exact", 0],
  [104.99, [97.99, 6.99], "rounding", 0.01],
  [141.72, [138, 3.71], "rounding", 0.01],
  [100.02, [50, 50], "different", 0.02],
  [1406.4, [1200, 925.2], "different", -718.8],
  [0.3, [0.1, 0.2], "exact", 0],
])("%d against its parts %j is %s", (printed, parts, kind, difference) => {
  expect(compareSum(printed, parts)).toMatchObject({ kind, difference });
});

test("exact amounts leave nothing to their rounding", () => {
  expect(compareSum(999.98, [500, 300, 200], Infinity)).toMatchObject({ kind: "different" });
  expect(rateAgrees(89.88, 19.67 / 21.88, 21.88, Infinity)).toBe(false);
  expect(rateAgrees(89.9, 19.67 / 21.88, 21.88, Infinity)).toBe(true);
});
