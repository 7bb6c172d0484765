import * as z from "zod";
import {
  blankData,
  faultSentence,
  findPack,
  parseReportData,
  reportDataSchema,
} from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { rowsAt, setValue, valueAt, type FormData } from "../../src/forms/values";
import { fixture } from "../support/fixtures";

const huaihua = findPack("huaihua-2023")!;

const sentences = (change: (data: FormData) => void): string[] => {
  const data = fixture("huaihua-2023");
  change(data);
  const parsed = parseReportData(huaihua, data);
  return parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault));
};

test.each(packs.map(({ id }) => id))("the published data of %s is accepted", (id) => {
  const parsed = parseReportData(findPack(id)!, fixture(id));
  expect(parsed).toMatchObject({ ok: true, data: fixture(id) });
});

test("huaihua-2023 holds all 37 special funds", () => {
  expect(rowsAt(fixture("huaihua-2023").baseData!, "projects.specialFunds.items")).toHaveLength(37);
});

describe("each fault is one sentence with the path", () => {
  test.each<[path: string, value: unknown, sentence: string]>([
    ["baseData.threePublic.reception.finalAccount", "6.99万", "“6.99万”不是数字"],
    ["baseData.threePublic.abroad.budget", -1, "-1 小于 0"],
    ["baseData.staff.inPost", 92.5, "92.5 不是整数"],
    ["baseData.staff.inPost", "九十三", "“九十三”不是数字"],
    ["selfAssessment.funds.points", 101, "101 大于 100"],
    ["selfAssessment.goals.expected", 3, "“3”不是文字"],
    ["selfAssessment.goals", "目标", "“目标”应为一组项目"],
    ["selfAssessment.indicators", "无", "“无”应为列表"],
    ["baseData.threePublic.receptions", 1, "不是本表的项目"],
    ["baseData.staff.inPost", Infinity, "“Infinity”不是数字"],
    ["year", "2023", '"2023" 是文字，不是数字，请去掉引号'],
  ])("%s = %j", (path, value, sentence) => {
    expect(sentences((data) => setValue(data, path, value as string))).toEqual([
      `${path}：${sentence}`,
    ]);
  });

  test("rows of lists are numbered as in the file", () => {
    expect(
      sentences((data) => setValue(data, "selfAssessment.indicators.2.points", "10分")),
    ).toEqual(["selfAssessment.indicators[2].points：“10分”不是数字"]);
  });

  test("several faults give several sentences", () => {
    expect(
      sentences((data) => {
        setValue(data, "baseData.staff.inPost", "x");
        setValue(data, "baseData.staff.authorised", "y");
      }),
    ).toHaveLength(2);
  });

  test("a missing unit name is said", () => {
    const parsed = parseReportData(huaihua, {});
    expect(parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault))).toEqual([
      "unitName：没有填写",
    ]);
  });

  test.each([null, [], "text", 7])("%j is no report", (json) => {
    expect(parseReportData(huaihua, json).ok).toBe(false);
  });
});

test("芦淞 has no 4、其他事业类发展资金", () => {
  const data = fixture("lusong-2023");
  setValue(data.baseData!, "projects.otherDevelopment.budget", 1);
  const parsed = parseReportData(findPack("lusong-2023")!, data);
  expect(parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault))).toEqual([
    "baseData.projects.otherDevelopment：不是本表的项目",
  ]);
});

test("an empty report knows its indicators and nothing else", () => {
  const { selfAssessment, baseData, year } = blankData(huaihua, { unitName: "甲" });
  expect(year).toBe(2023);
  expect(baseData).toEqual({});
  expect(rowsAt(selfAssessment!, "indicators")).toHaveLength(11);
  expect(valueAt(selfAssessment!, "indicators.0.level1")).toBe("产出指标（50分)");
  expect(valueAt(selfAssessment!, "indicators.0.target")).toBeNull();
});

test("the schema can be printed for editors", () => {
  const schema = z.toJSONSchema(reportDataSchema(huaihua)) as {
    properties: Record<string, { properties?: Record<string, unknown> }>;
  };
  expect(Object.keys(schema.properties)).toEqual([
    "unitName",
    "year",
    "baseData",
    "selfAssessment",
  ]);
  expect(schema.properties["baseData"]!.properties).toHaveProperty("threePublic");
});
