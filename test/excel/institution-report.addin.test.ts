import type { EmbeddedExcel } from "../../host/embedded-excel";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { blankData, findPack, reportData, type FormId, type ReadForm } from "../../src/forms";
import { rowsAt, valueAt } from "../../src/forms/values";
import { readReport } from "../../src/excel";
import { runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";

const id = "xiangxi-2022";
const tables = ["income", "expenditure", "threePublic", "fixedAssets"] as const;
const changsha = "2、二级机构1：州政府驻长沙办事处";

async function laidOut(data: object = fixture(id)): Promise<EmbeddedExcel> {
  const { excel, lendExcel } = await runAddin({ choice: { pack: id, data } });
  await excel.ribbon("generateReport");
  await excel.settled();
  lendExcel();
  return excel;
}

async function formOf(form: FormId): Promise<ReadForm> {
  const { forms } = await readReport();
  return forms.find((each) => each.form === form)!;
}

const accounts = () => formOf("institutionAccounts");

const rowsOf = (form: ReadForm, list: string) =>
  form.placement.sections.find(({ section }) => section.list === list)!;

const value = (form: ReadForm, path: string) => form.cells.get(path)!.value;

const names = (form: ReadForm, table: string) =>
  rowsOf(form, `${table}.institutions`).rows.map((_, row) =>
    value(form, `${table}.institutions.${row}.name`),
  );

/** Inserts a row above the given one (from 0) and types into it, by column. */
function insert(excel: EmbeddedExcel, form: ReadForm, row: number, cells: Record<string, string>) {
  excel.user.insertRows(form.sheetName, row + 1);
  for (const [column, text] of Object.entries(cells))
    excel.user.edit(form.sheetName, `${column}${row + 1}`, text);
}

/** A formula as it is after copying the row one down. */
const oneDown = (formula: string): string =>
  formula.replace(/(?<![$\d])([A-Z])(\d+)/g, (_, column: string, row: string) => {
    return `${column}${Number(row) + 1}`;
  });

describe("an institution", () => {
  test("renamed in the first table is renamed in all, its balance kept", async () => {
    const excel = await laidOut();
    const before = await accounts();
    const { address } = before.cells.get("income.institutions.1.name")!;
    excel.user.edit(before.sheetName, address, "2、二级机构1：驻长办");
    await excel.settled();
    const after = await accounts();
    for (const table of tables) expect(names(after, table)[1]).toBe("2、二级机构1：驻长办");
    expect(value(after, "expenditure.institutions.1.yearBalance")).toBe(-5.85);
    expect(value(after, "expenditure.institutions.1.total")).toBe(521.61);
  });

  test("inserted between others in the first table leaves each name with its figures", async () => {
    const excel = await laidOut();
    const before = await accounts();
    const { rows } = rowsOf(before, "income.institutions");
    insert(excel, before, rows[1]!, { A: "新设机构", B: "100", C: "40", D: "60" });
    await excel.settled();
    const after = await accounts();
    expect(names(after, "income")[1]).toBe("新设机构");
    expect(names(after, "expenditure")).toEqual(names(before, "expenditure"));
    expect(value(after, "income.summary.total")).toBe(10346.65);
    expect(value(after, "income.summary.broughtForward")).toBe(2110.8);
    expect(value(after, "expenditure.institutions.1.name")).toBe(changsha);
    expect(value(after, "expenditure.institutions.1.yearBalance")).toBe(-5.85);
  });

  test("added to every table, its row copied from the one above, is in every sum", async () => {
    const excel = await laidOut();
    const columns: Record<(typeof tables)[number], Record<string, string>> = {
      income: { A: "6、新设机构", C: "40", D: "60" },
      expenditure: { D: "30", E: "20", F: "10" },
      threePublic: { C: "1" },
      fixedAssets: { C: "7" },
    };
    for (const table of tables) {
      const form = await accounts();
      const { fence } = rowsOf(form, `${table}.institutions`);
      const above = [...form.cells.values()].filter(
        ({ path, formula }) => path.startsWith(`${table}.institutions.4.`) && formula !== null,
      );
      const copied = above.map(({ address, formula }) => [address[0]!, oneDown(formula!)] as const);
      insert(excel, form, fence, { ...Object.fromEntries(copied), ...columns[table] });
    }
    await excel.settled();
    const after = await accounts();
    for (const table of tables) {
      expect(names(after, table)).toHaveLength(6);
      expect(names(after, table)[5]).toBe("6、新设机构");
    }
    const shown = (column: string) => value(after, `expenditure.institutions.5.${column}`);
    expect(shown("basic")).toBe(50);
    expect(shown("yearBalance")).toBe(0);
    expect(shown("accumulatedBalance")).toBe(40);
    expect(shown("total")).toBe(100);
    expect(value(after, "income.summary.total")).toBe(10346.65);
    expect(value(after, "expenditure.summary.total")).toBe(10346.65);
    expect(value(after, "expenditure.summary.personnel")).toBe(3794.42);
    expect(value(after, "threePublic.summary.total")).toBe(259.48);
    expect(value(after, "fixedAssets.summary.inUse")).toBe(6655.7);
    const data = reportData([after]).institutionAccounts!;
    expect(rowsAt(data, "expenditure.institutions")[5]).toEqual({
      name: "6、新设机构",
      personnel: 30,
      operating: 20,
      project: 10,
    });
  });

  test("deleted everywhere is gone, and the others keep their names", async () => {
    const excel = await laidOut();
    for (const table of tables) {
      const form = await accounts();
      excel.user.deleteRows(form.sheetName, rowsOf(form, `${table}.institutions`).rows[1]! + 1);
      await excel.settled();
    }
    const after = await accounts();
    for (const table of tables) {
      expect(names(after, table)).toHaveLength(4);
      expect(names(after, table)).not.toContain(changsha);
    }
    expect(value(after, "income.summary.total")).toBe(9725.04);
    expect(value(after, "expenditure.institutions.3.yearBalance")).toBe(-24.29);
  });

  test("deleted in the first table alone leaves a broken link that is no name", async () => {
    const excel = await laidOut();
    const form = await accounts();
    excel.user.deleteRows(form.sheetName, rowsOf(form, "income.institutions").rows[1]! + 1);
    await excel.settled();
    const after = await accounts();
    expect(value(after, "expenditure.institutions.1.name")).toBe("#REF!");
    const data = reportData([after]).institutionAccounts!;
    expect(valueAt(data, "expenditure.institutions.1.name")).toBeNull();
    expect(valueAt(data, "expenditure.institutions.2.name")).toMatch("北京");
  });
});

test("goals that a person inserts belong to the kind they stand in", async () => {
  const excel = await laidOut();
  const form = await formOf("goalAssessment");
  const { rows } = rowsOf(form, "quantitative");
  insert(excel, form, rows[2]!, { D: "指标3：", E: "≥5次", F: "6次" });
  await excel.settled();
  const after = reportData([await formOf("goalAssessment")]).goalAssessment!;
  const inserted = rowsAt(after, "quantitative")[2]!;
  expect(inserted).toMatchObject({ name: "指标3：", target: "≥5次", actual: "6次" });
  expect(inserted["level2"]).toBe("数量、质量、时效、成本指标");
  expect(rowsAt(after, "quantitative")).toHaveLength(8);
});

test("the grade follows the score as it is typed", async () => {
  const excel = await laidOut();
  const form = await formOf("goalAssessment");
  const { address } = form.cells.get("result.score")!;
  for (const [score, grade] of [
    ["89.99", "良"],
    ["60", "中"],
    ["59", "差"],
  ] as const) {
    excel.user.edit(form.sheetName, address, score);
    await excel.settled();
    expect(value(await formOf("goalAssessment"), "result.grade")).toBe(grade);
  }
});

test("a reviewer is inserted", async () => {
  const excel = await laidOut();
  const form = await formOf("reviewers");
  insert(excel, form, rowsOf(form, "members").fence, { B: "科员", C: "州财政局" });
  const after = reportData([await formOf("reviewers")]).reviewers!;
  expect(rowsAt(after, "members")).toHaveLength(7);
  expect(rowsAt(after, "members")[6]).toEqual({ post: "科员", unit: "州财政局" });
});

test("an empty report is read back as it was laid out, saved and opened again", async () => {
  const excel = await laidOut({ unitName: "" });
  const reopened = await runAddin({ workbook: await openXlsx(await saveXlsx(excel.workbook)) });
  await reopened.excel.settled();
  reopened.lendExcel();
  const { institutionAccounts, goalAssessment } = blankData(findPack(id)!);
  const read = reportData((await readReport()).forms);
  expect(read.institutionAccounts).toEqual(institutionAccounts);
  expect(read.goalAssessment).toEqual(goalAssessment);
});

test("评价方式 offers what there is", async () => {
  const excel = await laidOut();
  const form = await formOf("overview");
  const offered = excel.workbook
    .sheet(form.sheetName)!
    .validations.map(({ rule }) => JSON.stringify(rule))
    .filter((rule) => rule.includes("单位绩效自评"));
  expect(offered).toEqual([expect.stringContaining("单位绩效自评,部门评价,财政评价")]);
});
