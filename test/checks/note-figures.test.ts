import { readFileSync } from "node:fs";
import { reportOf } from "../../src/checks";
import { noteFigures } from "../../src/checks/note-figures";
import { findPack, type ReportData } from "../../src/forms";
import { narrativeOf } from "../../src/forms/accounts-notes/narratives";
import { MISSING, noteChapters } from "../../src/forms/accounts-notes/sentences";
import { setValue } from "../../src/forms/values";
import { fixture, fixturePath } from "../support/fixtures";
import { readForms } from "../support/read-form";

function narrative(id: string, change: (report: ReportData) => void = () => undefined): string[] {
  const pack = findPack(id)!;
  const report = fixture(id);
  change(report);
  const figures = noteFigures(reportOf(readForms(pack, report), pack));
  return noteChapters(narrativeOf(pack.accountsNotes!), figures).flatMap(
    ({ heading, paragraphs }) => [
      heading,
      ...paragraphs.flatMap((paragraph) => paragraph.split("\n")),
    ],
  );
}

/** The documents mix half-width and full-width punctuation and repeat a 的. */
const alike = (text: string): string =>
  text
    .replace(/\s/g, "")
    .replace(
      /[,(:;)]/g,
      (mark) => ({ ",": "，", "(": "（", ":": "：", ";": "；", ")": "）" })[mark]!,
    )
    .replaceAll("的的", "的");

const published = (id: string): string[] =>
  readFileSync(fixturePath(`narratives/${id}.txt`), "utf8")
    .trimEnd()
    .split("\n");

describe.each(["yongzhou-2023", "zhuzhou-2023"])("%s", (id) => {
  const said = narrative(id);

  test.each(published(id))("%s", (line) => {
    expect(said.map(alike)).toContain(alike(line));
  });

  test("leaves no gap and no bracket", () => {
    expect(said.join("")).not.toMatch(/[[\]{}|]|undefined|null|NaN|—%/);
    expect(said.join("")).not.toContain(MISSING);
  });
});

describe("where the published sentence cannot stand, the figures are told as they are", () => {
  test.each([
    // 株洲 prints 增加96.8% against a year without any, and calls it 持平.
    "因公出国（境）费支出预算为10万元，支出决算为9.68万元，完成预算的96.8%，决算数小于预算数的主要原因是只安排了一位领导出国，与上年相比增加9.68万元，增加的主要原因是前一年度因疫情原因未安排领导出国。",
    // 株洲 prints 完成预算的539.4% of no budget.
    "公务用车购置费预算为0万元，支出决算为53.94万元，决算数大于预算数的主要原因是新增三台公务车辆的购置费用系机关事务局统一预算年中划转至我单位。",
  ])("%s", (line) => {
    expect(narrative("zhuzhou-2023")).toContain(line);
  });

  test.each([
    "公务用车购置费支出预算为26.43万元，支出决算为26.43万元，完成预算的100%，决算数等于预算数的主要原因是根据实际需要填报预算数，与上年相比增加26.43万元，增长的主要原因是2023年驻京联络处购置了一台公务用车。",
    "3.非税收入安排的支出121.36万元。该项目年初预算数123万元，预算调整数121.36万元，预算执行数121.36万元，预算执行率100%。主要用于国有资产的日常维修，聘请相关劳务人员，确保国有资产安全管理及工作正常运转。",
  ])("%s", (line) => {
    expect(narrative("yongzhou-2023")).toContain(line);
  });
});

describe("the words follow the sign", () => {
  const overview = (previous: number | null) =>
    narrative("zhuzhou-2023", ({ accountsNotes }) => {
      setValue(accountsNotes!, "overview.total", { current: 110, previous, reason: "业务变化" });
    })[1];

  test.each([
    [100, "2023年度收、支总计110万元。与上年相比，增加10万元，增加10%，主要是因为业务变化。"],
    [110, "2023年度收、支总计110万元。与上年相比，持平，主要是因为业务变化。"],
    [137.5, "2023年度收、支总计110万元。与上年相比，减少27.5万元，减少20%，主要是因为业务变化。"],
    [0, "2023年度收、支总计110万元。与上年相比，增加110万元，主要是因为业务变化。"],
    [null, "2023年度收、支总计110万元。与上年相比，（未填），主要是因为业务变化。"],
  ])("last year %s", (previous, sentence) => {
    expect(overview(previous)).toBe(sentence);
  });
});

test("a reason that is missing is shown as a gap, a chapter without figures is left out", () => {
  const said = narrative("yongzhou-2023", (report) => {
    report.accountsNotes = { operatingCost: { amount: 5, previous: { amount: 4 } } };
    report.baseData = {};
  });
  expect(said).toEqual([
    "九、关于机关运行经费支出说明",
    "本部门2023年度机关运行经费支出5万元，比上年决算数增加1万元，增长25%。主要原因是：（未填）。",
  ]);
});
