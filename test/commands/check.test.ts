import { checkWorkbook, type CheckResult } from "../../src/excel/check-workbook";
import { WorkbookFault } from "../../src/reading/fault";
import type { BrokenForm } from "../../src/reading/broken";
import { examineReport, reportOf } from "../../src/checks";
import { blankData, findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { FakeOffice } from "./office";

jest.mock("../../src/excel/check-workbook");
const check = jest.mocked(checkWorkbook);

const office = new FakeOffice();
office.reader = true;
beforeAll(() => import("../../src/commands/commands"));

const broken: BrokenForm = {
  form: "baseData",
  pack: "huaihua-2023",
  year: 2023,
  sheetName: "我的表",
  reason: "missingRows",
  missing: ["staff"],
};
const pack = findPack("huaihua-2023")!;
const reports = (count: number, data = fixture(pack.id)) => {
  const forms = readForms(pack, data);
  const report = reportOf(forms, pack);
  const findings = Array.from({ length: count }, () => ({ severity: "warning", note: null }));
  const { ledger } = examineReport(report);
  return [{ report, forms, findings, ledger }] as unknown as CheckResult["reports"];
};

beforeEach(() => {
  office.opened.length = 0;
  check.mockReset();
});

const given = (result: Partial<CheckResult>) =>
  check.mockResolvedValue({
    reports: [],
    broken: [],
    sheetName: null,
    withoutFills: [],
    withoutComments: [],
    ...result,
  });

async function click(name: string): Promise<string | undefined> {
  await new Promise<void>((completed) => office.commands.get(name)!({ completed }));
  return office.notice;
}

describe("检查", () => {
  test("names the sheets whose inserted rows could not be completed", async () => {
    given({ reports: reports(2), sheetName: "检查结果", undressed: ["基础数据表"] });
    const notice = await click("checkReport");
    expect(notice).toContain("工作表“基础数据表”中新插入的行没有补上格式、合并单元格和公式");
    expect(notice).toContain("已照现有内容检查");
  });

  test("shows what it found and says no more", async () => {
    given({ reports: reports(2), sheetName: "检查结果" });
    expect(await click("checkReport")).toBeUndefined();
    expect(check).toHaveBeenCalledWith("show");
  });

  test.each<[string, Partial<CheckResult>, string[]]>([
    [
      "nothing is found",
      { reports: reports(0) },
      ["检查完成，未发现问题。可以提交：没有未处理的错误。", " 项核对中 "],
    ],
    [
      "nothing is filled in",
      { reports: reports(0, blankData(pack)) },
      ["已填的内容未发现问题。“基础数据表”、“整体支出绩效自评表”还没有填写。"],
    ],
    ["there are no forms", {}, ["请先“一键生成报表”"]],
    ["no form can be read", { broken: [broken] }, ["工作表“我的表”的结构已被改动"]],
    [
      "columns came or went",
      { broken: [{ ...broken, reason: "changedColumns" }] },
      ["工作表“我的表”的结构已被改动（插入或删除了列），无法读取。请撤消对列的改动"],
    ],
    [
      "a form's place is not known",
      { broken: [{ ...broken, pack: "nowhere-1999", reason: "unknownPack" }] },
      ["“我的表”的地区和年度（nowhere-1999）不在本加载项内"],
    ],
    [
      "a form cannot be read, and nothing is found in the other",
      { reports: reports(0), broken: [broken] },
      ["已填的内容未发现问题。“我的表”无法检查。", "工作表“我的表”的结构已被改动"],
    ],
    [
      "Excel takes no fills and no comments",
      { reports: reports(1), withoutFills: ["甲"], withoutComments: ["甲", "乙"] },
      ["工作表“甲”中填充底色", "工作表“甲”、“乙”中添加批注"],
    ],
  ])("says so when %s", async (_, result, sentences) => {
    given(result);
    const notice = await click("checkReport");
    for (const sentence of sentences) expect(notice).toContain(sentence);
  });

  test("names all sheets of a place that is not known in one sentence", async () => {
    const lost = { ...broken, pack: "nowhere-1999", reason: "unknownPack" as const };
    given({
      broken: [lost, { ...lost, sheetName: "他的表" }, { ...lost, pack: "elsewhere-1999" }],
    });
    const notice = await click("checkReport");
    expect(notice).toContain("工作表“我的表”、“他的表”的地区和年度（nowhere-1999）不在");
    expect(notice).toContain("工作表“我的表”的地区和年度（elsewhere-1999）不在");
    expect(notice?.match(/无法读取/g)).toHaveLength(2);
  });
});

describe("清除标记", () => {
  test("says nothing when all is cleared", async () => {
    given({ reports: reports(3) });
    expect(await click("clearHighlights")).toBeUndefined();
    expect(check).toHaveBeenCalledWith("clear");
  });

  test.each<[string, Partial<CheckResult>, string]>([
    ["there are no forms", {}, "请先“一键生成报表”"],
    ["a sheet is protected", { reports: reports(1), withoutFills: ["甲"] }, "“甲”中恢复底色"],
  ])("says so when %s", async (_, result, sentence) => {
    given(result);
    expect(await click("clearHighlights")).toContain(sentence);
  });
});

test.each(["checkReport", "clearHighlights"])(
  "%s: a failure is told, and the event ends",
  async (name) => {
    check.mockRejectedValue(new WorkbookFault("editing"));
    expect(await click(name)).toBe(new WorkbookFault("editing").sentence);
  },
);
