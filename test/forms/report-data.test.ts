import * as z from "zod";
import {
  blankData,
  faultSentence,
  findPack,
  packs,
  parseReportData,
  reportDataSchema,
} from "../../src/forms";
import { rowsAt, setValue, valueAt, type FormData } from "../../src/forms/values";
import { fixture } from "../support/fixtures";

const huaihua = findPack("huaihua-2023")!;

const sentences = (change: (data: FormData) => void, language: "en" | "zh" = "en"): string[] => {
  const data = fixture("huaihua-2023");
  change(data);
  const parsed = parseReportData(huaihua, data);
  return parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault, language));
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
    ["baseData.threePublic.reception.finalAccount", "6.99万", "6.99万 is not a number"],
    ["baseData.threePublic.abroad.budget", -1, "-1 is less than 0"],
    ["baseData.staff.inPost", 92.5, "92.5 is not a whole number"],
    ["baseData.staff.inPost", "九十三", "九十三 is not a number"],
    ["selfAssessment.funds.points", 101, "101 is more than 100"],
    ["selfAssessment.goals.expected", 3, "3 is not text"],
    ["selfAssessment.goals", "目标", "目标 is not a group of fields"],
    ["selfAssessment.indicators", "无", "无 is not a list"],
    ["baseData.threePublic.receptions", 1, "is not a field of this form"],
    ["baseData.staff.inPost", Infinity, "Infinity is not a number"],
    ["year", "2023", '"2023" is text, not a number; leave out the quotation marks'],
  ])("%s = %j", (path, value, sentence) => {
    expect(sentences((data) => setValue(data, path, value as string))).toEqual([
      `${path}: ${sentence}`,
    ]);
  });

  test("rows of lists are numbered as in the file", () => {
    expect(
      sentences((data) => setValue(data, "selfAssessment.indicators.2.points", "10分")),
    ).toEqual(["selfAssessment.indicators[2].points: 10分 is not a number"]);
  });

  test("several faults give several sentences", () => {
    expect(
      sentences((data) => {
        setValue(data, "baseData.staff.inPost", "x");
        setValue(data, "baseData.staff.authorised", "y");
      }),
    ).toHaveLength(2);
  });

  test("a missing unit name is said, in Chinese too", () => {
    const parsed = parseReportData(huaihua, {});
    expect(parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault, "zh"))).toEqual([
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
  expect(parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault, "en"))).toEqual([
    "baseData.projects.otherDevelopment: is not a field of this form",
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
