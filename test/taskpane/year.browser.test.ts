import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { FrameLocator, Page } from "playwright-core";
import { checkFile, type CheckedFile } from "../../src/files/check-file";
import { findPack, type FormId } from "../../src/forms";
import { parseA1 } from "../../xlsx/model/address";
import { sentences } from "../support/year/accountant";
import { bureau } from "../support/year/bureau";
import { lastYearsFigures } from "../support/year/carried";
import { missingRows, typedCells, type MissingRows, type TypedCell } from "../support/year/entries";
import { yearReport } from "../support/year/report";
import { Hand } from "./hand";
import { cellOf, choosePlace, openPane, settled, sheetNames, type PaneInPreview } from "./preview";

let open: PaneInPreview;
let folder: string;

beforeAll(() => {
  Object.assign(globalThis, { DOMParser: new JSDOM().window.DOMParser });
});

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "year-"));
  open = await openPane();
  await open.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

const pressed = (pane: FrameLocator, name: string): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click();

async function layOut({ page, pane }: PaneInPreview, place: string, year: number): Promise<void> {
  await pane.getByLabel("单位名称").fill(bureau.unitName);
  await choosePlace(pane, place);
  await pane.getByLabel("年度").fill(String(year));
  await pressed(pane, "一键生成报表");
  await pane.getByText("报表已生成").waitFor();
  await settled(page);
}

const verdict = (pane: FrameLocator) => pane.getByRole("status", { name: "检查结论" });
const canSubmit = (pane: FrameLocator) => verdict(pane).getByText("可以提交").waitFor();
const hasErrors = (pane: FrameLocator) =>
  verdict(pane)
    .getByText(/^还有 \d+ 处错误/)
    .waitFor();

/** Where she types, and what she has at hand for it. */
interface Desk extends PaneInPreview {
  readonly hand: Hand;
  /** The cell in which a field of the report is typed. */
  readonly at: (form: FormId, field: string) => TypedCell;
}

/** Something planted, named in the pane, and written anew by the button beside it after a look. */
async function slip(
  { pane, page, hand, at }: Desk,
  place: readonly [FormId, string],
  how: "type" | "paste" | "clear",
  text: string,
  caption: string,
): Promise<void> {
  const { sheetName, address } = at(...place);
  await hand[how](sheetName, address, text);
  await pane
    .getByRole("button", { name: new RegExp(`^${caption}：${sheetName} ${address} `) })
    .click();
  await pressed(pane, "确定");
  await canSubmit(pane);
  await settled(page);
}

/** Sheets that she types cell by cell; into the others she pastes what she has. */
const TYPED_SHEETS = 4;

async function enter(hand: Hand, cells: readonly TypedCell[], typed: number): Promise<void> {
  const sheets = [...new Set(cells.map(({ sheetName }) => sheetName))];
  for (const [nth, sheetName] of sheets.entries()) {
    const own = cells.filter((cell) => cell.sheetName === sheetName);
    if (nth < typed) for (const { address, text } of own) await hand.type(sheetName, address, text);
    else await hand.pasteAll(own);
  }
}

/** 插入行 on the ribbon, as often as it takes until a section has the rows that she wants. */
async function insertRows(hand: Hand, { sheetName, key, wanted }: MissingRows): Promise<void> {
  for (;;) {
    const rows = await hand.rowsOf(sheetName, key);
    if (rows.length >= wanted) return;
    await hand.insertRow(sheetName, `A${rows.at(-1)!}`, key);
  }
}

const SPECIAL = "projects.specialFunds.items.row";

/** The project that she begins to write down, and takes away again. */
async function unwantedProject({ pane, hand, at }: Desk): Promise<void> {
  const { sheetName, address } = at("baseData", "projects.specialFunds.items.1.name");
  const row = parseA1(address)!.top + 1;
  await hand.insertRow(sheetName, address, SPECIAL);
  await hand.type(sheetName, `A${row + 1}`, "临时项目");
  await hand.type(sheetName, `F${row + 1}`, "45");
  await hasErrors(pane);
  const said = await hand.ribbonSays("删去行", sheetName, `A${row + 1}`);
  expect(said).toContain("没有删去");
  for (const column of ["A", "F"]) await hand.clear(sheetName, `${column}${row + 1}`);
  await hand.deleteRow(sheetName, `A${row + 1}`, SPECIAL);
  await canSubmit(pane);
}

/** An institution that comes into all four tables, and goes from all of them. */
async function unwantedInstitution({ page, pane, hand, at }: Desk): Promise<void> {
  const { sheetName, address } = at("institutionAccounts", "income.institutions.1.name");
  const { top, left } = parseA1(address)!;
  const keys = ["income", "expenditure", "threePublic", "fixedAssets"].map(
    (table) => `${table}.row`,
  );
  const tables = await Promise.all(keys.map((key) => hand.rowsOf(sheetName, key)));
  await hand.insertRow(sheetName, address, keys[0]!);
  await hand.type(sheetName, address.replace(/\d+/, String(top + 2)), "临时机构");
  await settled(page);
  for (const [table, key] of keys.entries()) {
    const rows = await hand.rowsOf(sheetName, key);
    expect(rows).toHaveLength(tables[table]!.length + 1);
    expect((await cellOf(page, sheetName, rows[2]! - 1, left)).value).toBe("临时机构");
  }
  const own = address.replace(/\d+/, String(top + 2));
  await hand.clear(sheetName, own);
  await hand.deleteRow(sheetName, own, keys[0]!);
  expect(await Promise.all(keys.map((key) => hand.rowsOf(sheetName, key)))).toEqual(tables);
  await canSubmit(pane);
}

