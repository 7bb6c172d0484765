import type { Page } from "playwright-core";
import { openExample, paneFrame, violations, type PaneInPreview } from "./preview";

const panes = {
  开始: "一键生成报表",
  检查: "全部重新检查",
  得分: "等次：优",
  函数: "控制与执行",
  上年数据: "选择上年工作簿…",
  增减行: "插入专项",
  说明文字: "本地区的报表没有“决算说明数据表”，不需要在这里生成说明文字。",
  定稿: "检查并定稿",
  汇总: "选择工作簿…",
} as const;
const labels = Object.keys(panes) as (keyof typeof panes)[];

let open: PaneInPreview;

beforeEach(async () => {
  open = await openExample("开始");
});

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  await open.preview.close();
});

/** Opens a pane and waits until what it is about is there. */
async function show(label: keyof typeof panes): Promise<void> {
  const nav = open.pane.getByRole("navigation", { name: "窗格" });
  await nav.getByRole("button", { name: label, exact: true }).click();
  await open.pane.getByText(panes[label], { exact: true }).first().waitFor();
}

test("every pane of the table is looked at", async () => {
  const nav = open.pane.getByRole("navigation", { name: "窗格" });
  expect(await nav.getByRole("button").allTextContents()).toEqual(labels);
});

test.each([
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "active" },
] as const)("$colorScheme, forced colours $forcedColors: axe finds nothing", async (media) => {
  // Colours on their way from one to the other are none that anybody reads.
  await open.page.emulateMedia({ ...media, reducedMotion: "reduce" });
  for (const label of labels) {
    await show(label);
    expect([label, await violations(open.page)]).toEqual([label, []]);
  }
});

/** The width of the pane's window, and what its content takes. */
const widths = (page: Page): Promise<[number, number]> =>
  paneFrame(page).evaluate(() => [innerWidth, document.documentElement.scrollWidth]);

// 175 is a pane of 350 at 200 %.
test.each([320, 175])("nothing overflows at %d pixels", async (width) => {
  const frame = open.page.locator("iframe[src*='taskpane.html']");
  await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
  for (const label of labels) {
    await show(label);
    expect([label, await widths(open.page)]).toEqual([label, [width, width]]);
  }
  await show("函数");
  await open.pane.getByRole("button", { name: /^指标得分/ }).click();
  await open.pane.getByText("返回函数列表").waitFor();
  expect(await widths(open.page)).toEqual([width, width]);
});

test("the bars of 得分 are drawn in high contrast too", async () => {
  await open.page.emulateMedia({ forcedColors: "active" });
  await show("得分");
  const bar = open.pane.getByRole("meter", { name: "效益指标（30分）" });
  const [earned, track] = await bar.evaluate((element) => {
    const colour = (of: Element) => getComputedStyle(of).backgroundColor;
    return [colour(element.firstElementChild!), colour(element)];
  });
  expect(earned).not.toBe(track);
});

test("the keyboard alone leads from the way to the panes to a function in a cell", async () => {
  const { page, pane } = open;
  const nav = pane.getByRole("navigation", { name: "窗格" });
  await nav.getByRole("button", { name: "开始", exact: true }).focus();
  const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent);
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 40 && (await focused()) !== text; presses++)
      await page.keyboard.press("Tab");
    expect(await focused()).toBe(text);
  };
  await tabTo("函数");
  await page.keyboard.press("Enter");
  await pane.getByText("控制与执行").waitFor();
  await tabTo("评价等次 GRADE");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "评价等次 PERF.GRADE" }).waitFor();
  expect(await focused()).toBe("返回函数列表");
  await page.keyboard.press("Tab");
  await page.keyboard.type("95");
  await tabTo("插入到选中的单元格");
  await page.keyboard.press("Enter");
  await pane.getByText(/公式已插入|已锁定|已有内容/).waitFor();
});
