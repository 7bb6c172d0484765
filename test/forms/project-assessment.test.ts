import fc from "fast-check";
import {
  blankData,
  findPack,
  formsOf,
  parseReportData,
  sheetsOf,
  type FormData,
  type ReportData,
} from "../../src/forms";
import { fieldCells, isSection, type CellSpec } from "../../src/forms/definition";
import { withNewEntries } from "../../src/forms/new-entries";
import { placeData } from "../../src/forms/placement";
import { solve, solveAll } from "../../src/forms/solve";
import { entrySheetName, isSheetName } from "../../src/forms/sheet-name";
import { numbered } from "../../src/layout/free-names";

const pack = findPack("default")!;
const form = formsOf(pack).find(({ id }) => id === "projectAssessment")!;

const withProjects = (...items: FormData[]): ReportData => {
  const baseData = { projects: { specialFunds: { items } } };
  const parsed = parseReportData(pack, { unitName: "某县人民政府办公室", baseData });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.data;
};

const labels = (cells: readonly CellSpec[]): string[] =>
  cells.flatMap(({ content }) =>
    content.type === "label" && content.text !== "" ? [content.text] : [],
  );

describe("the form of 财预〔2020〕10号", () => {
  test("captions in printed order", () => {
    const rows = form.blocks.map((block) => labels(isSection(block) ? [] : block.cells));
    expect(rows).toEqual([
      ["附件3"],
      ["项目支出绩效自评表"],
      ["（2023年度）"],
      ["项目名称"],
      ["主管部门", "实施单位"],
      ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额"],
      ["其中：当年财政拨款", "——", "——"],
      ["上年结转资金", "——", "——"],
      ["其他资金", "——", "——"],
      ["年度总体目标", "预期目标", "实际完成情况"],
      [],
      [
        "绩效指标",
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      ],
      [],
      ["总分"],
      ["填表人：", "填报日期：", "联系电话："],
    ]);
  });

  test("points come to 100", () => {
    const { executionPoints, indicators } = pack.projectAssessment!;
    expect(indicators.map(({ points }) => points)).toEqual([50, 30, 10]);
    expect(indicators.reduce((sum, { points }) => sum + points, executionPoints)).toBe(100);
  });

  test("every field stands once", () => {
    const fields = fieldCells(form).map(({ content }) => content.field);
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe("sheets", () => {
  test("one for each named project, blank but for its levels and the points of the rate", () => {
    const report = withProjects({ name: "道路维护" }, { budget: 5 }, { name: "信访维稳" });
    expect(report.projectAssessment).toMatchObject([
      { name: "道路维护", funds: { points: 10 } },
      { name: "信访维稳", funds: { points: 10 } },
    ]);
    expect(report.projectAssessment?.[0]?.["indicators"]).toHaveLength(10);
  });

  test("none of a blank report, and none where the place has no such form", () => {
    expect(blankData(pack).projectAssessment).toEqual([]);
    expect(blankData(findPack("huaihua-2023")!)).not.toHaveProperty("projectAssessment");
  });

  test("those that the data gives, and no others", () => {
    const baseData = { projects: { specialFunds: { items: [{ name: "道路维护" }] } } };
    const own = (projectAssessment: FormData[]) => {
      const parsed = parseReportData(pack, { unitName: "", baseData, projectAssessment });
      return parsed.ok ? parsed.data.projectAssessment?.map(({ name }) => name) : parsed.faults;
    };
    expect(own([{ name: "信访维稳" }])).toEqual(["信访维稳"]);
    expect(own([])).toEqual([]);
  });

  test("a project that was named meanwhile is added, one that is there is not", () => {
    const known = withProjects({ name: "道路维护" }, { name: "信访维稳" });
    const filled = withProjects(
      { name: "信访维稳" },
      { name: "陆港建设" },
      { name: "道路维护" },
      { name: "道路维护" },
    );
    const report = withNewEntries(pack, known, { ...filled, projectAssessment: [] });
    expect(report.projectAssessment?.map(({ name }) => name)).toEqual([
      "道路维护",
      "信访维稳",
      "陆港建设",
      "道路维护",
    ]);
  });

  test("show 预算数 and 决算数 of their own row of 基础数据表, and who reports", () => {
    const report = {
      ...withProjects(
        { name: "道路维护", budget: 120, finalAccount: 118.5 },
        { name: "信访维稳", finalAccount: 12.35 },
      ),
    };
    const placed = sheetsOf(pack, report).map(({ form: own, data }) => ({
      id: own.id,
      placement: placeData(own, data),
      data,
    }));
    const others = solveAll(placed);
    const shown = placed
      .filter(({ id }) => id === "projectAssessment")
      .map(({ placement, data }) => {
        const { value } = solve(placement, data, others);
        return ["department", "implementer", "funds.initialBudget", "funds.executed"].map(value);
      });
    expect(shown).toEqual([
      ["某县人民政府办公室", "某县人民政府办公室", 120, 118.5],
      ["某县人民政府办公室", "某县人民政府办公室", null, 12.35],
    ]);
  });
});

describe("names of sheets", () => {
  const project = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(fc.constantFrom("道", "𬭎", "（", "'", "[", "/", "\n", "\t", " ", "A", "\uD840"), {
        maxLength: 60,
      })
      .map((parts) => parts.join("")),
  );

  test("whatever a project is called, Excel takes the name, cut or numbered or marked", () => {
    fc.assert(
      fc.property(project, fc.integer({ min: 1, max: 999 }), (name, n) => {
        const sheetName = entrySheetName("项目自评表", name);
        for (const each of [
          sheetName,
          numbered(sheetName)(n),
          numbered(sheetName, "（定稿）")(n),
        ]) {
          expect(isSheetName(each)).toBe(true);
          expect(each).not.toMatch(/\p{Cc}|\p{Cs}/u);
          expect(each.startsWith("项目自评表")).toBe(true);
        }
        expect(numbered(sheetName, "（定稿）")(1)).toMatch(/（定稿）$/);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["道路维护", "项目自评表（道路维护）"],
    ["2022/2023年[续建]", "项目自评表（20222023年续建）"],
    ["", "项目自评表"],
    ["[?]", "项目自评表"],
    [
      "二〇二三年度农村公路安全生命防护工程建设专项资金",
      "项目自评表（二〇二三年度农村公路安全生命防护工程建设专项资金）",
    ],
    [
      "二〇二三年度农村公路安全生命防护工程建设专项资金甲",
      "项目自评表（二〇二三年度农村公路安全生命防护工程建设专项资金）",
    ],
  ])("%s → %s", (name, sheetName) => {
    expect(entrySheetName("项目自评表", name)).toBe(sheetName);
    expect(sheetName.length).toBeLessThanOrEqual(31);
  });
});
