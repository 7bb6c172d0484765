import type { EmbeddedExcel } from "../../host/embedded-excel";
import { parseA1 } from "../../xlsx/model/address";
import { textConstant } from "../../xlsx/model/cell";
import { UNPROTECTED } from "../../xlsx/model/sheet-parts";
import { inspect } from "node:util";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import { findPack, formsOf } from "../../src/forms";
import { isSection, rowKey } from "../../src/forms/definition";
import { receiveFile } from "../../src/files/receive";
import { checkWorkbook, finalizeReport, type CheckResult } from "../../src/excel";
import { contents, openReport, reopen } from "./laid-out";

const [BASE, ASSESSMENT, SUMMARY] = ["基础数据表", "整体支出绩效自评表", "自评汇总"];

const countsRow = (excel: EmbeddedExcel): number | undefined =>
  [...sheetOf(excel, SUMMARY).cells.entries()].find(
    ({ cell }) => cell.value === "未处理（检查后更新）",
  )?.row;

const sheetOf = ({ workbook }: EmbeddedExcel, name: string) => workbook.sheet(name)!;

function typeAsText(excel: EmbeddedExcel, sheetName: string, address: string, text: string): void {
  const { top, left } = parseA1(address)!;
  sheetOf(excel, sheetName).setContent(top, left, textConstant(text));
}

const ROW_KEYS = new Set(
  formsOf(findPack("huaihua-2023")!).flatMap(({ blocks }) => blocks.filter(isSection).map(rowKey)),
);

const formulasAndValues = (excel: EmbeddedExcel) =>
  contents(excel).map(({ name, cells }) => [
    name,
    cells
      // The check writes how many findings it made.
      .filter(({ row }) => name !== SUMMARY || row !== countsRow(excel))
      // And which rows belong to a section.
      .filter(({ value }) => !ROW_KEYS.has(String(value)))
      .filter(({ value, formula }) => value !== "" || formula !== null)
      .map(({ row, column, value, formula }) => [row, column, value, formula]),
  ]);

const found = ({ reports }: CheckResult) =>
  reports.flatMap(({ findings }) => findings.map(({ rule, address }) => `${rule} ${address}`));

/** What people do to workbooks, and what the check must say of it. */
const cases: Readonly<
  Record<string, { does: (excel: EmbeddedExcel) => void; says: (result: CheckResult) => void }>
