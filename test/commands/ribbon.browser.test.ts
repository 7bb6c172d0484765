import type { Page } from "playwright-core";
import { openPreview, type OpenPage } from "../support/browser";
import { choosePlace, failNext, sheetNames, settled } from "../taskpane/preview";

let preview: OpenPage;
let page: Page;

beforeEach(async () => {
  preview = await openPreview();
  ({ page } = preview);
});

afterEach(async () => {
  expect(preview.errors).toEqual([]);
  expect(preview.outside).toEqual([]);
  await preview.close();
});

const button = (label: string) => page.getByRole("button", { name: label, exact: true });

/** Clicks a button and waits until Excel was told that it is over; the pane stays closed. */
async function click(label: string): Promise<void> {
  await button(label).click();
  await page.locator("button[aria-busy=false]", { hasText: label }).waitFor();
  await settled(page);
  expect(await page.locator("iframe[src*='taskpane.html']").count()).toBe(0);
}

/** Clicks a button, reads the window it opens and closes it; Excel is then told that it is over. */
async function clickAndRead(label: string): Promise<string> {
  const opening = page.context().waitForEvent("page");
  await button(label).click();
  const notice = await opening;
  await notice.getByRole("button", { name: "知道了" }).waitFor();
  const said = await notice.locator("#text").innerText();
  expect(await button(label).getAttribute("aria-busy")).toBe("true");
  await Promise.all([
    notice.waitForEvent("close"),
    notice.getByRole("button", { name: "知道了" }).click(),
  ]);
  await page.locator("button[aria-busy=false]", { hasText: label }).waitFor();
  return said;
}

/** The workbook keeps a choice, as if the pane had been used in it before. */
async function choose(): Promise<void> {
  await page.waitForFunction(() => "preview" in window);
  await page.evaluate(() => {
    const { preview } = window as unknown as { preview: { host: { workbook: Keeping } } };
    const choice = JSON.stringify({ pack: "huaihua-2023", year: 2023 });
    preview.host.workbook.setSettings(new Map([["perf.report", choice]]));
  });
}

interface Keeping {
  setSettings(settings: ReadonlyMap<string, string>): void;
}

const activeTab = () => page.getByRole("tab", { selected: true }).filter({ hasText: /表|结果/ });

test("打开窗格 opens the pane", async () => {
  await button("打开窗格").click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await pane.getByRole("button", { name: "一键生成报表" }).waitFor();
});

test("一键生成报表 asks first; with the choice of the pane it says which sheets were kept", async () => {
  expect(await clickAndRead("一键生成报表")).toContain("还没有选择地区和年度");
  expect(await sheetNames(page)).toEqual(["Sheet1"]);
  await button("打开窗格").click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await choosePlace(pane);
  await pane.getByRole("button", { name: "一键生成报表" }).click();
  await pane.getByText("报表已生成").waitFor();
  const made = await sheetNames(page);
  expect(made).toContain("基础数据表");
  expect(await clickAndRead("一键生成报表")).toContain("已存在，保持原样");
  expect(await sheetNames(page)).toEqual(made);
});

test("检查 lists the findings on a sheet", async () => {
  await clickAndRead("查看示例");
  await click("检查");
  expect(await activeTab().innerText()).toBe("检查结果");
});

test("清除标记 takes the highlights away and needs no window", async () => {
  await clickAndRead("查看示例");
  await click("检查");
  await click("清除标记");
  expect(await sheetNames(page)).toContain("检查结果");
});

test("定稿 refuses while errors are open, and says which", async () => {
  await clickAndRead("查看示例");
  const before = await sheetNames(page);
  expect(await clickAndRead("定稿")).toMatch(/还有 5 项错误，没有定稿[^]*基础数据表 C13：/);
  expect(await sheetNames(page)).toEqual(before);
});

test.each(["检查", "清除标记", "定稿"])(
  "%s without a report says what to do first",
  async (label) => {
    expect(await clickAndRead(label)).toContain("请先“一键生成报表”");
    expect(await sheetNames(page)).toEqual(["Sheet1"]);
  },
);

const failures = [
  ["InvalidOperationInCellEditMode", "请先按回车完成编辑"],
  ["AccessDenied", "保护"],
  ["GeneralException", "请重"],
] as const;

test.each(["一键生成报表", "查看示例", "检查", "清除标记", "定稿"])(
  "%s: whatever Excel refuses is said in a window, nothing is half-made, and the next click works",
  async (label) => {
    await choose();
    await clickAndRead("查看示例");
    if (label === "清除标记") await click("检查");
    const before = await sheetNames(page);
    for (const [code, sentence] of failures) {
      await failNext(page, { code, atAction: 3 });
      expect([code, await clickAndRead(label)]).toEqual([code, expect.stringContaining(sentence)]);
      expect(await sheetNames(page)).toEqual(before);
    }
  },
);
