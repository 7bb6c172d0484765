import fc from "fast-check";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  directionOf,
  explanation,
  readTarget,
  scoreIndicator,
  type Named,
} from "../../../src/evaluation";

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
    [{ indicator: "例会", unit: "场" }, "usual", ""],
  ])("%j: %s %s", (indicator, from, because) => {
    expect(directionOf(indicator)).toMatchObject({ from, because });
  });

  test("a unit in the name stands in for one behind the figure", () => {
    expect(directionOf({ indicator: "道路维修（元/公里）" }).comparator).toBe("atMost");
  });
});

describe("100% of a share is all there is", () => {
  test.each([
    // Open by its name, at 90%.
    ["伪劣种子下架率", "atLeast"],
    // Its name alone would make it a ceiling, which anything would meet.
    ["差错率", "open"],
    ["工程合格率", "atLeast"],
    ["预算控制率", "atMost"],
    ["差错率（≤）", "atMost"],
  ])("%s: %s", (indicator, kind) => {
    expect(readTarget("100%", { indicator }).kind).toBe(kind);
    expect(readTarget("1", { indicator }).kind).toBe(directionOf({ indicator }).comparator);
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
const BEFORE = [
  ...["2023年", "2023年度", "全年", "本年度", "当年", "2024年全年"],
  ...["全市", "全县", "全区", "我市", "本县", "辖区内", "全系统"],
  ...["本单位", "我单位", "本部门", "1.", "（一）", "★", "其中："],
];
const BEHIND = ["指标", "指标值", "完成情况", "（全年）", "情况", "目标值", "（按年度）"];

const added = fc.record({
  row: fc.constantFrom(...rows),
  first: fc.array(fc.constantFrom(...BEFORE), { maxLength: 2 }),
  last: fc.array(fc.constantFrom(...BEHIND), { maxLength: 1 }),
  isUnitNamed: fc.boolean(),
});

test("a direction never flips when a word is added that does not change the meaning", () => {
  fc.assert(
    fc.property(added, ({ row, first, last, isUnitNamed }) => {
      const unit = isUnitNamed && row[1] ? `（${row[1]}）` : "";
      const indicator = [...first, row[0], ...last, unit].join("");
      expect(directionOf({ ...named(row), indicator }).comparator).toBe(row[3]);
    }),
    { numRuns: 5000 },
  );
});

describe("a word of the vocabulary never decides where it is not the head", () => {
  const heads = [
    ["投诉", "办结率", "%", "atLeast"],
    ["投诉", "发生率", "%", "atMost"],
    ["事故", "下降率", "%", "atLeast"],
    ["事故", "整改率", "%", "atLeast"],
  ] as const;
  const middle = fc.constantFrom("", "隐患", "问题", "案件", "线索", "行为", "事件");

  test.each(heads)("%s … %s", (thing, head, unit, direction) => {
    fc.assert(
      fc.property(middle, (word) => {
        const indicator = thing + word + head;
        expect(directionOf({ indicator, unit }).comparator).toBe(direction);
      }),
    );
  });
});

describe("what nobody knows is left open", () => {
  // Made of signs that no verb of doing and no word of the vocabulary is written with.
  const sign = fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸");
  const unheard = fc.array(sign, { minLength: 2, maxLength: 4 }).map((signs) => signs.join(""));

  test.each([
    ["率", "%", "", "open"],
    ["率", "%", "产出指标/质量指标", "open"],
    ["率", "%", "效益指标/社会效益指标", "open"],
    ["数量", "个", "效益指标/生态效益指标", "open"],
    ["人数", "人", "", "open"],
    ["金额", "万元", "", "open"],
    ["数量", "个", "产出指标/数量指标", "atLeast"],
    ["率", "%", "满意度指标/服务对象满意度指标", "atLeast"],
    ["", "天", "产出指标/时效指标", "atMost"],
    ["", "万元", "成本指标/经济成本指标", "atMost"],
    ["场次", "场", "", "atLeast"],
  ])("××%s, %s %s: %s", (measure, unit, levels, direction) => {
    fc.assert(
      fc.property(unheard, (name) => {
        const row: Row = [name + measure, unit, levels, direction];
        expect(directionOf(named(row)).comparator).toBe(direction);
      }),
    );
  });

  test("a known word with an unknown head behind it", () => {
    fc.assert(
      fc.property(fc.constantFrom("投诉", "事故", "合格", "培训"), unheard, (word, head) => {
        const { comparator } = directionOf({ indicator: `${word}${head}率`, unit: "%" });
        expect(comparator).toBe("open");
      }),
    );
  });
});
