import { findPack, formsOf, type FormData, type Pack } from "../../src/forms";
import { fieldCells, isSection, type CellSpec, type FormSpec } from "../../src/forms/definition";
import { packSchema, type PackInput } from "../../src/forms/pack";
import { anhui, guangxi, hubei, sichuan } from "../support/places";
import { laidForms } from "../support/read-back";

const placeWith = (assessment: object, more: Partial<PackInput> = {}): Pack => {
  const huaihua = findPack("huaihua-2023")!;
  return packSchema.parse({
    ...huaihua,
    ...more,
    selfAssessment: { ...huaihua.selfAssessment, ...assessment },
  });
};

const formOf = (pack: Pack): FormSpec => formsOf(pack).find(({ id }) => id === "selfAssessment")!;

const cellsOf = (form: FormSpec, key: string): readonly CellSpec[] => {
  const found = form.blocks.find((block) => !isSection(block) && block.key === key)!;
  return isSection(found) ? [] : found.cells;
};

const captions = (cells: readonly CellSpec[]): string[] =>
  cells.flatMap(({ content }) =>
    content.type === "label" && content.text !== "" ? [content.text] : [],
  );

const laid = (pack: Pack, selfAssessment: FormData) => {
  const forms = laidForms(pack, { unitName: "甲", year: 2023, selfAssessment });
  const found = forms.find(({ form }) => form.id === "selfAssessment")!;
  const cell = (path: string) => {
    const { row, cell: spec } = found.plan.placement.fields.get(path)!;
    return found.plan.cells[row]![spec.at];
  };
  return { ...found, cell, value: (path: string) => found.read.cells.get(path)!.value };
};

