import fc from "fast-check";
import { blankData, findPack, packSchema, type FormData, type Pack } from "../../src/forms";
import { isSection } from "../../src/forms/definition";
import type { ScoreRule } from "../../src/forms/score-table/options";
import type { RateId } from "../../src/forms/score-table/rates";
import { leveledRows } from "../../src/forms/score-table/rows";
import { setValue } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { yueyang } from "../support/score-table";

const common = findPack("hunan-common")!;

/** The cells of 评价指标表 over base data and entries of its own. */
function solved(pack: Pack, baseData: FormData, own: Readonly<Record<string, number>> = {}) {
  const data = blankData(pack);
  for (const [path, value] of Object.entries(own)) setValue(data.scoreTable!, path, value);
  const form = readForms(pack, { ...data, baseData }).find((each) => each.form === "scoreTable")!;
  return (path: string) => form.cells.get(path)?.value;
}

/** A table of one row, by rate, points and rule. */
const tableOf = (rate: RateId, points: number, rule: ScoreRule): Pack => ({
  ...common,
  scoreTable: {
    ...common.scoreTable!,
    levels: [
      {
        name: "过程",
        points,
        levelTwo: [
          {
            name: "预算执行",
            points,
            rows: [{ id: "row", name: "指标", points, criterion: "标准", measure: { rate, rule } }],
          },
        ],
      },
    ],
  },
});

const step = (
  limit: number,
  size: number,
  deduction: number,
  options: Partial<Extract<ScoreRule, { type: "step" }>> = {},
): ScoreRule => ({
  type: "step",
  limit,
  step: size,
  deduction,
  direction: "over",
  counting: "whole",
  ...options,
});

const rising = (scores: number[]): ScoreRule => ({
  type: "band",
  bounds: [0, 0.1, 0.2, 0.3],
  scores,
});

const staff = (inPost: number, authorised: number): FormData => ({ staff: { inPost, authorised } });

describe("the filled example of 2018, in rows of 8 points", () => {
  test.each<[name: string, RateId, ScoreRule, FormData, Record<string, number>, number, number]>([
    ["136 of 143", "staffControl", step(1, 0.01, 0.5), staff(136, 143), {}, 0.951, 8],
    [
      "三公 32 → 63.46",
      "threePublicChange",
      step(0, 0.01, 0.8),
      { threePublic: { reception: { previousFinalAccount: 32, finalAccount: 63.46 } } },
      {},
      0.9831,
      0,
    ],
    [
      "预算完成率 99.27%",
      "budgetCompletion",
      step(1, 0.05, 2, { direction: "under" }),
      {},
      { initialBudget: 1922.76, addedBudget: 767.86, carriedForward: 19.64 },
      0.9927,
      8,
    ],
    [
      "追加 767.86 on 年初 1922.76",
      "budgetControl",
      rising([8, 6, 4, 2, 0]),
      {},
      { initialBudget: 1922.76, addedBudget: 767.86 },
      0.3994,
      0,
    ],
    [
      "the same as 部门整体支出预算调整 tells it",
      "budgetAdjustment",
      rising([8, 6, 4, 2, 0]),
      { basicAdjustment: { budget: 1922.76, finalAccount: 2690.62 } },
      {},
      0.3994,
      0,
    ],
  ])("%s", (_, rate, rule, base, figures, expected, score) => {
    const own = Object.fromEntries(
      Object.entries(figures).map(([id, value]) => [`figures.${id}`, value]),
    );
    const value = solved(tableOf(rate, 8, rule), base, own);
    expect(value("rows.row.rate")).toBeCloseTo(expected, 4);
    expect(value("rows.row.score")).toBe(score);
  });
});

describe("how steps count: 125 of 115 are 108.70%", () => {
  test.each([
    ["whole", 1],
    ["started", 0.5],
    ["proportional", 0.65],
  ] as const)("%s", (counting, score) => {
    const pack = tableOf("staffControl", 5, step(1, 0.01, 0.5, { counting }));
    expect(solved(pack, staff(125, 115))("rows.row.score")).toBe(score);
  });
});

