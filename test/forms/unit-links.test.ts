import { checkForms, reportOf, sentence } from "../../src/checks";
import { submissionOf } from "../../src/consolidation/submission";
import { findPack, formsOf, parsePack, type Pack, type ReportData } from "../../src/forms";
import { placedSheets } from "../../src/layout/planned-forms";
import { readForms } from "../support/read-form";
import { planReport } from "../../src/layout/plan-report";

/** 元 throughout, but for the final accounts, which are published in 万元. */
const pack: Pack = {
  ...findPack("huaihua-2023")!,
  id: "in-yuan",
  amountUnit: "元",
  finalAccounts: { ...findPack("zhuzhou-2023")!.finalAccounts!, amountUnit: "万元" },
};

const report = (reception: number): ReportData => ({
  unitName: "某单位",
  year: 2023,
  baseData: {
    threePublic: {
      vehicles: { operation: { finalAccount: 979_900 } },
      reception: { finalAccount: 70_021 },
    },
  },
  finalAccounts03: { items: [{ code: "2010301", name: "行政运行", basic: 4539.55 }] },
  finalAccounts07: { finalAccount: { reception } },
});

const valueOf = (data: ReportData, form: string, path: string) =>
  readForms(pack, data)
    .find((each) => each.form === form)!
    .cells.get(path)!;

test("the file of such a place is accepted, and each form says its unit", () => {
  const parsed = parsePack(JSON.parse(JSON.stringify(pack)));
  expect(parsed.ok).toBe(true);
  const units = formsOf(pack).map(({ id, amounts }) => [id, amounts!.unit]);
  expect(units).toContainEqual(["baseData", "元"]);
  expect(units).toContainEqual(["finalAccounts07", "万元"]);
  const label = formsOf(pack)
    .find(({ id }) => id === "finalAccounts07")!
    .blocks.flatMap((block) => ("cells" in block ? block.cells : []))
    .map(({ content }) => (content.type === "label" ? content.text : ""));
  expect(label).toContain("单位：万元");
});

test("what is carried over is converted, in Excel's formula too", () => {
  const data = report(7);
  const operation = valueOf(data, "finalAccounts07", "finalAccount.vehicles.operation");
  expect(operation.value).toBe(97.99);
  expect(operation.formula).toMatch(/\*0\.0001\)$/);
  const executed = valueOf(data, "selfAssessment", "funds.executed");
  expect(executed.value).toBe(45_395_500);
  expect(executed.formula).toMatch(/\*10000\)$/);
});

test("the plan of every sheet stands", () => {
  expect(planReport(placedSheets(pack, report(7)))).toHaveLength(12);
});

const found = (reception: number) => {
  const forms = readForms(pack, report(reception));
  return checkForms(forms, pack)
    .filter(({ rule }) => rule === "base-data-accounts")
    .map((finding) => [finding.message, sentence(finding, reportOf(forms, pack))]);
};

describe("figures of two units", () => {
  test("rounded to 万元 they are the same: 70,021 元 and 7.00", () => {
    expect(found(7).filter(([message]) => message === "different")).toEqual([]);
  });

  test("beyond rounding they are not, which is told in 元", () => {
    const told = found(7.5)
      .filter(([message]) => message === "different")
      .map(([, text]) => text);
    expect(told).toContainEqual(expect.stringMatching(/公务接待.*70,021\.00.*75,000\.00/));
  });
});

test("a finding on a sheet in the other unit says that its amounts were converted", () => {
  const data = report(7);
  const forms = readForms(pack, {
    ...data,
    finalAccounts07: { finalAccount: { total: 900, reception: 7 } },
  });
  const [sum] = checkForms(forms, pack).filter(
    ({ rule, where }) => rule === "sums" && where.form === "finalAccounts07",
  );
  expect(sentence(sum!, reportOf(forms, pack))).toMatch(/9,000,000\.00.*（金额已折合为元）$/);
});

test("汇总 takes the figures as their own form has them", () => {
  const forms = readForms(pack, report(7));
  const { forms: submitted } = submissionOf("a.xlsx", [
    { report: reportOf(forms, pack), errors: 0 },
  ]);
  const of = (form: string) => submitted.find((each) => each.form === form)!.figures;
  expect(of("finalAccounts07").get("finalAccount.reception")!.value).toBe(7);
  expect(of("baseData").get("threePublic.reception.finalAccount")!.value).toBe(70_021);
});
