import {
  localScore,
  proportionalScore,
  type CellValue,
  type LocalRules,
  type ProportionalRule,
} from "../../src/evaluation";

const strict: LocalRules = { missed: "ratio", least: 0.6 };
const taking: LocalRules = { missed: "ratio", overfulfilment: { from: 1.3, deduction: 2 } };

const scored = (rules: LocalRules, target: CellValue, actual: CellValue, indicator = "办文") => {
  const verdict = localScore(10, target, actual, indicator, rules);
  return verdict.kind === "scored" ? [verdict.score, verdict.local?.id ?? null] : verdict.reason.id;
};

describe("a missed target below the least share earns nothing:", () => {
  test.each<[string, LocalRules, CellValue, CellValue, number, string | null]>([
    ["the least itself passes", strict, "≥100篇", "60篇", 6, null],
    ["just below", strict, "≥100篇", "59.99篇", 0, "belowLeast"],
    ["59.6% is not rounded up to it", strict, "≥1000篇", "596篇", 0, "belowLeast"],
    ["two thirds of three", strict, "≥3次", "2次", 6.67, null],
    ["less is better: target by actual", strict, "≤60天", "100天", 6, null],
    ["less is better, far missed", strict, "≤60天", "101天", 0, "belowLeast"],
    ["linear", { ...strict, missed: "linear" }, "≤100天", "141天", 0, "belowLeast"],
    ["met", strict, "≥100篇", "100篇", 10, null],
  ])("%s", (_, rules, target, actual, score, local) => {
    expect(scored(rules, target, actual)).toEqual([score, local]);
  });
});

describe("a target exceeded by a lot costs points:", () => {
  test.each<[string, CellValue, CellValue, number, string | null]>([
    ["the threshold itself", "≥100篇", "130篇", 8, "overfulfilled"],
    ["just under it", "≥100篇", "129.99篇", 10, null],
    ["decimals that binary fractions do not hold", "≥1.3", "1.69", 8, "overfulfilled"],
    ["numbers", 100, 284, 8, "overfulfilled"],
    ["a word beside the number", "培训100人次以上", "300人次", 8, "overfulfilled"],
    ["less is better", "≤100天", "20天", 10, null],
    ["missed", "≥100篇", "90篇", 9, null],
    ["a change", "增长5%以上", "增长10%", 10, null],
    ["a range", "10-20个", "20个", 10, null],
    ["words", "完成", "完成", 10, null],
    ["nothing wanted", "=0", "0", 10, null],
  ])("%s", (_, target, actual, score, local) => {
    expect(scored(taking, target, actual)).toEqual([score, local]);
  });

  test("never below 0, and by how much it was exceeded", () => {
    const rules = { missed: "ratio", overfulfilment: { from: 1.3, deduction: 2 } } as const;
    expect(localScore(1.5, "≥100", "250", "", rules)).toMatchObject({
      score: 0,
      plain: 1.5,
      local: { deviation: 1.5, deduction: 2 },
    });
  });

  test("what a person judges is left to a person", () => {
    expect(scored({ ...strict, ...taking }, "环境改善", "空气优良")).toBe("wordsDiffer");
  });
});

describe("points in proportion to a rate:", () => {
  test.each<[string, number, number, ProportionalRule, number | null]>([
    ["half up", 87.57, 100, {}, 8.76],
    ["cut to whole points", 87.57, 100, { decimals: 0, rounding: "down" }, 8],
    ["up to whole points", 82.01, 100, { decimals: 0, rounding: "up" }, 9],
    ["what is whole is not raised", 80, 100, { decimals: 0, rounding: "up" }, 8],
    ["nor by the noise of binary fractions", 80.08, 100.1, { decimals: 0, rounding: "up" }, 8],
    ["rounded once", 84.96, 100, { decimals: 0 }, 8],
    ["two decimals cut", 742.38, 743.91, { rounding: "down" }, 9.97],
    ["below the least rate", 59.99, 100, { least: 0.6 }, 0],
    ["the least rate itself", 60.06, 100.1, { least: 0.6 }, 6],
    ["no more than all points", 120, 100, { decimals: 0, rounding: "up" }, 10],
    ["no budget", 1, 0, { least: 0.6 }, null],
  ])("%s", (_, executed, budget, rule, score) => {
    expect(proportionalScore(executed, budget, 10, rule)).toBe(score);
  });

  test("all points are left as they are, and rounding gives no more", () => {
    expect(proportionalScore(100, 100, 7.5, { decimals: 0, rounding: "down" })).toBe(7.5);
    expect(proportionalScore(99, 100, 7.5, { decimals: 0, rounding: "up" })).toBe(7.5);
  });
});
