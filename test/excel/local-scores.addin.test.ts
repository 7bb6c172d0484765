import { checkReport, reportOf } from "../../src/checks";
import { roundHalfUp } from "../../src/evaluation";
import {
  findPack,
  type FormData,
  type Pack,
  type ReadForm,
  type ReportData,
} from "../../src/forms";
import { packSchema, type PackInput } from "../../src/forms/pack";
import { layOutReport, readReport } from "../../src/excel";
import { keepPack } from "../../src/excel/own-packs";
import { lentExcel } from "../support/addin";
import { laidForms } from "../support/read-back";

type Assessment = Partial<NonNullable<PackInput["selfAssessment"]>>;

const huaihua = findPack("huaihua-2023")!;

const place = (assessment: Assessment): Pack =>
  packSchema.parse({
    ...huaihua,
    id: "own-scores",
    selfAssessment: { ...huaihua.selfAssessment, ...assessment },
  });

/** The scores that Excel shows, which have to be those of the pure solution. */
async function scoresIn(pack: Pack, selfAssessment: FormData) {
  const report: ReportData = { unitName: "某单位", year: pack.year, selfAssessment };
  const excel = await lentExcel();
  await keepPack(pack);
  await layOutReport({ pack, data: report, onExisting: "another" });
  await excel.settled();
  const { forms } = await readReport();
  const laid = laidForms(pack, report);
  const [form, summary] = (["selfAssessment", "summary"] as const).map((id) => {
    const found = forms.find((each) => each.form === id)!;
    const pure = laid.find((each) => each.form.id === id)!;
    const own = [...found.cells.keys()].filter((path) => VERDICT.test(path));
    const shown = own.map((path) => [path, withoutDash(found.cells.get(path)!.value)]);
    const solved = own.map((path) => [path, withoutDash(pure.read.cells.get(path)!.value)]);
    expect(shown).toEqual(solved);
    return found;
  }) as [ReadForm, ReadForm];
  const paths = [...form.cells.keys()].filter((path) => /\.score$/.test(path));
  return {
    findings: checkReport(reportOf(forms, pack)).map(({ rule }) => rule),
    summary: (path: string) => summary.cells.get(path)!.value,
    value: (path: string) => form.cells.get(path)!.value,
    indicators: paths
      .filter((path) => path.startsWith("indicators."))
      .map((path) => form.cells.get(path)!.value),
  };
}

/** Scores, grades and the rates of 自评汇总. */
const VERDICT = /\.(?:score|grade)$|^score\.\w+\.(?:points|rate)$/;

/** Where there is no score, Excel shows a dash or nothing; its sums keep binary noise. */
const withoutDash = (value: unknown): unknown =>
  value === "—" ? null : typeof value === "number" ? roundHalfUp(value, 9) : value;

const indicators = (rows: readonly (readonly [unknown, unknown, number?])[]): FormData[] =>
  rows.map(([target, actual, points = 10], i) => ({
    level1: "产出指标（50分)",
    level2: "数量指标",
    level3: `指标${i + 1}`,
    target: target as string,
    actual: actual as string,
    points,
  }));

const funds = (executed: number, budget = 100, points = 10): FormData => ({
  initialBudget: budget,
  fullYearBudget: budget,
  executed,
  points,
});

const missedRows = indicators([
  ["≥100篇", "60篇"],
  ["≥100篇", "59.99篇"],
  ["≥1000篇", "596篇"],
  ["≤60天", "101天"],
  ["≥100篇", "100篇"],
  ["环境改善", "空气优良"],
]);

test("a missed target below the least share earns nothing", async () => {
  const { indicators: scores } = await scoresIn(place({ missedLeast: 0.6 }), {
    funds: funds(90),
    indicators: missedRows,
  });
  expect(scores).toEqual([6, 0, 0, 0, 10, null]);
});

test("a target exceeded by a lot costs points, and with fewer decimals too", async () => {
  const rows = indicators([
    ["≥100篇", "130篇"],
    ["≥100篇", "129.99篇"],
    ["≥1.3", "1.69"],
    [100, 284],
    ["培训100人次以上", "300人次"],
    ["≤100天", "20天"],
    ["增长5%以上", "增长10%"],
    ["=0", "0"],
    ["≥100篇", "250篇", 1.5],
  ]);
  for (const scoreDecimals of [2, 0]) {
    const { indicators: scores } = await scoresIn(
      place({ overfulfilment: { deduction: 2 }, missedLeast: 0.6, scoreDecimals }),
      { funds: funds(90), indicators: rows },
    );
    expect(scores).toEqual([8, 10, 8, 8, 8, 10, 10, 10, 0]);
  }
});

