import type { EmbeddedExcel } from "../../host/embedded-excel";
import { findPack, type Pack, type ReadForm, type ReportData } from "../../src/forms";
import {
  checkWorkbook,
  finalizeReport,
  layOutReport,
  readReport,
  type OnExisting,
} from "../../src/excel";
import { keepPack } from "../../src/excel/own-packs";
import { lentExcel } from "../support/addin";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { yueyang } from "../support/score-table";

const BASE = "基础数据表";
const TABLE = "评价指标表";
const common = findPack("hunan-common")!;

/** Every way of counting, figures of the form's own, falling and rising bands. */
const ofYueyang: ReportData = {
  unitName: "某市某局",
  year: 2023,
  baseData: {
    staff: { authorised: 115, inPost: 125 },
    threePublic: { reception: { previousFinalAccount: 30, budget: 33, finalAccount: 32 } },
    projects: { business: { budget: 200, finalAccount: 190 } },
  },
  scoreTable: {
    rows: {
      staffControl: { points: 8, reason: "军转安置。" },
      threePublicChange: { points: 8 },
      keyProjects: { points: 5 },
      budgetCompletion: { points: 8 },
      budgetControl: { points: 8 },
      keyTasks: { points: 63, rate: 0.985 },
    },
    figures: {
      broughtForward: 120,
      initialBudget: 1922.76,
      addedBudget: 150.5,
      carriedForward: 310,
      previousThreePublicBudget: 31.7,
      keyProjects: 165,
    },
  },
};

async function laidOut(pack: Pack, data: ReportData): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  if (!findPack(pack.id)) await keepPack(pack);
  await layOut(excel, pack, data, "another");
  return excel;
}

async function layOut(
  excel: EmbeddedExcel,
  pack: Pack,
  data: ReportData,
  onExisting: OnExisting,
): Promise<void> {
  await layOutReport({ pack, data, onExisting });
  await excel.settled();
}

const tableOf = async (): Promise<ReadForm> =>
  (await readReport()).forms.find(({ form }) => form === "scoreTable")!;

const values = ({ cells }: ReadForm): Record<string, unknown> =>
  Object.fromEntries([...cells.values()].map(({ path, value }) => [path, value]));

const baseAddress = async (path: string): Promise<string> => {
  const base = (await readReport()).forms.find(({ form }) => form === "baseData")!;
  return base.cells.get(path)!.address;
};

describe("Excel calculates what the definitions come to", () => {
  test.each([
    ["the common table", common, fixture("hunan-common")],
    ["the other layout", yueyang, ofYueyang],
  ])("%s", async (_, pack, data) => {
    await laidOut(pack, data);
    const table = await tableOf();
    const pure = readForms(pack, data).find(({ form }) => form === "scoreTable")!;
    for (const { path, value, formula } of table.cells.values()) {
      const expected = pure.cells.get(path)!.value;
      if (typeof expected === "number")
        expect([path, value]).toEqual([path, expect.closeTo(expected, 9)]);
      else expect([path, value]).toEqual([path, expected]);
      expect([path, formula === null]).toEqual([path, pure.cells.get(path)!.formula === null]);
    }
  });

  test("scores of the other layout", async () => {
    await laidOut(yueyang, ofYueyang);
    expect(values(await tableOf())).toMatchObject({
      // 8.70 points over: 9 begun.
      "rows.staffControl.score": 3.5,
      // (33 − 31.7) ÷ 31.7 = 4.10% in proportion.
      "rows.threePublicChange.score": 4.72,
      // 165 ÷ 200 = 82.5%
      "rows.keyProjects.score": 4,
      // (2193.26 − 310) ÷ 2193.26 = 85.87%: two whole steps of 5% below.
      "rows.budgetCompletion.score": 4,
      // 150.5 ÷ 1922.76 = 7.83%
      "rows.budgetControl.score": 6,
      // 98.5% × 63
      "rows.keyTasks.score": 62.06,
      "total.score": 84.28,
      "total.grade": "差",
    });
  });
});

