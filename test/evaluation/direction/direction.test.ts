import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import { directionOf, explanation, scoreIndicator, type Named } from "../../../src/evaluation";

type Row = readonly [indicator: string, unit: string, levels: string, direction: string];

const named = ([indicator, unit, levels]: Row): Named => {
  const [level1 = "", level2 = ""] = levels.split("/");
  return { indicator, unit, level1, level2 };
};

/** Indicators as they stand in plans and self-assessments of all fields. */
const rows = readFileSync(path.join(__dirname, "rows.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => line.split("\t") as unknown as Row);

test.each(rows)("%s, %s %s: %s", (...row) => {
  expect(directionOf(named(row)).comparator).toBe(row[3]);
});

test("few of them are open", () => {
  const open = rows.filter(([, , , direction]) => direction === "open");
  expect(open.length / rows.length).toBeLessThan(0.03);
});

describe("the comparator goes before all else", () => {
  test.each([
    ["造林面积（≥**亩）", "", "atLeast"],
    ["差错数（≤）", "", "atMost"],
    ["成本节约率（≤）", "成本指标", "atMost"],
    ["补助标准不低于", "", "atLeast"],
    ["支出控制在预算内", "", "atMost"],
    ["死亡人数降低至", "", "atMost"],
  ])("%s %s: %s", (indicator, level1, direction) => {
    expect(directionOf({ indicator, level1 }).comparator).toBe(direction);
  });
});

describe("where the direction comes from", () => {
  test.each([
    [{ indicator: "成本开支" }, "name", "成本"],
    [{ indicator: "投诉办结率" }, "name", "办结"],
    [{ indicator: "道路维修", unit: "万元", level1: "成本指标（20分）" }, "level", "成本指标"],
    [{ indicator: "道路维修", unit: "元/公里" }, "unit", "元/公里"],
    [{ indicator: "印发简报", unit: "篇" }, "usual", ""],
  ])("%j: %s %s", (indicator, from, because) => {
    expect(directionOf(indicator)).toMatchObject({ from, because });
  });

  test("a unit in the name stands in for one behind the figure", () => {
    expect(directionOf({ indicator: "道路维修（元/公里）" }).comparator).toBe("atMost");
  });
});

describe("points of a bare target", () => {
  test.each([
    // level, indicator, points, target, actual, score
    ["成本指标", "河道保洁服务费", 50, "15万元", "10.5万元", 50],
    ["成本指标", "河道保洁服务费", 50, "15万元", "18万元", 41.67],
    ["", "培训成本", 50, "400元/人", "180元/人", 50],
    ["", "人才流失率", 10, "5%", "3%", 10],
    ["", "人才流失率", 10, "5%", "8%", 6.25],
    ["", "森林火灾受害率", 10, "0.9‰", "0", 10],
    ["", "差错纠正率", 10, "90%", "95%", 10],
    ["", "逾期案件清理率", 10, "90%", "72%", 8],
    ["", "空置房利用率", 10, "90%", "72%", 8],
    ["", "减少投诉数量", 10, "10件", "15件", 10],
    ["", "成本核算次数", 10, "4次", "5次", 10],
    ["", "事故应急演练次数", 10, "4次", "2次", 5],
    // Left open, and the figure is the target itself.
    ["", "河道保洁", 10, "15万元", "15万元", 10],
    ["", "河道保洁", 10, "15万元", "150000元", 10],
  ])("%s %s, %d: %s, %s: %d", (level1, indicator, points, target, actual, score) => {
    const verdict = scoreIndicator(points, target, actual, { indicator, level1 });
    expect(verdict).toMatchObject({ kind: "scored", score });
  });

  test("one that is left open is for a person, with what to write", () => {
    const verdict = scoreIndicator(10, "15万元", "18万元", { indicator: "河道保洁" });
    expect(verdict).toMatchObject({ kind: "judgement", reason: { id: "directionOpen" } });
    expect(explanation(verdict)).toContain("未写明“≥”或“≤”，请在年度指标值前补写");
  });
});

/** Words that change nothing of what an indicator means. */
const before = fc.constantFrom(
  "2023年",
  "2023年度",
  "全市",
  "全县",
  "本单位",
  "辖区内",
  "1.",
  "（一）",
);
const behind = fc.constantFrom("指标", "指标值", "完成情况", "（全年）", "情况", "目标值");

test("a direction never flips when a word is added that does not change the meaning", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...rows),
      fc.array(before, { maxLength: 2 }),
      fc.array(behind, { maxLength: 1 }),
      (row, first, last) => {
        const indicator = [...first, row[0], ...last].join("");
        expect(directionOf({ ...named(row), indicator }).comparator).toBe(row[3]);
      },
    ),
    { numRuns: 5000 },
  );
});