> = {
  "a sheet is deleted: the other is checked": {
    does: (excel) => excel.user.deleteSheet(ASSESSMENT),
    says: (result) => {
      expect(result.reports[0]!.forms.map(({ form }) => form)).toEqual(["baseData", "summary"]);
      expect(found(result)).toContain("sums C13");
    },
  },
  "both sheets are renamed: all is found": {
    does: (excel) => {
      excel.user.renameSheet(BASE, "甲");
      excel.user.renameSheet(ASSESSMENT, "乙");
    },
    says: (result) => expect(found(result)).toHaveLength(37),
  },
  "rows are inserted and deleted: cells are named where they are now": {
    does: (excel) => {
      excel.user.deleteRows(BASE, 19);
      excel.user.insertRows(BASE, 25, 4);
    },
    says: (result) => expect(found(result)).toContain("blank-partners C62"),
  },
  "rows are inserted above the first: cells are named where they are now": {
    does: (excel) => excel.user.insertRows(BASE, 1, 2),
    says: (result) => {
      expect(found(result)).toHaveLength(37);
      expect(found(result)).toContain("sums C15");
    },
  },
  "merges are undone: all is found": {
    does: (excel) => {
      for (const name of [BASE, ASSESSMENT]) {
        const sheet = sheetOf(excel, name);
        for (const rect of [...sheet.merges.all()]) sheet.unmerge(rect);
      }
    },
    says: (result) => expect(found(result)).toHaveLength(37),
  },
  "text in number cells, full-width digits: each is a finding": {
    does: (excel) => {
      typeAsText(excel, BASE, "D11", "６.99");
      typeAsText(excel, BASE, "C12", "8万元");
      typeAsText(excel, BASE, "B12", "七");
    },
    says: (result) =>
      expect(found(result)).toEqual(
        expect.arrayContaining(["number-cells D11", "number-cells C12", "number-cells B12"]),
      ),
  },
  "half of it is emptied": {
    does: (excel) => {
      for (let row = 15; row < 25; row += 2) excel.user.clear(ASSESSMENT, `F${row}:H${row}`);
      for (let row = 19; row < 40; row += 2) excel.user.clear(BASE, `B${row}:D${row}`);
    },
    says: (result) => expect(result.broken).toEqual([]),
  },
  "a row of the form's own is deleted: said, and the other form is checked": {
    does: (excel) => {
      sheetOf(excel, BASE).setProtection(UNPROTECTED);
      excel.user.deleteRows(BASE, 7);
    },
    says: ({ broken, reports }) => {
      expect(broken).toMatchObject([{ sheetName: BASE, reason: "missingRows" }]);
      expect(reports[0]!.forms.map(({ form }) => form)).toEqual(["selfAssessment", "summary"]);
    },
  },
  "the place is one that nobody knows": {
    does: (excel) => {
      const sheet = sheetOf(excel, BASE);
      for (const { row, column, cell } of [...sheet.cells.entries()])
        if (String(cell.value).startsWith("PERF|"))
          sheet.setContent(row, column, textConstant("PERF|baseData|nowhere-1999|2023|title"));
    },
    says: ({ broken }) => expect(broken).toMatchObject([{ reason: "unknownPack" }]),
  },
  "100,000 rows stand below the form": {
    does: (excel) => {
      const sheet = sheetOf(excel, BASE);
      for (let row = 200; row < 100_200; row++)
        sheet.cells.set(row, 0, { ...sheet.cell(row, 0), ...textConstant(`第 ${row} 行`) });
    },
    says: (result) => {
      const isUnread = (each: string) => each.startsWith("stray-figures ");
      expect(found(result).filter(isUnread)).toHaveLength(1);
      expect(found(result).filter((each) => !isUnread(each))).toHaveLength(37);
    },
  },
};

test.each(Object.entries(cases))("%s", async (_, { does, says }) => {
  const excel = await openReport("huaihua-2023");
  does(excel);
  await excel.settled();
  const before = formulasAndValues(excel);
  const result = await checkWorkbook("show");
  says(result);
  const after = formulasAndValues(excel).filter(([name]) => name !== "检查结果");
  expect(after).toEqual(before);
});

test("a workbook that was checked, saved, and lost a form is checked on", async () => {
  let excel = await openReport("huaihua-2023");
  await checkWorkbook("show");
  excel.user.deleteSheet(BASE);
  excel = await reopen(excel);
  const { sheetName } = await checkWorkbook("show");
  expect(sheetName).toBe("检查结果");
  const below = contents(excel)
    .at(-1)!
    .cells.filter(({ column, row }) => column === 1 && row > 2)
    .map(({ value }) => value);
  // The findings end where the second table, of the checks, begins.
  const sheets = new Set(below.slice(0, below.indexOf("")));
  expect([...sheets]).toEqual([ASSESSMENT]);
});

test("rows inserted on top: a file says so too, to the script and to 汇总, and 定稿 makes whole copies", async () => {
  const excel = await openReport("huaihua-2023");
  excel.user.insertRows(BASE, 1, 2);
  await excel.settled();
  const bytes = await saveXlsx(excel.workbook);
  const checked = checkFile(bytes);
  expect(checked.reports[0]!.findings.map(({ address }) => address)).toContain("C15");

  const read = receiveFile("甲.xlsx", bytes, []);
  expect(inspect(read, { depth: null })).toContain(
    "'projects.total.budget' => { value: 1406.4, address: 'C15' }",
  );

  await finalizeReport("已核对");
  const copy = sheetOf(excel, `${BASE}（定稿）`);
  const texts = [...copy.cells.entries()].map(({ cell }) => String(cell.value));
  expect(texts.filter((text) => /^PERF\||\.begin$/.test(text))).toEqual([]);
  // One is printed in the form, the fences are gone.
  expect(texts.filter((text) => text === "……")).toHaveLength(1);
});