describe("四川: funds in rows, the target in three cells", () => {
  const pack = placeWith(sichuan);
  const form = formOf(pack);
  const sheet = laid(pack, {
    funds: {
      points: 10,
      bySource: {
        fiscal: { initialBudget: 80, fullYearBudget: 100, executed: 85 },
        unit: { fullYearBudget: 20, executed: 15 },
      },
    },
    indicators: [
      { level3: "办文", property: "≥", target: "95", unit: "%", actual: "90", points: 10 },
      { level3: "成本", property: "≤", target: 20, unit: "万元", actual: 19, points: 10 },
    ],
  });

  test("captions and order as printed", () => {
    expect(captions(cellsOf(form, "funds.heading"))).toEqual([
      "预算执行情况（万元）",
      "年初预算",
      "调整后预算数",
      "预算执行数",
      "预算执行率",
      "权重",
      "得分",
      "原因",
    ]);
    expect(captions(cellsOf(form, "indicators.heading")).slice(1)).toEqual([
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "完成值",
      "权重",
      "得分",
      "未完成原因分析",
    ]);
    expect(captions(cellsOf(form, "closing.problems"))).toEqual(["存在问题"]);
  });

  test("the total is the sum of its sources, each with a rate of its own", () => {
    expect(sheet.value("funds.fullYearBudget")).toBe(120);
    expect(sheet.value("funds.executionRate")).toBeCloseTo(100 / 120, 12);
    expect(sheet.value("funds.bySource.fiscal.executionRate")).toBe(0.85);
    expect(sheet.value("funds.score")).toBe(8.33);
  });

  test("comparator, value and unit are read as one text", () => {
    expect(sheet.cell("indicators.0.score")).toMatch(
      /PERF\.INDICATORSCORE\(\w+,\(E\d+&F\d+&G\d+\),H\d+,/,
    );
    expect(sheet.value("indicators.0.score")).toBe(9.47);
    expect(sheet.value("indicators.1.score")).toBe(10);
  });
});

test("安徽: points stand before the target, the total reaches up to them", () => {
  const form = formOf(placeWith(anhui));
  expect(captions(cellsOf(form, "indicators.heading")).slice(3)).toEqual([
    "三级指标",
    "分值",
    "年度指标值",
    "实际完成值",
    "得分",
    "偏差原因",
  ]);
  expect(cellsOf(form, "total").map(({ at, across = 1 }) => [at, across])).toEqual([
    [0, 4],
    [4, 1],
    [5, 1],
    [6, 1],
    [7, 1],
    [8, 1],
  ]);
});

test("湖北: 20 points of the execution rate in steps, the grade beside the total", () => {
  const { value, cell } = laid(placeWith(hubei), {
    funds: { points: 20, fullYearBudget: 100, executed: 92 },
    indicators: [{ level3: "办文", target: "≥1", actual: "1", points: 80 }],
  });
  expect(cell("funds.score")).toContain("PERF.BANDSCORE(G5,{0.95,0.9,0.85},{20,18,16,0})");
  expect(value("funds.score")).toBe(18);
  expect(value("total.score")).toBe(98);
  expect(value("total.grade")).toBe("优");
});

test("广西: points are taken off, scores have one decimal", () => {
  const { value } = laid(placeWith(guangxi), {
    indicators: [
      { level3: "办文", target: "≥300", actual: "200", points: 10 },
      { level3: "办会", target: "≥3", actual: "3", points: 10, deduction: 0.5 },
      { level3: "督查", target: "≥3", actual: "3", points: 2.25 },
    ],
  });
  expect(value("indicators.0.score")).toBe(6.7);
  expect(value("indicators.1.score")).toBe(9.5);
  expect(value("indicators.2.score")).toBe(2.25);
});

test("a score that a person gives, and a grade in a row of its own", () => {
  const pack = placeWith({ executionRule: { rule: "manual" }, grade: { caption: "评价等级" } });
  const content = fieldCells(formOf(pack)).find(
    (cell) => cell.content.field === "funds.score",
  )!.content;
  expect(content).toEqual({ type: "entry", field: "funds.score", kind: "score" });
  expect(captions(cellsOf(formOf(pack), "grade"))).toEqual(["评价等级"]);
  const { value, plan } = laid(pack, {
    funds: { points: 10, score: 8 },
    indicators: [{ level3: "办文", target: "≥1", actual: "1", points: 90 }],
  });
  expect(value("total.grade")).toBe("优");
  const scored = plan.placement.fields.get("funds.score")!;
  const rules = plan.inputs.filter(
    ({ rect }) => rect.top === scored.row && rect.left === scored.cell.at,
  );
  expect(rules.map(({ upTo }) => upTo)).toEqual(["F5"]);
});

test("a part of the points has no grade", () => {
  const pack = placeWith({ grade: {} });
  const { value } = laid(pack, {
    funds: { points: 10, fullYearBudget: 100, executed: 100 },
    indicators: [{ level3: "办文", target: "环境改善", actual: "空气优良", points: 90 }],
  });
  expect(value("total.score")).toBe(10);
  expect(value("total.grade")).toBeNull();
});

test("amounts in 元 without decimals: formats, prompts and captions of every form follow", () => {
  const pack = placeWith({}, { amountUnit: "元", decimals: 0 });
  for (const { plan } of laidForms(pack, { unitName: "甲", year: 2023 })) {
    for (const { row, cell } of plan.placement.fields.values())
      if (cell.content.kind === "amount") expect(plan.numberFormats[row]![cell.at]).toBe("#,##0");
    const prompts = plan.inputs
      .map(({ rule }) => rule.prompt)
      .filter((prompt) => prompt.includes("单位"));
    for (const prompt of prompts.filter((each) => !each.includes("㎡")))
      expect(prompt).toMatch(/^单位：元，取整数；(?:调减用负数，)?没有发生请留空。$/);
  }
  expect(captions(cellsOf(formOf(pack), "funds.heading"))[0]).toBe("年度预算申请（元）");
});

test("columns that only the funds need are added", () => {
  const pack = placeWith({
    table: { columns: ["level1", "level3", "target", "actual", "points", "score"] },
    funds: { columns: [...findPack("huaihua-2023")!.selfAssessment!.funds.columns, "reason"] },
  });
  expect(formOf(pack).columnWidths).toHaveLength(9);
  const last = cellsOf(formOf(pack), "indicators.heading").at(-1)!;
  expect(last.at + last.across!).toBe(9);
});

test.each([
  [
    "a column twice",
    { table: { columns: ["level1", "level1", "level3", "target", "actual", "points", "score"] } },
    "table.columns",
  ],
  [
    "no target",
    { table: { columns: ["level1", "level3", "actual", "points", "score"] } },
    "table.columns",
  ],
  [
    "一级指标 not first",
    { table: { columns: ["level3", "level1", "target", "actual", "points", "score"] } },
    "table.columns",
  ],
  [
    "a rate without its budget",
    { funds: { columns: ["initialBudget", "executed", "points", "executionRate", "score"] } },
    "funds.columns",
  ],
  [
    "a fund line twice",
    {
      funds: {
        lines: {
          layout: "rows",
          rows: [
            { id: "unit", caption: "甲" },
            { id: "unit", caption: "乙" },
          ],
        },
      },
    },
    "funds.lines.rows",
  ],
  [
    "steps that do not fall",
    { executionRule: { rule: "steps", bounds: [0.8, 0.9], scores: [10, 5, 0] } },
    "executionRule.bounds",
  ],
  [
    "a step without a score",
    { executionRule: { rule: "steps", bounds: [0.9, 0.8], scores: [10, 5] } },
    "executionRule.scores",
  ],
  [
    "no room for the grade",
    {
      table: { columns: ["level1", "level3", "target", "actual", "points", "score"] },
      grade: { place: "beside" },
    },
    "grade.place",
  ],
  [
    "grades that do not fall",
    {
      gradeBands: [
        { from: 60, name: "合格" },
        { from: 90, name: "优" },
      ],
    },
    "gradeBands",
  ],
  [
    "a level twice",
    {
      indicators: [1, 2].map(() => ({
        caption: "产出",
        points: 45,
        levelTwo: [{ name: "数量", rows: 1 }],
      })),
    },
    "indicators",
  ],
])("a pack is refused: %s", (_, assessment, path) => {
  const huaihua = findPack("huaihua-2023")!;
  const result = packSchema.safeParse({
    ...huaihua,
    selfAssessment: { ...huaihua.selfAssessment, ...assessment },
  });
  const paths = result.success ? [] : result.error.issues.map((issue) => issue.path.join("."));
  expect(paths).toContain(`selfAssessment.${path}`);
});
