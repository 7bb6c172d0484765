import { checkReport, reportOf, sentence } from "../../src/checks";
import { findPack, formsOf, reportData, type FormData, type ReadForm } from "../../src/forms";
import { isSection } from "../../src/forms/definition";
import { rowsAt } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { conventions, printed, publishedCases } from "../support/published-cases";
import { laidForms } from "../support/read-back";

const pack = findPack("zhuzhou-2023")!;

const assessment = (change: (data: FormData) => void = () => undefined) => {
  const report = fixture("zhuzhou-2023");
  change(report.selfAssessment!);
  return laidForms(pack, report).find(({ form }) => form.id === "selfAssessment")!.read;
};

const valueOf = ({ cells }: ReadForm, path: string) => cells.get(path)!.value;

const published = (id: string): number[] => {
  const one = publishedCases.find((each) => each.id === id)!;
  return [printed(one).value];
};

test("the form as printed: its captions, and footnotes in place of a signature", () => {
  const form = formsOf(pack).find(({ id }) => id === "selfAssessment")!;
  const texts = form.blocks
    .flatMap((block) => (isSection(block) ? [] : block.cells))
    .flatMap(({ content }) => (content.type === "label" ? [content.text] : []));
  expect(texts).toEqual(
    expect.arrayContaining(["2023年度部门整体支出绩效自评表", "市级预算部门名称", "偏差原因分析"]),
  );
  expect(texts.slice(-2)).toEqual([
    "备注：1. “执行率”=“全年执行数”/“全年预算数”；",
    "2. 总分设置为100分，等级划分为：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。",
  ]);
});

describe("published figures hold in the form", () => {
  const form = assessment();

  test("the execution rate and its score", () => {
    expect(valueOf(form, "funds.executionRate")).toBe(1);
    expect(valueOf(form, "funds.score")).toBe(10);
  });

  test("zz-report-income-sum: the budget of the year and what was added to it", () => {
    const { args } = publishedCases.find(({ id }) => id === "zz-report-income-sum")!.call;
    const initial = valueOf(form, "funds.initialBudget") as number;
    expect(initial).toBe(args[0]);
    const total = initial + Number(args[1]);
    expect(conventions(total, 2).rounded).toContain(valueOf(form, "funds.fullYearBudget"));
  });

  test.each([
    ["zz-score-reports", 1],
    ["zz-score-hotline", 5],
  ])("%s", (id, row) => {
    expect(form.cells.get(`indicators.${row}.score`)!.formula).toContain("PERF.INDICATORSCORE");
    expect(published(id)).toContain(valueOf(form, `indicators.${row}.score`));
  });

  test("zz-self-scores-output: the scores of 产出指标", () => {
    const rows = rowsAt(fixture("zhuzhou-2023").selfAssessment!, "indicators");
    const output = rows.flatMap(({ level1 }, row) =>
      level1 === "产出指标（50分）" ? [Number(valueOf(form, `indicators.${row}.score`))] : [],
    );
    expect(published("zz-self-scores-output")).toEqual([output.reduce((sum, each) => sum + each)]);
  });
});

describe("cells as the bureau prints them", () => {
  const filled = assessment((data) => {
    const indicators = rowsAt(data, "indicators");
    indicators.splice(2, 0, {
      level1: "产出指标（50分）",
      level2: "数量指标",
      level3: ".....",
    });
  });
  const cells = new Map(filled.cells);
  const typed = (path: string, value: string): void => {
    cells.set(path, { ...cells.get(path)!, value, formula: null });
  };
  typed("funds.initialBudget", "5125.3 万元");
  typed("funds.byIncome.governmentFund", "0 万元");
  const form: ReadForm = { ...filled, cells };
  const report = reportOf([form], pack);
  const findings = checkReport(report);
  const at = (path: string) => findings.filter(({ where }) => where.path === path);

  test("units inside are read back as typed, and the number is named", () => {
    expect(reportData([form]).selfAssessment!["funds"]).toMatchObject({
      initialBudget: "5125.3 万元",
    });
    const [finding] = at("funds.initialBudget");
    expect(finding).toMatchObject({ rule: "number-cells", params: { number: 5125.3 } });
    expect(sentence(finding!, report)).toContain("请改填数字 5125.3");
    expect(at("funds.byIncome.governmentFund")).toMatchObject([{ params: { number: 0 } }]);
  });

  test("a row of dots holds a place and lacks nothing", () => {
    expect(findings.filter(({ where }) => where.path.startsWith("indicators.2."))).toEqual([]);
  });
});