describe("bands include their bound", () => {
  const falling: ScoreRule = { type: "band", bounds: [0.9, 0.8, 0.7], scores: [6, 4, 2, 0] };
  test.each([
    [0.9, 6],
    [0.8999, 4],
    [0.8, 4],
    [0.7, 2],
    [0.69, 0],
  ])("satisfaction %d scores %d", (rate, score) => {
    expect(
      solved(tableOf("entered", 6, falling), {}, { "rows.row.rate": rate })("rows.row.score"),
    ).toBe(score);
  });

  test.each([
    [-50, 5],
    [0, 5],
    [100, 4],
    [100.01, 3],
    [300, 2],
    [301, 0],
  ])("追加 %d on 1000 scores %d", (addedBudget, score) => {
    const own = { "figures.initialBudget": 1000, "figures.addedBudget": addedBudget };
    expect(
      solved(tableOf("budgetControl", 5, rising([5, 4, 3, 2, 0])), {}, own)("rows.row.score"),
    ).toBe(score);
  });
});

describe("no new building keeps the points, a building without approval does not", () => {
  const score = (building: FormData, given: FormData = staff(1, 1)) =>
    solved(tableOf("buildingArea", 5, step(1, 0.05, 2)), { ...given, building })("rows.row.score");

  test.each<[string, FormData, number | null]>([
    ["no building", {}, 5],
    ["within its area", { approvedArea: 1000, actualArea: 1000 }, 5],
    ["10% over", { approvedArea: 1000, actualArea: 1100 }, 1],
    ["built without an approved area", { actualArea: 500 }, null],
    ["approved for nothing", { approvedArea: 0, actualArea: 500 }, null],
    ["an investment without areas", { budgetInvestment: 10 }, null],
  ])("%s", (_, building, expected) => {
    expect(score(building)).toBe(expected);
  });

  test("blank base data says nothing of buildings", () => {
    expect(score({}, {})).toBeNull();
  });
});

describe("the common table", () => {
  test("a blank report has its points, and neither scores nor a grade", () => {
    const value = solved(common, {});
    for (const { row } of leveledRows(common.scoreTable!)) {
      expect([row.id, value(`rows.${row.id}.points`)]).toEqual([row.id, row.points]);
      expect([row.id, value(`rows.${row.id}.score`)]).toEqual([row.id, null]);
      expect([row.id, value(`rows.${row.id}.rate`) ?? null]).toEqual([row.id, null]);
    }
    expect(value("total.points")).toBe(100);
    expect(value("total.score")).toBeNull();
    expect(value("total.grade")).toBeNull();
  });

  test("a part of the scores has a total and no grade", () => {
    const value = solved(common, staff(136, 143));
    expect(value("total.score")).toBe(15);
    expect(value("total.grade")).toBeNull();
  });

  /** Staff, 三公经费 and budget of the 2018 example; the other lines follow 怀化's. */
  test("a filled report comes to its total and grade", () => {
    const form = readForms(common, fixture("hunan-common"))[1]!;
    const score = (id: string) => form.cells.get(`rows.${id}.score`)!.value;
    expect(leveledRows(common.scoreTable!).map(({ row }) => [row.id, score(row.id)])).toEqual([
      ["staffControl", 5],
      ["threePublicChange", 0],
      ["budgetCompletion", 5],
      ["budgetControl", 0],
      ["buildingArea", 5],
      ["buildingInvestment", 5],
      ["operatingControl", 8],
      ["threePublicControl", 7],
      ["procurement", 6],
      ["managementSystem", 8],
      ["compliance", 6],
      ["disclosure", 5],
      ["keyTasks", 7.95],
      ["benefit", 9],
      ["efficiency", 6],
      ["satisfaction", 6],
    ]);
    expect(form.cells.get("total.score")!.value).toBe(88.95);
    expect(form.cells.get("total.grade")!.value).toBe("良");
  });
});

test("年初预算 that 自评表 holds is shown, and gives way to what is typed", () => {
  const { selfAssessment } = findPack("huaihua-2023")!;
  const pack: Pack = { ...yueyang, selfAssessment };
  const initialBudget = (own: number | null) => {
    const data = blankData(pack);
    setValue(data.selfAssessment!, "funds.initialBudget", 1922.76);
    setValue(data.scoreTable!, "figures.initialBudget", own);
    const form = readForms(pack, data).find((each) => each.form === "scoreTable")!;
    return form.cells.get("figures.initialBudget");
  };
  expect(initialBudget(null)).toMatchObject({
    value: 1922.76,
    formula: expect.stringContaining("整体支出绩效自评表") as string,
  });
  expect(initialBudget(1900)).toMatchObject({ value: 1900, formula: null });
});

