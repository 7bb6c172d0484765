import {
  bandScore,
  GRADE_BANDS,
  gradeOf,
  QUALITATIVE_BANDS,
  qualitativeBandOf,
  qualitativeRange,
  scoreIndicator,
  stepScore,
} from "../../src/evaluation";

test.each([
  ["达成年度指标", 10, 8, 10],
  ["部分达成", 10, 6, 8],
  ["达成预期指标", 10, 8, 10],
  ["达成目标", 10, 8, 10],
  ["部分达成预期指标", 10, 6, 8],
  ["部分达成目标值", 10, 6, 8],
  ["未达成", 10, 0, 6],
  ["未达成预期指标", 10, 0, 6],
  ["未达成年度指标且效果较差", 5, 0, 3],
])("%s of %d points allows %d to %d", (actual, points, from, to) => {
  const band = qualitativeBandOf(actual);
  expect(band && qualitativeRange(points, band)).toEqual({ from, to });
});

test("only the best band includes its upper end", () => {
  expect(QUALITATIVE_BANDS.map(({ mostIncluded }) => mostIncluded)).toEqual([true, false, false]);
  expect(qualitativeBandOf("基本达到")).toBeNull();
  expect(qualitativeBandOf("基本达成")).toBeNull();
});

test("the bands of a grade need no order", () => {
  expect(gradeOf(85, [...GRADE_BANDS].reverse())).toBe("良");
});

test.each([1, 0.5])("points within the limit stay as they are given (%d)", (rate) => {
  const rule = { limit: 1, step: 0.01, deduction: 1, direction: "over" } as const;
  expect(stepScore(8.333, rate, rule)).toBe(8.333);
});

test("a rate computed by Excel loses no step to the noise of its last digit", () => {
  const rule = { limit: 1, step: 0.01, deduction: 1, direction: "over" } as const;
  expect(stepScore(5, 1 + 0.03, rule)).toBe(2);
  expect(stepScore(5, 1.0299999999999998, rule)).toBe(2);
  expect(stepScore(5, 1.0299, rule)).toBe(3);
});

test("one score more than bounds", () => {
  expect(bandScore(1, [0, 1], [3, 2])).toEqual({
    ok: false,
    fault: { id: "bandCounts", bounds: 2, scores: 2 },
  });
});

test("a verdict holds the facts it rests on", () => {
  expect(scoreIndicator(10, "100万元", 120, "成本开支", "linear")).toMatchObject({
    kind: "scored",
    score: 8,
    shortfall: { rule: "linearDown", unit: "万元" },
    notes: [
      { id: "comparatorFromName", because: "成本", comparator: "atMost" },
      { id: "unitAssumed", unit: "万元" },
    ],
  });
  expect(scoreIndicator(10, "12月底前", "2023年12月")).toMatchObject({
    notes: [{ id: "yearAssumed" }],
  });
  expect(scoreIndicator(10, "≥100", "-5")).toMatchObject({
    score: 0,
    notes: [{ id: "negativeAsZero" }],
  });
  expect(scoreIndicator(10, "≥30天", "2个月")).toMatchObject({
    kind: "judgement",
    reason: { id: "unitsDiffer", first: "天", second: "个月" },
  });
});
