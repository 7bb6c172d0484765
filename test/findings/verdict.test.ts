import { type CheckResult } from "../../src/excel";
import { verdictOf } from "../../src/findings/verdict";
import { blankData, findPack } from "../../src/forms";
import { readForms } from "../support/read-form";
import { fakeChecks, published } from "../taskpane/fake-checks";

const resultOf = (id: string, part: "both" | "baseData" = "both"): Promise<CheckResult> =>
  fakeChecks(published(id).slice(0, part === "both" ? 2 : 1)).check("inspect");

/** As if every finding but those kept were mended. */
const keeping = (
  { reports, ...rest }: CheckResult,
  severities: readonly string[],
  note: string | null = null,
): CheckResult => ({
  ...rest,
  reports: reports.map((each) => ({
    ...each,
    findings: each.findings
      .filter(({ severity }) => severities.includes(severity))
      .map((finding) => ({ ...finding, note })),
  })),
});

test("an open 错误 stands in the way", async () => {
  const { intent, title, detail } = verdictOf(await resultOf("huaihua-2023"));
  expect([intent, title]).toEqual(["error", "还有 5 处错误，暂不能提交"]);
  expect(detail).toMatch(/警告 \d+ 处、提示 \d+ 处。$/);
});

test("errors with a note do not", async () => {
  const result = keeping(await resultOf("huaihua-2023"), ["error"], "年初批复如此");
  const { intent, title, detail } = verdictOf(result);
  expect([intent, title]).toEqual(["success", "可以提交"]);
  expect(detail).toMatch(/^没有未处理的错误。已核实 5 处。\d+ 项核对中 \d+ 项通过，.* 项不适用，/);
});

test("an open 警告 is a warning, a 提示 is none", async () => {
  const result = await resultOf("huaihua-2023");
  expect(verdictOf(keeping(result, ["warning", "info"]))).toMatchObject({
    intent: "warning",
    title: "可以提交",
  });
  expect(verdictOf(keeping(result, ["info"])).intent).toBe("success");
  expect(verdictOf(keeping(result, [])).detail).toMatch(/^没有未处理的错误。\d+ 项核对中/);
});

test("a report that is not filled in cannot be handed in", async () => {
  const pack = findPack("huaihua-2023")!;
  const blank = readForms(pack, blankData(pack, { unitName: "某单位" }));
  expect(verdictOf(await fakeChecks(blank).check("inspect"))).toEqual({
    canSubmit: false,
    intent: "warning",
    title: "还没有填完",
    detail: "“基础数据表”、“整体支出绩效自评表”还没有填写。",
  });
});

test("what is not filled in is said beside errors too", async () => {
  const [base] = published("huaihua-2023");
  const pack = findPack("huaihua-2023")!;
  const blank = readForms(pack, blankData(pack, { unitName: "某单位" }));
  const forms = [base!, blank[1]!];
  const { title, detail } = verdictOf(await fakeChecks(forms).check("inspect"));
  expect(title).toMatch(/^还有 \d+ 处错误/);
  expect(detail).toContain("“整体支出绩效自评表”还没有填写。");
});

test("a form that is not there could not be checked", async () => {
  const { intent, title, detail } = verdictOf(await resultOf("lusong-2023", "baseData"));
  expect([intent, title]).toEqual(["error", "暂不能判断能否提交"]);
  expect(detail).toMatch(/^工作簿中没有2023 年度的自评表。/);
});

test("nor could one that cannot be read, which is named once", async () => {
  const result = await resultOf("lusong-2023", "baseData");
  const { pack, year } = result.reports[0]!.forms[0]!;
  const sheet = { form: "selfAssessment", pack, year, sheetName: "自评表" } as const;
  const broken = [{ ...sheet, reason: "changedColumns", missing: [] } as const];
  expect(verdictOf({ ...result, broken }).detail).toMatch(/^“自评表”无法检查。(?!工作簿)/);
});
