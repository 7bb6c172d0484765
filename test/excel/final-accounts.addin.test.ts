import type { EmbeddedExcel } from "../../host/embedded-excel";
import { findPack, reportData, type FormId, type ReadForm } from "../../src/forms";
import { rowsAt } from "../../src/forms/values";
import { readReport } from "../../src/excel";
import { runAddin } from "../support/addin";
import { entered } from "../support/entered";
import { fixture } from "../support/fixtures";
import { openReport } from "./laid-out";

const pack = findPack("zhuzhou-2023")!;

const formNamed = async (id: FormId): Promise<ReadForm> =>
  (await readReport()).forms.find(({ form }) => form === id)!;

/** Types into cells of a form by their paths, as a person does. */
async function type(
  excel: EmbeddedExcel,
  id: FormId,
  entries: Readonly<Record<string, string>>,
): Promise<ReadForm> {
  const form = await formNamed(id);
  for (const [path, text] of Object.entries(entries))
    excel.user.edit(form.sheetName, form.cells.get(path)!.address, text);
  await excel.settled();
  return formNamed(id);
}

test("the nine tables come back from their sheets as they were entered", async () => {
  await openReport("zhuzhou-2023");
  const data = reportData((await readReport()).forms);
  const expected = entered(pack, fixture("zhuzhou-2023"));
  for (let table = 1; table <= 9; table++) {
    const id = `finalAccounts0${table}` as Exclude<FormId, "projectAssessment">;
    expect(data[id]).toEqual(expected[id]);
  }
});

/** An empty 株洲 report. */
async function blank(): Promise<EmbeddedExcel> {
  const { excel, lendExcel } = await runAddin({
    choice: { pack: "zhuzhou-2023", data: { unitName: "甲" } },
  });
  await excel.ribbon("generateReport");
  await excel.settled();
  lendExcel();
  return excel;
}

