import { reportOf } from "../../src/checks";
import { scoreCards, type ScoreCard } from "../../src/checks/score-card";
import { blankData, findPack, type FormData, type Pack, type ReportData } from "../../src/forms";
import { rowsAt } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const huaihua = findPack("huaihua-2023")!;

function cardOf(id: string, data: ReportData = fixture(id)): ScoreCard {
  const pack = findPack(id)!;
  return scoreCards(reportOf(readForms(pack, data), pack))[0]!;
}

/** 怀化's report with some cells of one indicator replaced. */
function changed(index: number, cells: Record<string, string | number | null>): ReportData {
  const data = fixture("huaihua-2023");
  Object.assign(rowsAt(data.selfAssessment!, "indicators")[index]!, cells);
  delete data.selfAssessment!["total"];
  return data;
}

/** 怀化's funds without any indicator. */
function blankIndicators(): ReportData {
  const blank = blankData(huaihua);
  const { funds } = fixture("huaihua-2023").selfAssessment!;
  return { ...blank, selfAssessment: { ...blank.selfAssessment, funds } };
}

describe("published reports", () => {
  // Its printed total is typed, and 10 below what its rows come to: a finding of the checks.
  test("怀化: 99 of 100, 优, one point lost without a reason", () => {
    expect(cardOf("huaihua-2023")).toEqual({
      sheetName: "整体支出绩效自评表",
      isStarted: true,
      total: 99,
      points: 100,
      adjusted: null,
      grade: "优",
      openPoints: 0,
      execution: { name: "预算执行率", points: 10, score: 10, rate: 1 },
      levels: [
        { name: "产出指标（50分)", points: 60, score: 60 },
        { name: "效益指标（30分）", points: 30, score: 29 },
        { name: "满意度指标（10分）", points: 10, score: 10 },
      ],
      losses: [
        {
          name: "整合环境资源，促使环境效益",
          points: 10,
          score: 9,
          lost: 1,
          reason: null,
          rate: null,
          local: null,
          address: expect.stringMatching(/^H\d+$/) as string,
        },
      ],
      unscored: [],
    });
  });

  test("芦淞: the sums of its five levels come to its 98", () => {
    const { total, levels, execution, losses } = cardOf("lusong-2023");
    expect(total).toBe(98);
    expect(levels.map(({ points, score }) => [points, score])).toEqual([
      [40, 39],
      [20, 20],
      [10, 10],
      [20, 19],
    ]);
    expect(execution!.rate).toBeCloseTo(0.9979, 4);
    expect(losses.map(({ name, lost }) => [name, lost])).toEqual([
      ["完成时间", 1],
      ["成本开支", 1],
    ]);
  });
});

test("a score still to be given leaves the grade open and is named with its cell", () => {
  const card = cardOf("huaihua-2023", changed(0, { actual: null, score: null }));
  expect(card.grade).toBeNull();
  expect(card.total).toBe(99);
  expect(card.unscored).toEqual([
    { name: "提供有价值的参阅资料", address: expect.stringMatching(/^H\d+$/) as string },
  ]);
});

test("points that no indicator has yet leave the grade open and count among the full marks", () => {
  const card = cardOf("huaihua-2023", blankIndicators());
  expect([card.total, card.points, card.openPoints, card.grade]).toEqual([10, 100, 90, null]);
});

test("the largest loss comes first, with its reason", () => {
  const card = cardOf("huaihua-2023", changed(1, { score: 5.5, reason: "系统停机" }));
  expect(card.losses.map(({ lost, reason }) => [lost, reason])).toEqual([
    [4.5, "系统停机"],
    [1, null],
  ]);
});

test("what a place takes is told with the loss", () => {
  const form = huaihua.selfAssessment!;
  const pack: Pack = {
    ...huaihua,
    selfAssessment: {
      ...form,
      executionRule: { rule: "linear", least: 0.9, rounding: "half" },
      missedLeast: 0.6,
      overfulfilment: { from: 1.3, deduction: 2 },
    },
  };
  const row = { level1: "产出指标（50分)", points: 10 };
  const data: ReportData = {
    unitName: "",
    year: 2023,
    selfAssessment: {
      funds: { fullYearBudget: 100, executed: 89, points: 10 },
      indicators: [
        { ...row, level3: "信访", target: "≥100篇", actual: "59篇" },
        { ...row, level3: "办文", target: "≥100篇", actual: "284篇" },
        { ...row, level3: "培训", target: "≥100人", actual: "90人" },
      ],
    },
  };
  const [card] = scoreCards(reportOf(readForms(pack, data), pack));
  expect(card!.losses.map(({ name, lost, local }) => [name, lost, local])).toEqual([
    ["预算执行率", 10, { id: "rateBelowLeast", least: 0.9 }],
    ["信访", 10, { id: "belowLeast", least: 0.6 }],
    ["办文", 2, { id: "overfulfilled", deviation: 1.84, deduction: 2 }],
    ["培训", 1, null],
  ]);
});