test.each<[string, Assessment["executionRule"], number, number]>([
  ["cut to whole points", { rule: "linear", decimals: 0, rounding: "down" }, 87.57, 8],
  ["up to whole points", { rule: "linear", decimals: 0, rounding: "up" }, 82.01, 9],
  ["below the least rate", { rule: "linear", least: 0.6 }, 59.99, 0],
  ["the least rate itself", { rule: "linear", least: 0.6, rounding: "down" }, 60, 6],
  ["all points", { rule: "linear", decimals: 1, rounding: "down" }, 100, 10],
  ["the only step", { rule: "steps", bounds: [0.8], scores: [10, 3] }, 80, 10],
  ["below the only step", { rule: "steps", bounds: [0.8], scores: [10, 3] }, 79.99, 3],
])("the execution rate: %s", async (_, rule, executed, score) => {
  const pack = place({ executionRule: rule });
  const { value } = await scoresIn(pack, { funds: funds(executed), indicators: missedRows });
  expect(value("funds.score")).toBe(score);
});

const met = indicators([
  ["≥100篇", "100篇", 60],
  ["≥100篇", "100篇", 30],
]);

const totalCaps = [
  { below: 0.8, most: 89 },
  { below: 0.7, most: 79 },
  { below: 0.6, most: 69 },
  { below: 0.5, most: 59 },
];

test.each([
  [80, 98, "优"],
  [79.99, 89, "良"],
  [69.99, 79, "中"],
  [60, 79, "中"],
  [59.99, 69, "中"],
  [0, 59, "差"],
])("an execution rate of %d% caps the total at %d: %s", async (executed, total, grade) => {
  const pack = place({ totalCaps, grade: { place: "row" } });
  const { value, summary, findings } = await scoresIn(pack, {
    funds: funds(executed),
    indicators: met,
  });
  expect([value("total.score"), value("total.grade")]).toEqual([total, grade]);
  expect([summary("score.total.score"), summary("score.grade")]).toEqual([total, grade]);
  expect(findings).not.toContain("total-score");
});

test("without an execution rate nothing is capped", async () => {
  const { value } = await scoresIn(place({ totalCaps }), {
    funds: funds(0, 0),
    indicators: met,
  });
  expect(value("total.score")).toBe(90);
});

/** 成本 as a level of its own, below 产出. */
const levels: NonNullable<Assessment["indicators"]> = [
  { caption: "产出指标（70分）", points: 70, levelTwo: [{ name: "数量指标", rows: 2 }] },
  {
    caption: "成本指标（20分）",
    points: 20,
    levelTwo: [{ name: "成本指标", rows: 2 }],
    unfilledMost: 5,
  },
];

const inLevels = (cost: readonly FormData[], actual = "100篇"): FormData[] => [
  {
    level1: "产出指标（70分）",
    level2: "数量指标",
    level3: "办文",
    target: "≥100篇",
    actual,
    points: 40,
  },
  {
    level1: "产出指标（70分）",
    level2: "数量指标",
    level3: "信访",
    target: "≥10件",
    actual: "9件",
    points: 30,
  },
  ...cost.map((row) => ({ level1: "成本指标（20分）", level2: "成本指标", points: 10, ...row })),
];

const unfilled = [{ score: 10 }, { score: 8 }];
const filled = [{ level3: "成本", target: "≤9万元", actual: "9万元" }, { score: 8 }];

test.each([
  ["keeps 5 points while none of its indicators is named", unfilled, 5],
  ["keeps what it scored, if that is less", [{ score: 2 }, { score: 1.5 }], 3.5],
  ["counts in full once one is named", filled, 18],
])("a level %s", async (_, cost, kept) => {
  const { value, findings } = await scoresIn(place({ indicators: levels }), {
    funds: funds(100),
    indicators: inLevels(cost),
  });
  expect(value("total.score")).toBe(40 + 27 + 10 + kept);
  expect(findings).not.toContain("total-score");
});