test.each<[table: string, typed: string, sum: string]>([
  ["02", "fiscal", "income"],
  ["03", "basic", "expenditure"],
  ["05", "project", "expenditure"],
  ["08", "project", "expenditure"],
  ["09", "basic", "expenditure"],
])("公开%s takes in 科目 inserted on top, inside and at the fence", async (table, typed, sum) => {
  const excel = await blank();
  const id = `finalAccounts${table}` as FormId;
  const form = await type(excel, id, {
    "items.0.code": "2010301",
    "items.0.name": "行政运行",
    [`items.0.${typed}`]: "10",
  });
  const { rows, fence } = form.placement.sections[0]!;
  const column = form.placement.fields.get(`items.0.${typed}`)!.cell.at;
  const address = (row: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
  for (const row of [fence, rows[2]!, rows[0]!]) {
    excel.user.insertRows(form.sheetName, row + 1);
    excel.user.edit(form.sheetName, `A${row + 1}`, `22102${String(row).padStart(2, "0")}`);
    excel.user.edit(form.sheetName, address(row), "100");
  }
  await excel.settled();
  const after = await formNamed(id);
  expect(after.placement.sections[0]!.rows).toHaveLength(rows.length + 3);
  expect(after.cells.get(`total.${typed}`)!.value).toBe(310);
  const items = rowsAt(reportData([after])[id] as never, "items");
  expect(items.map((item) => item[typed])).toEqual([100, 10, 100, 100]);
  // 合计 takes in rows that have no sum across of their own yet.
  expect(after.cells.get(`items.0.${sum}`)!.value).toBeNull();
  expect(after.cells.get(`total.${sum}`)!.value).toBe(310);
  if (table === "03") {
    const { cells } = await formNamed("finalAccounts01");
    const lines = ["201", "221"].map((code) => cells.get(`expenditure.class${code}`)!.value);
    expect(lines).toEqual([10, 300]);
  }
});

test("rows of 类 and 款 do not count twice in 合计", async () => {
  const excel = await blank();
  const form = await type(excel, "finalAccounts05", {
    "items.0.code": "201",
    "items.0.basic": "30",
    "items.1.code": "20103",
    "items.1.basic": "30",
    "items.2.code": "2010301",
    "items.2.basic": "10",
    "items.3.code": "2010302",
    "items.3.basic": "20",
    "items.4.code": "2080501",
    "items.4.basic": "5",
    "items.5.basic": "1",
  });
  expect(form.cells.get("total.basic")!.value).toBe(36);
  expect(form.cells.get("items.0.expenditure")!.value).toBe(30);
});

test("a 类 of 公开01 and 公开04 follows from its 科目, whether codes are texts or numbers", async () => {
  const excel = await blank();
  const form = await type(excel, "finalAccounts03", {
    "items.0.code": "201",
    "items.0.basic": "30",
    "items.1.code": "2010301",
    "items.1.basic": "30",
    "items.2.code": "2080501",
    "items.2.project": "5",
  });
  const sheet = excel.workbook.sheet(form.sheetName)!;
  const { row, cell } = form.placement.fields.get("items.0.code")!;
  // As a paste from another program leaves them.
  for (const [below, code] of [201, 2010301, 2080501].entries())
    sheet.cells.set(row + below, cell.at, {
      ...sheet.cell(row + below, cell.at),
      kind: "number",
      value: code,
      numberFormat: "General",
    });
  await type(excel, "finalAccounts05", { "items.0.code": "2080501", "items.0.basic": "4" });
  expect((await formNamed("finalAccounts03")).cells.get("total.basic")!.value).toBe(30);
  const lines = await formNamed("finalAccounts01");
  expect(lines.cells.get("expenditure.class201")!.value).toBe(30);
  expect(lines.cells.get("expenditure.class208")!.value).toBe(5);
  expect(lines.cells.get("expenditure.class210")!.value).toBeNull();
  expect(lines.cells.get("expenditure.total")!.value).toBe(35);
  const funds = await formNamed("finalAccounts04");
  expect(funds.cells.get("expenditure.class208.generalPublic")!.value).toBe(4);
});

test("行次 and printed codes are numbers, which Excel does not mark as errors", async () => {
  const excel = await blank();
  const values = excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(({ cell }) =>
      cell.kind === "text" && cell.numberFormat !== "@" ? [String(cell.value)] : [],
    ),
  );
  expect(values.filter((text) => /^\d+$/.test(text.trim()))).toEqual([]);
});

test("what is typed once shows where it belongs, as a link, until it is typed over", async () => {
  const excel = await blank();
  await type(excel, "finalAccounts02", { "items.0.code": "2010301", "items.0.other": "7.5" });
  const first = await type(excel, "finalAccounts01", { "income.generalPublic": "92.5" });
  expect(first.cells.get("income.other")!.value).toBe(7.5);
  expect(first.cells.get("income.grandTotal")!.value).toBe(100);
  const appropriations = await formNamed("finalAccounts04");
  expect(appropriations.cells.get("income.generalPublic")!.value).toBe(92.5);
  expect(appropriations.cells.get("income.generalPublic")!.formula).toMatch(/公开01表/);
  expect(appropriations.cells.get("income.total")!.value).toBe(92.5);
  const own = await type(excel, "finalAccounts04", { "income.generalPublic": "90" });
  expect(own.cells.get("income.total")!.value).toBe(90);
});

test("a fund's balance follows, below zero too", async () => {
  const excel = await blank();
  const form = await type(excel, "finalAccounts08", {
    "items.0.code": "2120899",
    "items.0.openingBalance": "5",
    "items.0.income": "10",
    "items.0.project": "18",
  });
  expect(form.cells.get("items.0.closingBalance")!.value).toBe(-3);
  expect(form.cells.get("total.closingBalance")!.value).toBe(-3);
});

test("公开04 repeats its headings on each page and lies across", async () => {
  const excel = await openReport("zhuzhou-2023");
  const { pageLayout } = excel.workbook.sheet("公开04表")!;
  expect(pageLayout).toMatchObject({
    orientation: "Landscape",
    titleRows: { first: 3, last: 5 },
  });
});