/** The columns that a place may print, in any order behind 一级指标. */
const columns = fc
  .subarray([
    "levelOnePoints",
    "levelTwo",
    "levelTwoPoints",
    "definition",
    "status",
    "reason",
  ] as const)
  .chain((optional) =>
    fc.shuffledSubarray([...optional, "indicator", "criterion", "points", "score"] as const, {
      minLength: optional.length + 4,
    }),
  )
  .map((ids): NonNullable<Pack["scoreTable"]>["columns"] => [
    { id: "levelOne", caption: "一级指标", width: 10 },
    ...ids.map((id) => ({ id, caption: id, width: 10 })),
  ]);

test("whatever columns a place prints: cells side by side, the same scores", () => {
  fc.assert(
    fc.property(columns, fc.constantFrom(common, yueyang), (chosen, { scoreTable, ...pack }) => {
      const varied = packSchema.parse({
        ...pack,
        scoreTable: { ...scoreTable!, columns: chosen },
      });
      const report = { ...fixture("hunan-common"), scoreTable: blankData(varied).scoreTable! };
      const [, form] = readForms(varied, report);
      for (const block of form!.placement.form.blocks) {
        if (isSection(block)) throw new Error("a section");
        const taken = block.cells.flatMap(({ at, across = 1 }) =>
          Array.from({ length: across }, (_, i) => at + i),
        );
        expect(new Set(taken).size).toBe(taken.length);
        expect(Math.max(...taken)).toBeLessThan(chosen.length);
      }
      expect(form!.cells.get("rows.staffControl.score")!.value).toBe(
        leveledRows(varied.scoreTable!)[0]!.row.points,
      );
      expect(form!.cells.get("total.points")!.value).toBe(100);
    }),
    { numRuns: 60 },
  );
});

describe.each([common, yueyang])("$name", ({ scoreTable }) => {
  test("its levels weigh what their rows weigh, and all of them 100", () => {
    const weigh = (rows: readonly { points: number }[]) =>
      rows.reduce((sum, { points }) => sum + points, 0);
    for (const { levelOne, levelTwo } of leveledRows(scoreTable!)) {
      expect([levelOne.name, weigh(levelOne.rows)]).toEqual([levelOne.name, levelOne.points]);
      expect([levelTwo.name, weigh(levelTwo.rows)]).toEqual([levelTwo.name, levelTwo.points]);
    }
    expect(weigh(scoreTable!.levels)).toBe(100);
  });

  test("its best scores are the points of their rows", () => {
    for (const { row } of leveledRows(scoreTable!))
      if (row.measure?.rule.type === "band")
        expect([row.id, Math.max(...row.measure.rule.scores)]).toEqual([row.id, row.points]);
  });
});

describe("a pack is refused", () => {
  const refused = (change: (table: NonNullable<Pack["scoreTable"]>) => object) => {
    const result = packSchema.safeParse({ ...common, scoreTable: change(common.scoreTable!) });
    return result.error?.issues.map(({ path }) => path.join("."));
  };

  test("with a column twice, missing, or not led by 一级指标", () => {
    const columns = common.scoreTable!.columns;
    for (const wrong of [
      [...columns, columns[0]],
      columns.filter(({ id }) => id !== "score"),
      columns.slice(1),
    ])
      expect(refused((table) => ({ ...table, columns: wrong }))).toEqual(["scoreTable.columns"]);
  });

  test("with a row named twice", () => {
    expect(refused((table) => ({ ...table, levels: [...table.levels, table.levels[0]] }))).toEqual([
      "scoreTable.levels",
    ]);
  });

  test("with grades that leave scores without one", () => {
    const bands = [{ from: 60, name: "合格" }];
    expect(refused((table) => ({ ...table, grade: { caption: "等次", bands } }))).toEqual([
      "scoreTable.grade.bands",
    ]);
  });

  test("with bands out of order, or scores that do not match them", () => {
    const rule = (bounds: number[], scores: number[]) =>
      refused(() => tableOf("entered", 6, { type: "band", bounds, scores }).scoreTable!);
    const at = "scoreTable.levels.0.levelTwo.0.rows.0.measure.rule";
    expect(rule([0.9, 0.7, 0.8], [6, 4, 2, 0])).toEqual([`${at}.bounds`]);
    expect(rule([0.9, 0.8], [6, 4])).toEqual([`${at}.scores`]);
  });
});
