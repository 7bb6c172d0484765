import { findPack, formsOf, packSchema } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { fieldCells, isSection } from "../../src/forms/definition";
import { requiredKeys } from "../../src/forms/placement";

describe.each(packs.map((pack) => [pack.id, pack] as const))("pack %s", (id, pack) => {
  test("is plain data that its schema accepts", () => {
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
    expect(findPack(id)).toBe(pack);
  });

  test.each(formsOf(pack).map((form) => [form.id, form] as const))(
    "%s names every row and field once and overlaps no cells",
    (_, form) => {
      const keys = requiredKeys(form);
      expect(new Set(keys).size).toBe(keys.length);
      const fields = fieldCells(form).map(({ content }) => content.field);
      expect(new Set(fields).size).toBe(fields.length);
      for (const key of Object.values(form.repeated ?? {})) expect(keys).toContain(key);
      for (const block of form.blocks) {
        const cells = isSection(block) ? block.row.cells : block.cells;
        const columns = cells.flatMap(({ at, across = 1 }) =>
          Array.from({ length: across }, (__, i) => at + i),
        );
        expect(new Set(columns).size).toBe(columns.length);
        expect(Math.max(...columns)).toBeLessThan(form.columnWidths.length);
      }
    },
  );
});

test.each(
  packs.flatMap(({ id, selfAssessment }) =>
    selfAssessment ? [[id, selfAssessment] as const] : [],
  ),
)("%s weighs its indicators and the execution rate to 100", (_, assessment) => {
  const { executionPoints, indicators } = assessment;
  const points = indicators.map((level) => level.points);
  expect([executionPoints, ...points].reduce((sum, each) => sum + each)).toBe(100);
  for (const level of indicators) expect(level.caption).toContain(`${level.points}分`);
});

test("year headings derive from the year", () => {
  const texts = JSON.stringify(formsOf(findPack("lusong-2023")!, 2024));
  expect(texts).toContain("2024年度部门（单位）整体支出绩效自评表");
  expect(texts).toContain("2023年决算数");
  expect(texts).toContain("楼堂馆所控制情况（2024年完工项目）");
  expect(texts).not.toContain("2022年");
});

describe("the two packs differ as the published forms do", () => {
  const [huaihua, lusong] = ["huaihua-2023", "lusong-2023"].map((id) =>
    JSON.stringify(formsOf(findPack(id)!)),
  ) as [string, string];

  test.each([
    ["4、其他事业类发展资金", true, false],
    ["填报单位：", true, false],
    ["其中：办公费", true, false],
    ["其中：办公经费", false, true],
    ["财政供养人员情况（人）", false, true],
    ["经费控制情况（万元）", false, true],
    ["单位负责人签字：", false, true],
    ["funds.byIncome.total", false, true],
    ["成本指标（20分）", false, true],
    ["产出指标（50分)", true, false],
    ["产出指标(40分)", false, true],
    ["预算单位名称", true, false],
    ["区级预算部门（单位）名称", false, true],
    ["附件1-1", true, false],
    ["附件3", false, true],
    ["偏差原因分析及改进措施", true, true],
  ])("%s", (text, inHuaihua, inLusong) => {
    expect(huaihua.includes(text)).toBe(inHuaihua);
    expect(lusong.includes(text)).toBe(inLusong);
  });

  test("cost is an output indicator in 怀化 and the last level of its own in 芦淞", () => {
    const cost = (id: string) =>
      findPack(id)!.selfAssessment!.indicators.findIndex(({ levelTwo }) =>
        levelTwo.some(({ name }) => name.includes("成本")),
      );
    expect(cost("huaihua-2023")).toBe(0);
    expect(cost("lusong-2023")).toBe(3);
  });
});

test.each([
  ["baseData", ["expenditure.heading"]],
  ["scoreTable", ["heading"]],
])("%s goes on to a second page under its headings", (id, keys) => {
  const [form] = packs.flatMap((pack) => formsOf(pack).filter((each) => each.id === id));
  expect([...new Set(Object.values(form!.repeated!))]).toEqual(keys);
});
