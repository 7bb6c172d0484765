import { checkForms, reportOf, sentence, type Finding } from "../../src/checks";
import { findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

/** What domain F wants of the published forms: rule, cell, figures. */
type Wanted = readonly [rule: string, path: string, figures: Readonly<Record<string, unknown>>];

const checked = (id: string) => {
  const pack = findPack(id)!;
  const forms = readForms(pack, fixture(id));
  return { report: reportOf(forms, pack), findings: checkForms(forms, pack) };
};

const published = { 怀化: checked("huaihua-2023"), 芦淞: checked("lusong-2023") };

const brief = ({ rule, where }: Finding): string => `${rule} ${where.path}`;

const wanted: Readonly<Record<keyof typeof published, readonly Wanted[]>> = {
  怀化: [
    ["sums", "projects.total.budget", { printed: 1406.4, expected: 2125.2 }],
    ["sums", "projects.total.finalAccount", { printed: 2833.37, expected: 2882.32 }],
    ["blank-partners", "operating.total.budget", { value: 311.81 }],
    ["basic-adjustment", "basicAdjustment.budget", { full: 4539.55, initial: 3176.6 }],
    ["level-points", "indicators.0.level1", { sum: 60, weight: 50 }],
    ["total-points", "total.points", { sum: 110, full: 100, printed: 100 }],
    ["total-score", "total.score", { sum: 109, printed: 99 }],
    ["loss-reason", "indicators.8.reason", { score: 9, points: 10 }],
    [
      "over-fulfilment",
      "indicators.0.reason",
      { target: "≥100篇", actual: "284", deviation: 1.84 },
    ],
    ["indicator-kinds", "indicators.10.actual", { target: "≥95%", actual: "100" }],
    ["repeated-target", "indicators.6.actual", { actual: "经济增长" }],
    ["repeated-target", "indicators.7.actual", { actual: "社会发展" }],
    ["repeated-target", "indicators.8.actual", { actual: "环境改善" }],
  ],
  芦淞: [
    ["limits", "operating.total.finalAccount", { actual: 102.77, limit: 87.51 }],
    ["basic-adjustment", "basicAdjustment.budget", { full: 743.91, initial: 617.73 }],
    ["loss-reason", "indicators.2.reason", { score: 9, points: 10 }],
    ["loss-reason", "indicators.8.reason", { score: 19, points: 20 }],
    ["indicator-score", "indicators.8.score", { score: 19, suggested: 20, actual: "742.38万元" }],
    ["target-name", "indicators.0.target", { target: "与代表委员见面率", actual: "100%" }],
    ["indicator-kinds", "indicators.1.target", { target: "推动各项工作有序开展" }],
    ["indicator-kinds", "indicators.2.target", { target: "2023年按工作计划完成各项工作" }],
    ["indicator-kinds", "indicators.4.target", { target: "提高政府公信力，密切党群干群关系" }],
    ["indicator-kinds", "indicators.5.target", { target: "绿色发展" }],
    ["indicator-kinds", "indicators.6.target", { target: "人民安居乐业，社会和谐发展" }],
    ["projects-agree", "funds.byExpenditure.project", { assessment: 63.01, base: 61.48 }],
  ],
};

/** What domain D reports of them beyond F: notes on blanks and projects, and on judgements. */
const further: Readonly<Record<keyof typeof published, readonly string[]>> = {
  怀化: [
    "sums threePublic.total.previousFinalAccount",
    "sums threePublic.total.finalAccount",
    ...[13, 15, 16, 17, 18, 20, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 34, 35, 36].map(
      (row) => `project-without-pair projects.specialFunds.items.${row}.budget`,
    ),
    "blank-partners procurement.budget",
    "indicator-score indicators.8.score",
    "level-coverage indicators.9.level2",
  ],
  芦淞: [
    "blank-partners procurement.budget",
    "project-deviation projects.business.finalAccount",
    "execution-score funds.score",
    "level-coverage indicators.3.level2",
    "level-coverage indicators.9.level2",
    "level-coverage indicators.10.level2",
  ],
};

describe.each(["怀化", "芦淞"] as const)("%s", (unit) => {
  const { findings, report } = published[unit];

  test.each(wanted[unit])("%s at %s", (rule, path, figures) => {
    const finding = findings.find((each) => each.rule === rule && each.where.path === path);
    expect(finding?.params).toMatchObject(figures);
  });

  test("nothing else is found but what the catalogue asks for", () => {
    const expected = [...wanted[unit].map(([rule, path]) => `${rule} ${path}`), ...further[unit]];
    expect(findings.map(brief).sort()).toEqual(expected.sort());
  });

  test("every finding is a whole sentence", () => {
    for (const finding of findings) expect(sentence(finding, report)).toMatch(/^[^{}]+。$/);
  });
});

test("errors are only what cannot be right", () => {
  const errors = (unit: keyof typeof published) =>
    published[unit].findings.filter(({ severity }) => severity === "error").map(brief);
  expect(errors("怀化")).toEqual([
    "sums projects.total.budget",
    "sums projects.total.finalAccount",
    "level-points indicators.0.level1",
    "total-points total.points",
    "total-score total.score",
  ]);
  expect(errors("芦淞")).toEqual([]);
});

test("a rounding tail is a note, an exact sum is nothing", () => {
  const sums = published["怀化"].findings.filter(({ rule }) => rule === "sums");
  expect(
    sums.map(({ severity, params }) => [severity, params["printed"], params["expected"]]),
  ).toEqual([
    ["info", 141.72, 141.71],
    ["info", 104.99, 104.98],
    ["error", 1406.4, 2125.2],
    ["error", 2833.37, 2882.32],
  ]);
});

test.each([
  ["99.03", 104.98, 106],
  ["87.37", 6.99, 8],
  ["99.98", 97.99, 98],
])("a published rate of %s%%, cut from %d ÷ %d, is no error", (printed, actual, budget) => {
  const pack = findPack("huaihua-2023")!;
  const data = fixture("huaihua-2023");
  data.baseData!["building"] = { budgetInvestment: budget, actualInvestment: actual };
  const forms = readForms(pack, data).map((form) => ({
    ...form,
    cells: new Map(form.cells).set("building.investmentControlRate", {
      path: "building.investmentControlRate",
      address: "D1",
      value: Number(printed) / 100,
      formula: null,
    }),
  }));
  expect(checkForms(forms.slice(0, 1), pack).filter(({ rule }) => rule === "rates")).toEqual([]);
});

test("findings stand in the order of the forms, their rows and columns", () => {
  const { findings, report } = published["怀化"];
  const places = findings.map(({ where }) => {
    const { row, cell } = report.form(where.form).placement!.fields.get(where.path)!;
    return (where.form === "baseData" ? 0 : 1_000_000) + row * 100 + cell.at;
  });
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("one sentence says cell, value, what it should be, and what to do", () => {
  const { findings, report } = published["怀化"];
  const said = findings.map((finding) => sentence(finding, report));
  expect(said).toContain(
    "“项目支出”的2023年预算数为 1,406.40，各明细（市级专项资金）合计 2,125.20，相差 718.80。请核对各明细，或改正合计。",
  );
});