test.each([
  ["left out, and the rest stands for all points", "rescale", 91.67, "优"],
  ["kept among the points", "keep", 55, null],
] as const)("what does not apply is %s", async (_, notApplicable, total, grade) => {
  const { value, summary } = await scoresIn(
    place({ indicators: levels, notApplicable, grade: { place: "row" } }),
    {
      funds: funds(100),
      indicators: inLevels(
        [{ level3: "成本", target: "≤9万元", actual: "9万元" }, { score: 8 }],
        "不适用",
      ),
    },
  );
  expect([value("total.score"), value("total.grade")]).toEqual([total, grade]);
  expect([summary("score.total.score"), summary("score.grade")]).toEqual([total, grade]);
});

test.each([" 不适用 ", "不适用\u3000", "不 适 用"])(
  "%j says that a row does not apply",
  async (actual) => {
    const { value } = await scoresIn(place({ indicators: levels, notApplicable: "rescale" }), {
      funds: funds(100),
      indicators: inLevels(unfilled, actual),
    });
    // 10 + 27 + 5 of 60 points.
    expect(value("total.score")).toBe(70);
  },
);

test.each(["不适用", " 不适用 "])(
  "a score typed beside %j counts neither in the total nor for the grade",
  async (actual) => {
    const pack = place({ indicators: levels, notApplicable: "rescale", grade: { place: "row" } });
    const cost = { level3: "成本", target: "≤9万元", actual: "9万元" };
    const report = (score?: number): FormData => ({
      funds: funds(100),
      indicators: [
        { ...inLevels([], actual)[0]!, score: 40 },
        ...inLevels([cost, { score }]).slice(1),
      ],
    });
    const whole = await scoresIn(pack, report(8));
    // 27 + 10 + 8 + 10 of 60 points.
    expect([whole.value("total.score"), whole.value("total.grade")]).toEqual([91.67, "优"]);
    expect(whole.summary("score.total.score")).toBe(91.67);
    expect(whole.findings).not.toContain("total-score");
    const part = await scoresIn(pack, report());
    expect([part.value("total.score"), part.value("total.grade")]).toEqual([78.33, null]);
    expect(part.summary("score.grade")).toBeNull();
  },
);

test("levels without indicators, what does not apply and the execution rate together", async () => {
  const { value } = await scoresIn(
    place({ indicators: levels, notApplicable: "rescale", totalCaps }),
    { funds: funds(79), indicators: inLevels(unfilled, "不适用") },
  );
  // 7.9 + 27 + 5 of 60 points.
  expect(value("total.score")).toBe(66.5);
});

test("there is no total where nothing applies", async () => {
  const { value } = await scoresIn(place({ notApplicable: "rescale", indicators: levels }), {
    funds: { initialBudget: 100, fullYearBudget: 100, executed: 90 },
    indicators: [{ ...inLevels([], "不适用")[0]!, score: 1 }],
  });
  expect(value("total.score")).toBeNull();
});

describe("自评汇总 and the grade wait for the whole", () => {
  const pack = place({ grade: { caption: "等次", place: "row" }, notApplicable: "rescale" });
  const row = (level1: string, points: number | null, actual: string | null): FormData => ({
    level1,
    level3: `${level1}一`,
    target: "≥100篇",
    ...(actual !== null && { actual }),
    ...(points !== null && { points }),
  });

  test.each<[string, FormData[], unknown[]]>([
    ["nothing but the funds", [row("产出指标（50分)", null, null)], [null, null, null, null]],
    [
      "two levels empty",
      [row("产出指标（50分)", 50, "100篇"), row("效益指标（30分）", null, null)],
      [1, null, null, null],
    ],
    [
      "a score missing in the second level",
      [
        row("产出指标（50分)", 50, "100篇"),
        row("效益指标（30分）", 20, "100篇"),
        row("效益指标（30分）", 10, null),
        row("满意度指标（10分）", 10, "100篇"),
      ],
      [1, null, null, null],
    ],
    [
      "what does not apply is not waited for",
      [
        row("产出指标（50分)", 50, "100篇"),
        row("效益指标（30分）", 20, "100篇"),
        row("效益指标（30分）", 10, "不适用"),
        row("满意度指标（10分）", 10, "100篇"),
      ],
      [1, roundHalfUp(20 / 30, 9), 1, "优"],
    ],
  ])("%s", async (_, rows, expected) => {
    const { summary } = await scoresIn(pack, { funds: funds(100), indicators: rows });
    const shown = ["score.level1.rate", "score.level2.rate", "score.total.rate", "score.grade"];
    expect(shown.map((path) => withoutDash(summary(path) ?? null))).toEqual(expected);
  });
});
