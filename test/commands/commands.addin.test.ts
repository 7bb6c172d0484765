import { readFileSync } from "node:fs";
import { EmbeddedExcel } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import { openAddinPage, type AddinPage } from "../../host/node/open-page";
import { runAddin } from "../support/addin";

let excel: EmbeddedExcel;
let page: AddinPage;
/** Addresses of the windows the add-in asked for; none opens. */
let windows: string[];

beforeEach(async () => {
  excel = new EmbeddedExcel({ meta: loadApiModel() });
  windows = [];
  page = openAddinPage({
    excel,
    page: "commands.html",
    dist: "dist",
    prepare: (window) => {
      window.open = (address) => {
        windows.push(String(address));
        return null;
      };
      // jsdom has none.
      window.fetch = (address) => {
        const { pathname } = new URL(address as URL);
        return Promise.resolve(new Response(readFileSync(`dist${pathname}`)));
      };
    },
  });
  await page.ready;
  // office.js announces its command handlers in a request of its own.
  while (excel.log.length === 0) await excel.settled();
});

afterEach(() => {
  page.close();
  excel.close();
});

const sheets = () => excel.workbook.sheets.map(({ name }) => name);
const syncs = () => excel.log.filter(({ kind }) => kind === "sync").length;

test("查看示例 lays out both published sheets, filled, and says that they are an example", async () => {
  expect(await excel.ribbon("generateExample")).toEqual({ status: 0 });
  expect(sheets()).toEqual(["Sheet1", "基础数据表", "整体支出绩效自评表", "自评汇总"]);
  expect(syncs()).toBe(3);
  expect(decodeURIComponent(windows[0]!)).toContain("这是示例");
});

test("it says how many faults were published: those that 检查 then finds", async () => {
  const { excel: calculating, commands } = await runAddin();
  const said: string[] = [];
  commands.window.open = (address) => {
    said.push(decodeURIComponent(String(address)));
    return null;
  };
  await calculating.ribbon("generateExample");
  await calculating.settled();
  await calculating.ribbon("checkReport");
  const count = Number(/公开原文中有 (\d+) 处问题/.exec(said[0]!)?.[1]);
  const listed = calculating.workbook.sheet("检查结果")!.cell(1, 0).value;
  expect(listed).toContain(`待处理 ${count} 项`);
});

test("查看示例 again makes others and leaves the first alone", async () => {
  await excel.ribbon("generateExample");
  await excel.ribbon("generateExample");
  expect(sheets()).toHaveLength(7);
  expect(new Set(sheets()).size).toBe(7);
});

test("一键生成报表 lays out what the workbook keeps as the user's choice", async () => {
  const choice = JSON.stringify({ pack: "lusong-2023", unitName: "某某局", year: 2025 });
  // Another page has kept it since this one was opened.
  excel.workbook.setSettings(new Map([["perf.report", choice]]));
  await excel.ribbon("generateReport");
  expect(sheets()).toEqual(["Sheet1", "基础数据表", "整体支出绩效自评表", "自评汇总"]);
  const title = excel.workbook.sheets[1]!.cells.get(1, 0).value;
  expect(title).toBe("2025年度部门（单位）整体支出绩效评价基础数据表");
  expect(windows).toEqual([]);
});

test("with nothing chosen it asks, makes nothing, and ends where no window opens", async () => {
  expect(await excel.ribbon("generateReport")).toEqual({ status: 0 });
  expect(sheets()).toEqual(["Sheet1"]);
  expect(decodeURIComponent(windows[0]!)).toContain("还没有选择地区和年度");
});

test("检查 shows the list of findings and needs no window; 清除标记 takes the fills away", async () => {
  await excel.ribbon("generateExample");
  await excel.settled();
  windows.length = 0;
  expect(await excel.ribbon("checkReport")).toEqual({ status: 0 });
  expect(windows).toEqual([]);
  expect(excel.workbook.activeSheet.name).toBe("检查结果");
  const fill = () => excel.workbook.sheet("基础数据表")!.cell(58, 2).style.fill;
  expect(fill()).toBe("#FFE2B3");
  expect(await excel.ribbon("clearHighlights")).toEqual({ status: 0 });
  expect(fill()).toBe("#FFFBE6");
  expect(sheets()).toContain("检查结果");
  expect(windows).toEqual([]);
});

test.each(["checkReport", "clearHighlights"])("%s without forms says what to do", async (name) => {
  expect(await excel.ribbon(name)).toEqual({ status: 0 });
  expect(decodeURIComponent(windows[0]!)).toContain("请先“一键生成报表”");
  expect(sheets()).toEqual(["Sheet1"]);
});

test("a refusal of Excel is told, leaves no half-made sheet, and the next click works", async () => {
  excel.failRequest({ code: "GeneralException", afterRequests: 1, atAction: 100 });
  expect(await excel.ribbon("generateExample")).toEqual({ status: 0 });
  expect(sheets()).toEqual(["Sheet1"]);
  expect(decodeURIComponent(windows[0]!)).toContain("Excel 未能完成操作");
  await excel.ribbon("generateExample");
  expect(sheets()).toHaveLength(4);
});

test("定稿 refuses while errors are open, says which, and changes nothing", async () => {
  await excel.ribbon("generateExample");
  await excel.settled();
  const before = sheets();
  expect(await excel.ribbon("finalize")).toEqual({ status: 0 });
  const said = decodeURIComponent(windows.at(-1)!);
  expect(said).toMatch(/还有 \d+ 项错误，没有定稿/);
  expect(said).toMatch(/基础数据表 B7：.+/);
  expect(sheets()).toEqual(before);
});