test("what does not apply is no score to be given, where the rest stands for all points", () => {
  const form = huaihua.selfAssessment!;
  const level1 = "产出指标（50分)";
  const card = (notApplicable: "keep" | "rescale") => {
    const pack: Pack = { ...huaihua, selfAssessment: { ...form, notApplicable } };
    const data: ReportData = {
      unitName: "",
      year: 2023,
      selfAssessment: {
        funds: { fullYearBudget: 100, executed: 90, points: 10 },
        indicators: [
          { level1, level3: "信访", target: "≥100篇", actual: "100篇", points: 60 },
          { level1, level3: "办文", target: "≥100篇", actual: "不适用", points: 30 },
        ],
      },
    };
    return scoreCards(reportOf(readForms(pack, data), pack))[0]!;
  };
  expect(card("rescale")).toMatchObject({
    total: 98.57,
    grade: "优",
    adjusted: { sum: 69, dropped: 30 },
    levels: [{ name: level1, points: 60, score: 60 }],
    unscored: [],
  });
  expect(card("keep")).toMatchObject({
    total: 69,
    grade: null,
    adjusted: null,
    levels: [{ name: level1, points: 90, score: 60 }],
    unscored: [{ name: "办文" }],
  });
});

test("a total that the execution rate cuts short is told with its sum", () => {
  const form = huaihua.selfAssessment!;
  const pack: Pack = {
    ...huaihua,
    selfAssessment: { ...form, totalCaps: [{ below: 0.8, most: 89 }] },
  };
  const indicator = { level1: "产出指标（50分)", target: "≥100篇", actual: "100篇", points: 90 };
  const card = (executed: number) => {
    const funds = { fullYearBudget: 100, executed, points: 10 };
    const data = {
      unitName: "",
      year: 2023,
      selfAssessment: { funds, indicators: [{ ...indicator, level3: "信访" }] },
    };
    return scoreCards(reportOf(readForms(pack, data), pack))[0]!;
  };
  expect(card(75)).toMatchObject({
    total: 89,
    grade: "良",
    adjusted: { sum: 97.5, cap: { below: 0.8, most: 89, rate: 0.75 } },
  });
  expect(card(80)).toMatchObject({ total: 98, grade: "优", adjusted: null });
});

test("points of the execution rate that are lost count as a loss", () => {
  const data = fixture("huaihua-2023");
  Object.assign(data.selfAssessment!["funds"]!, { executed: 4000, score: 8.81 });
  expect(cardOf("huaihua-2023", data).losses[0]).toMatchObject({
    name: "预算执行率",
    lost: 1.19,
    rate: { name: "执行率" },
  });
});

test("an empty form has the pack's levels and no score", () => {
  const card = cardOf("huaihua-2023", blankData(findPack("huaihua-2023")!));
  expect(card).toMatchObject({ isStarted: false, total: null, grade: null, losses: [] });
  expect(card.levels).toEqual([
    { name: "产出指标（50分)", points: 50, score: null },
    { name: "效益指标（30分）", points: 30, score: null },
    { name: "满意度指标（10分）", points: 10, score: null },
  ]);
});

test("a workbook without the form has no card", () => {
  const pack = findPack("huaihua-2023")!;
  const forms = readForms(pack, fixture(pack.id)).filter(({ form }) => form === "baseData");
  expect(scoreCards(reportOf(forms, pack))).toEqual([]);
});

test("every project has its own card, after that of the unit", () => {
  const pack = findPack("default")!;
  const cards = scoreCards(reportOf(readForms(pack, fixture("default")), pack));
  expect(cards.map(({ sheetName, total }) => [sheetName, total])).toEqual([
    ["整体支出绩效自评表", 99.84],
    ["项目自评表（道路维护）", 99.88],
    ["项目自评表（国际陆港建设与运营专项补助）", 98],
    ["项目自评表（信访维稳）", 98.5],
  ]);
  expect(cards[2]!.losses).toMatchObject([{ name: "招商企业", lost: 2 }]);
});

test("grades are those of the place, and the reason of the execution rate is told", () => {
  const form = huaihua.selfAssessment!;
  const pack: Pack = {
    ...huaihua,
    selfAssessment: {
      ...form,
      funds: { ...form.funds, columns: [...form.funds.columns, "reason"] },
      gradeBands: [
        { from: 60, name: "合格" },
        { from: 0, name: "不合格" },
      ],
    },
  };
  const data = fixture("huaihua-2023");
  const funds = data.selfAssessment!["funds"] as FormData;
  delete funds["score"];
  Object.assign(funds, { executed: 4000, reason: "项目推迟。" });
  const [card] = scoreCards(reportOf(readForms(pack, data), pack));
  expect(card!.grade).toBe("合格");
  expect(card!.losses.find(({ rate }) => rate?.name === "执行率")!.reason).toBe("项目推迟。");
});

describe("评价指标表", () => {
  test("scores no funds; a loss tells its rate", () => {
    const { execution, total, points, grade, levels, losses } = cardOf("hunan-common");
    expect(execution).toBeNull();
    expect([total, points, grade]).toEqual([88.95, 100, "良"]);
    expect(levels).toEqual([
      { name: "投入", points: 10, score: 5 },
      { name: "过程", points: 60, score: 55 },
      { name: "产出及效率", points: 30, score: 28.95 },
    ]);
    expect(losses[0]).toMatchObject({
      name: "“三公经费”变动率",
      lost: 5,
      rate: { name: "比率", value: expect.closeTo(0.9831, 4) as number },
    });
  });

  test("its grade waits for every score", () => {
    const data = fixture("hunan-common");
    const rows = data.scoreTable!["rows"] as Record<string, FormData>;
    const judged = Object.values(rows).find(({ status }) => status !== undefined)!;
    delete judged["score"];
    const { grade, unscored } = cardOf("hunan-common", data);
    expect(grade).toBeNull();
    expect(unscored).toHaveLength(1);
  });

  test("is not started while it is empty", () => {
    expect(cardOf("hunan-common", blankData(findPack("hunan-common")!))).toMatchObject({
      isStarted: false,
      total: null,
    });
  });
});