/** A cell that the form keeps locked takes nothing, and Excel says so. */
async function besideTheForm({ page, hand }: Desk, sheetName: string): Promise<void> {
  await hand.type(sheetName, "Z3", "77");
  await page
    .getByText(/受保护|保护/)
    .first()
    .waitFor();
  expect((await cellOf(page, sheetName, 2, 25)).value).toBe("");
}

interface Year {
  readonly id: string;
  readonly place: string;
  readonly slips: (desk: Desk) => Promise<void>;
}

const baseData = "baseData";

async function slipsInBaseData(desk: Desk): Promise<void> {
  const business = [baseData, "projects.business.finalAccount"] as const;
  await slip(desk, business, "type", "2864000", "改为万元");
  await slip(desk, [baseData, "staff.inPost"], "paste", "82人", "改为数字");
}

const years: Year[] = [
  {
    id: "default",
    place: "通用（不限地区）",
    slips: async (desk) => {
      await slipsInBaseData(desk);
      await besideTheForm(desk, "基础数据表");
    },
  },
  {
    id: "lusong-2023",
    place: "芦淞",
    slips: async (desk) => {
      await slipsInBaseData(desk);
      await unwantedProject(desk);
    },
  },
  {
    id: "xiangxi-2022",
    place: "湘西",
    slips: async (desk) => {
      const income = ["institutionAccounts", "income.institutions.0.generalPublic"] as const;
      const personnel = ["institutionAccounts", "expenditure.institutions.2.personnel"] as const;
      await slip(desk, income, "type", "14602000", "改为万元");
      await slip(desk, personnel, "paste", "98.7万元", "改为数字");
      await unwantedInstitution(desk);
    },
  },
  {
    id: "zhuzhou-2023",
    place: "湖南株洲 2023年度",
    slips: async (desk) => {
      await slip(desk, ["finalAccounts03", "items.5.project"], "type", "2198000", "改为万元");
      await slip(desk, ["finalAccounts05", "items.4.project"], "paste", "253.7万元", "改为数字");
      await slip(desk, ["finalAccounts05", "items.5.name"], "clear", "", "填入“.*”");
    },
  },
];

/** 保存, and what `check` says of the file. */
async function saved(page: Page, name: string): Promise<{ file: string; checked: CheckedFile }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).click(),
  ]);
  const file = path.join(folder, name);
  await download.saveAs(file);
  return { file, checked: checkFile(readFileSync(file)) };
}

describe.each(years)("the accountant's year by hand: $id", ({ id, place, slips }) => {
  test("typed, checked, mended, handed in, and carried on", async () => {
    const { page, pane } = open;
    const pack = findPack(id)!;
    const report = yearReport(pack);
    const cells = typedCells(pack, report);
    const hand = new Hand(page);
    await layOut(open, place, pack.year);
    const standing = await sheetNames(page);
    for (const rows of missingRows(pack, report))
      if (standing.includes(rows.sheetName)) await insertRows(hand, rows);
    const [first, projects] = [true, false].map((stands) =>
      cells.filter(({ sheetName }) => standing.includes(sheetName) === stands),
    );
    await enter(hand, first!, TYPED_SHEETS);
    await settled(page);
    if (projects!.length > 0) {
      // Projects that have a name by now get their sheets.
      await pressed(pane, "一键生成报表");
      await pane.getByRole("heading", { name: "工作簿中的报表" }).waitFor();
      await settled(page);
      await enter(hand, projects!, 1);
      await settled(page);
    }

    await pressed(pane, "检查");
    await pane.getByText("填写时会自动重新检查。").waitFor();
    await canSubmit(pane);
    const at: Desk["at"] = (form, field) =>
      cells.find((cell) => cell.form === form && cell.path === field)!;
    await slips({ ...open, hand, at });

    await pressed(pane, "定稿");
    await pressed(pane, "检查并定稿");
    await pane.getByText("定稿已完成").waitFor();
    await settled(page);
    const { file, checked } = await saved(page, "今年.xlsx");
    expect(checked).toMatchObject({ broken: [], outdated: [] });
    expect(checked.reports.flatMap(sentences)).toEqual([]);
    const { forms } = checked.reports[0]!;
    const held = new Set(
      forms.flatMap((form) => [...form.cells.values()].map(({ value }) => String(value))),
    );
    expect(cells.filter(({ text }) => !held.has(text))).toEqual([]);

    const next = await openPane();
    await layOut(next, place, pack.year + 1);
    await pressed(next.pane, "上年数据");
    await next.pane.getByLabel("上年工作簿").setInputFiles(file);
    await next.pane.getByRole("button", { name: /^填入 \d+ 个单元格/ }).click();
    await next.pane.getByText(/^已填入 \d+ 个单元格/).waitFor();
    await settled(next.page);
    const after = await saved(next.page, "明年.xlsx");
    const carried = lastYearsFigures(after.checked.reports[0]!.forms, forms);
    expect(carried.length).toBeGreaterThan(2);
    expect(carried.map(({ path: field, now }) => [field, now])).toEqual(
      carried.map(({ path: field, last }) => [field, last]),
    );
    expect(next.preview.errors).toEqual([]);
    await next.preview.close();
  }, 900_000);
});
