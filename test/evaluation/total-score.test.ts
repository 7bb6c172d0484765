import { totalScore, type TotalRules } from "../../src/evaluation";

const plain: TotalRules = { caps: [], unfilled: [], rescales: false, decimals: 2 };
const caps = [
  { below: 0.8, most: 89 },
  { below: 0.6, most: 69 },
];
const unfilled = [{ begins: "成本指标", most: 5 }];

const row = (score: number | null, points: number | null, more: object = {}) => ({
  level: "",
  indicator: "办文",
  actual: "100篇" as unknown,
  points,
  score,
  ...more,
});
const execution = { points: 10, score: 9, rate: 0.9 };
const rows = [row(60, 60, { level: "产出指标（60分）" }), row(27, 30)];

test("a total is the sum of the scores, whatever the rules, where none of them applies", () => {
  const rules = { caps, unfilled, rescales: true, decimals: 2 };
  expect(totalScore(rows, execution, rules)).toEqual({
    sum: 96,
    unfilled: [],
    dropped: 0,
    cap: null,
    total: 96,
  });
  expect(totalScore([], { points: 10, score: null, rate: null }, plain)).toBeNull();
});

test.each([
  [0.8, 96],
  [0.7999999999999999, 96],
  [0.7999, 89],
  [0.6, 89],
  [0.5999, 69],
  [null, 96],
])("an execution rate of %d caps the total at %d", (rate, total) => {
  expect(totalScore(rows, { ...execution, rate }, { ...plain, caps })?.total).toBe(total);
});

test("a cap leaves a total below it alone, and its facts are told", () => {
  const low = { ...execution, rate: 0.5 };
  expect(totalScore([row(40, 90)], low, { ...plain, caps })).toMatchObject({
    cap: null,
    total: 49,
  });
  expect(totalScore(rows, low, { ...plain, caps })?.cap).toEqual({
    below: 0.6,
    most: 69,
    rate: 0.5,
  });
});

describe("a level without indicators", () => {
  const cost = (indicator: string) => [
    ...rows,
    row(10, 10, { level: "成本指标（20分）", indicator: "" }),
    row(8, 10, { indicator }),
  ];

  test("keeps only so much, rows below its merged name included", () => {
    expect(totalScore(cost(""), execution, { ...plain, unfilled })).toMatchObject({
      sum: 114,
      unfilled: [{ begins: "成本指标", most: 5, score: 18 }],
      total: 101,
    });
  });

  test("counts in full once one is named", () => {
    expect(totalScore(cost("成本控制"), execution, { ...plain, unfilled })?.total).toBe(114);
  });
});

describe("what does not apply", () => {
  const out = row(null, 30, { actual: "不适用" });
  const rules = { ...plain, rescales: true };

  test("is left out, and the rest stands for all points", () => {
    expect(totalScore([row(50, 60), out], execution, rules)).toMatchObject({
      dropped: 30,
      total: 84.29,
    });
    expect(totalScore([row(50, 60), out], execution, { ...rules, decimals: 0 })?.total).toBe(84);
  });

  test.each(["不适用 ", " 不适用", "不适用\u3000", "不 适 用"])("is told by %j", (actual) => {
    expect(totalScore([row(50, 60), { ...out, actual }], execution, rules)?.total).toBe(84.29);
  });

  test.each(["不适用于本单位", "", null, 0])("is not told by %j", (actual) => {
    expect(totalScore([row(50, 60), { ...out, actual }], execution, rules)?.dropped).toBe(0);
  });

  test("counts among the points in other places", () => {
    expect(totalScore([row(50, 60), out], execution, plain)?.total).toBe(59);
  });

  test("leaves no total where it is everything", () => {
    const nothing = { points: null, score: 0, rate: null };
    expect(totalScore([out], nothing, rules)).toBeNull();
  });
});

test("a score beside what does not apply counts only where nothing is left out", () => {
  const typed = [...rows, row(8, 10, { actual: "不适用 " })];
  const own = { points: 10, score: 9, rate: 0.9 };
  expect(totalScore(typed, own, { ...plain, rescales: true })).toMatchObject({
    sum: 96,
    dropped: 10,
    total: 105.6,
  });
  expect(totalScore(typed, own, plain)?.total).toBe(104);
});