test("scores follow the base data as it is typed", async () => {
  const excel = await laidOut(common, fixture("hunan-common"));
  excel.user.edit(BASE, await baseAddress("staff.inPost"), "155");
  excel.user.edit(BASE, await baseAddress("building.approvedArea"), "1000");
  excel.user.edit(BASE, await baseAddress("building.actualArea"), "1100");
  await excel.settled();
  expect(values(await tableOf())).toMatchObject({
    // 155 ÷ 143 = 108.39%
    "rows.staffControl.score": 1,
    "rows.buildingArea.score": 1,
    // A building now, without its investment: a person judges.
    "rows.buildingInvestment.score": null,
    "total.grade": null,
  });
});

test("rows inserted in 基础数据表 move the references along", async () => {
  const excel = await laidOut(common, fixture("hunan-common"));
  const before = values(await tableOf());
  const base = (await readReport()).forms.find(({ form }) => form === "baseData")!;
  excel.user.insertRows(BASE, base.placement.sections[0]!.rows[1]! + 1, 3);
  await excel.settled();
  expect(values(await tableOf())).toEqual(before);
  excel.user.edit(BASE, await baseAddress("operating.total.finalAccount"), "330.8");
  await excel.settled();
  // 330.8 ÷ 315 = 105.02%
  expect(values(await tableOf())).toMatchObject({ "rows.operatingControl.score": 3 });
});

test("a table laid out beside a kept 基础数据表 reads the kept one", async () => {
  const excel = await laidOut(common, fixture("hunan-common"));
  excel.user.deleteSheet(TABLE);
  excel.user.edit(BASE, await baseAddress("staff.inPost"), "150");
  const base = (await readReport()).forms.find(({ form }) => form === "baseData")!;
  excel.user.insertRows(BASE, base.placement.sections[0]!.rows[0]! + 1, 2);
  await layOut(excel, common, fixture("hunan-common"), "keep");
  const table = await tableOf();
  // 150 ÷ 143 = 104.90%
  expect(values(table)).toMatchObject({
    "rows.staffControl.score": 3,
    "rows.operatingControl.score": 8,
  });
  expect(table.cells.get("rows.operatingControl.rate")!.formula).toContain(`${BASE}'!D29`);
});

test("a judged score keeps to its points, an entered rate is a percentage", async () => {
  const excel = await laidOut(common, fixture("hunan-common"));
  const { cells } = await tableOf();
  const edit = (path: string, text: string) => () =>
    excel.user.edit(TABLE, cells.get(path)!.address, text);
  expect(edit("rows.benefit.score", "11")).toThrow("得分须为");
  expect(edit("rows.benefit.score", "10")).not.toThrow();
  expect(edit("rows.staffControl.score", "6")).toThrow("得分须为");
  expect(edit("rows.satisfaction.rate", "93")).toThrow("百分比");
  expect(edit("rows.satisfaction.rate", "0.93")).not.toThrow();
  expect(edit("rows.staffControl.rate", "0.9")).toThrow("protected");
});

test("the copies for handing in stand alone: values in place of what reads other sheets", async () => {
  const excel = await laidOut(common, fixture("hunan-common"));
  const { reports } = await checkWorkbook("inspect");
  expect(reports[0]!.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await finalizeReport()).toMatchObject({ outcome: "finalized" });
  await excel.settled();
  const copy = excel.workbook.sheet(`${TABLE}（定稿）`)!;
  const formulas = [...copy.cells.entries()].flatMap(({ cell }) => cell.formula ?? []);
  expect(formulas.filter((formula) => /!|PERF/.test(formula))).toEqual([]);
  expect(formulas.length).toBeGreaterThan(0);
  const table = await tableOf();
  for (const path of ["rows.staffControl.rate", "rows.staffControl.score", "total.grade"]) {
    const { row, cell } = table.placement.fields.get(path)!;
    expect(copy.cell(row, cell.at)).toMatchObject({
      formula: null,
      value: table.cells.get(path)!.value,
    });
  }
});
