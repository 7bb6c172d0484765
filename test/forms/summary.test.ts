import { findPack, formsOf, type Pack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const summaryOf = (pack: Pack, data: ReportData) => {
  const form = readForms(pack, data).find((each) => each.form === "summary")!;
  return (path: string) => form.cells.get(path)!;
};

describe("自评汇总 of the published reports", () => {
  const huaihua = findPack("huaihua-2023")!;
  const cell = summaryOf(huaihua, fixture("huaihua-2023"));

  test.each([
    ["score.execution.points", 10],
    ["score.execution.rate", 1],
    ["score.level1.points", 60],
    ["score.level2.points", 30],
    ["score.level2.score", 29],
    ["score.level2.rate", 29 / 30],
    ["score.level3.score", 10],
    ["score.total.score", 99],
    ["score.grade", "优"],
    ["rates.staff.rate", 93 / 103],
    ["rates.threePublic.rate", 104.99 / 106],
    ["rates.threePublicChange.rate", (104.99 - 141.72) / 141.72],
    ["rates.operating.rate", null],
    ["rates.adjustment.rate", (4539.55 - 3176.6) / 3176.6],
  ])("%s of 怀化 is %s", (path, expected) => {
    const { value } = cell(path);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  test("the parts of 评价指标表 come to its total", () => {
    const of = summaryOf(findPack("hunan-common")!, fixture("hunan-common"));
    const parts = ["level1", "level2", "level3"].map(
      (level) => of(`scoreTable.${level}.score`).value as number,
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(
      of("scoreTable.total.score").value as number,
      10,
    );
  });
});

test("every place with base data or scores has one, and it is never handed in", () => {
  for (const pack of packs) {
    const summary = formsOf(pack).find(({ id }) => id === "summary");
    expect(summary !== undefined).toBe(
      [pack.baseData, pack.selfAssessment, pack.scoreTable].some((form) => form !== undefined),
    );
    if (summary) expect(summary.ownUse).toBe("derived");
  }
});

test("a caption that looks like a formula stays text inside the formula", () => {
  const huaihua = findPack("huaihua-2023")!;
  const hostile = `甲")+HYPERLINK("x`;
  const { selfAssessment } = huaihua;
  const [first, ...levels] = selfAssessment!.indicators;
  const pack: Pack = {
    ...huaihua,
    selfAssessment: {
      ...selfAssessment!,
      indicators: [{ ...first!, caption: hostile }, ...levels],
    },
  };
  const { formula } = summaryOf(pack, fixture("huaihua-2023"))("score.level1.points");
  expect(formula).toContain('="甲"")+HYPERLINK"');
});

test("a level is found however its weight is written on the form", () => {
  const huaihua = findPack("huaihua-2023")!;
  const data = fixture("huaihua-2023");
  const rows = data.selfAssessment!["indicators"] as { level1: string }[];
  for (const row of rows) row.level1 = row.level1.replace(/（50分\)/, "(60分)");
  expect(summaryOf(huaihua, data)("score.level1.points").value).toBe(60);
});
