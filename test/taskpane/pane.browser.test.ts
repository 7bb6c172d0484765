import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FrameLocator } from "playwright-core";
import type { OpenPage } from "../support/browser";
import { choosePlace, isInView, openPane, paneFrame, violations } from "./preview";

let preview: OpenPage;
let pane: FrameLocator;

beforeEach(async () => {
  ({ preview, pane } = await openPane());
});

afterEach(async () => {
  expect(preview.errors).toEqual([]);
  expect(preview.outside).toEqual([]);
  await preview.close();
});

test("unit, place and year chosen in the pane become sheets, and a click shows one", async () => {
  const { page } = preview;
  await pane.getByLabel("单位名称").fill("某某局");
  await pane.getByRole("combobox", { name: "地区" }).fill("芦淞");
  expect(await violations(page)).toEqual([]);
  await pane.getByRole("option", { name: "湖南株洲芦淞 2023年度" }).click();
  await pane.getByLabel("年度").fill("2025");
  await pane.getByRole("button", { name: "一键生成报表" }).click();
  const next = pane.getByText("填好后打开“检查”");
  await next.waitFor();
  expect(await isInView(next)).toBe(true);
  await pane.getByRole("button", { name: "整体支出绩效自评表" }).click();
  await page.getByRole("tab", { name: "整体支出绩效自评表", selected: true }).waitFor();
  expect(await violations(preview.page)).toEqual([]);
});

test("the choice is still there when the pane is opened again, and sheets are not lost", async () => {
  const { page } = preview;
  await pane.getByLabel("单位名称").fill("某某局");
  await choosePlace(pane);
  await pane.getByRole("button", { name: "一键生成报表" }).click();
  await pane.getByText("报表已生成").waitFor();
  await page.getByRole("button", { name: "关闭任务窗格" }).click();
  await page.getByRole("button", { name: "打开窗格" }).click();
  await pane.getByRole("button", { name: "一键生成报表" }).click();
  await pane.getByText("工作簿中已有同样的表").waitFor();
  expect(await pane.getByLabel("单位名称").inputValue()).toBe("某某局");
  expect(await violations(preview.page)).toEqual([]);
  await pane.getByRole("button", { name: "替换…" }).click();
  await pane.getByRole("button", { name: "确定替换" }).click();
  await pane.getByText("已替换，原表改名为“基础数据表（原）”").waitFor();
  await page.getByRole("tab", { name: "基础数据表（原）" }).waitFor();
});

describe("on the screen of 1366 × 768 that offices have", () => {
  beforeEach(() => preview.page.setViewportSize({ width: 1366, height: 768 }));

  test("the main button and the whole list of places are in sight", async () => {
    const main = pane.getByRole("button", { name: "一键生成报表" });
    await main.waitFor();
    expect(await scrolled()).toBe(0);
    expect(await isInView(main)).toBe(true);
    await pane.getByRole("button", { name: "全部地区" }).click();
    await pane.getByRole("option").first().waitFor();
    expect(await isInView(pane.getByRole("listbox"))).toBe(true);
    expect(await scrolled()).toBe(0);
    await choosePlace(pane);
    expect(await isInView(main)).toBe(true);
  });

  test("every button of the ribbon is in sight", async () => {
    const buttons = await preview.page.locator(".ribbon-buttons button").all();
    expect(buttons.length).toBeGreaterThan(4);
    for (const button of buttons) {
      const { x, y, width, height } = (await button.boundingBox())!;
      expect(x >= 0 && y >= 0 && x + width <= 1366 && y + height <= 768).toBe(true);
    }
  });

  test("the name of the add-in stands once above the pane", async () => {
    const { page } = preview;
    const inPane = await paneFrame(page).evaluate(seen, "绩效自评");
    const around = await page.locator(".pane").evaluate(seen, "绩效自评");
    expect([inPane, around]).toEqual([0, 1]);
  });

  const scrolled = (): Promise<number> => paneFrame(preview.page).evaluate(() => scrollY);
});

/** How many texts of a part of a page that can be seen are just this. */
function seen(part: Element | string, text?: string): number {
  const root = typeof part === "string" ? document.body : part;
  return [...root.querySelectorAll("*")].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const isText = element.children.length === 0 && element.textContent === (text ?? part);
    return isText && width > 1 && height > 1;
  }).length;
}

test.each([320, 175])("nothing overflows at %d pixels, results included", async (width) => {
  await choosePlace(pane);
  const frame = preview.page.locator("iframe[src*='taskpane.html']");
  await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
  for (let clicks = 0; clicks < 2; clicks++) {
    await pane.getByRole("button", { name: "一键生成报表" }).click();
    await pane.getByText(["报表已生成", "工作簿中已有同样的表"][clicks]!).waitFor();
  }
  const root = pane.locator("html");
  expect(await root.evaluate((element) => [innerWidth, element.scrollWidth])).toEqual([
    width,
    width,
  ]);
});

test("the help is the user guide, opened at the part about the open pane, pictures included", async () => {
  await pane.getByRole("button", { name: "定稿", exact: true }).click();
  await pane.getByRole("button", { name: "检查并定稿" }).waitFor();
  const opening = preview.page.context().waitForEvent("page");
  await pane.getByRole("link", { name: "帮助" }).click();
  const help = await opening;
  await help.getByRole("heading", { name: /定稿和上报$/ }).waitFor();
  expect(new URL(help.url()).hash).toBe("#finalize");
  const picture = help.getByRole("img", { name: "定稿" });
  await picture.scrollIntoViewIfNeeded();
  await help.waitForFunction(() => [...document.images].some((image) => image.naturalWidth > 300));
  await help.getByRole("link", { name: "检查规则" }).click();
  await help.getByRole("heading", { name: "检查规则", level: 1 }).waitFor();
});

test("opened outside Excel it says where to open it", async () => {
  const { page } = preview;
  const alone = await page.context().newPage();
  await alone.goto(new URL("/taskpane.html?preview", page.url()).href);
  await alone.getByText("请在 Excel 中打开").waitFor();
});

test("what is loaded until the pane is usable: 200 kB gzipped, of which React and Fluent UI are 140", async () => {
  const loaded = await paneFrame(preview.page).evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  const own = loaded.filter((path) => /^\/[\w.]+\.js$/.test(path));
  expect(own).toContain("/taskpane.js");
  const sizes = own.map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(200_000);
});
