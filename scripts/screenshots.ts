import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { startServer } from "../host/server/start-server";
import { findBrowser } from "../test/support/find-browser";
import { runScript } from "./cli";

const folder = path.resolve("docs/screenshots");

/** The looks in which every pane is photographed. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high-contrast": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** The panes by the name of their picture: their label, and what brings them to show something. */
const panes: Readonly<
  Record<string, [label: string, prepare: (pane: FrameLocator) => Promise<void>]>
> = {
  start: ["开始", () => Promise.resolve()],
  check: ["检查", (pane) => pane.getByText("全部重新检查").first().waitFor()],
  score: ["得分", (pane) => pane.getByText("等次：优").waitFor()],
  previous: ["上年数据", (pane) => pane.getByText("选择上年工作簿…").waitFor()],
  functions: [
    "函数",
    async (pane) => {
      await pane.getByRole("button", { name: /^指标得分/ }).click();
      await pane.getByText("返回函数列表").waitFor();
    },
  ],
  finalize: [
    "定稿",
    async (pane) => {
      await pane.getByRole("button", { name: "检查并定稿" }).click();
      await pane.getByText(/没有定稿/).waitFor();
    },
  ],
};

const PANE_WIDTH = 350;

/** Photographs the preview and every pane beside 怀化's report, in every look, into docs/screenshots. */
async function screenshots(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    for (const look of Object.keys(looks) as (keyof typeof looks)[])
      await photograph(browser, server.url, look);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function photograph(browser: Browser, url: string, look: keyof typeof looks): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
    viewport: { width: 1280, height: 860 },
    reducedMotion: "reduce",
    ...looks[look],
  });
  const page = await context.newPage();
  await page.goto(new URL("/preview/", url).href);
  await page.getByRole("button", { name: "打开窗格" }).click();
  const frame = page.locator("iframe[src*='taskpane.html']");
  await frame.evaluate((element, width) => (element.style.width = `${width}px`), PANE_WIDTH);
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await pane.getByRole("button", { name: "查看示例" }).click();
  await pane.getByText("报表已生成").waitFor();
  if (look === "light") await photographSheets(page);
  await page.setViewportSize({ width: 1280, height: 1280 });
  for (const [name, [label, prepare]] of Object.entries(panes)) {
    const nav = pane.getByRole("navigation", { name: "窗格" });
    await nav.getByRole("button", { name: label, exact: true }).click();
    await prepare(pane);
    await page.mouse.move(0, 0);
    await frame.screenshot({ path: path.join(folder, `${name}-${look}.png`) });
  }
  await context.close();
}

async function photographSheets(page: Page): Promise<void> {
  for (const [name, sheet] of [
    ["base-data", "基础数据表"],
    ["self-assessment", "整体支出绩效自评表"],
  ] as const) {
    await page.getByRole("tab", { name: sheet, exact: true }).click();
    await page.getByRole("tab", { name: sheet, selected: true }).waitFor();
    await page.screenshot({ path: path.join(folder, `preview-${name}.png`) });
  }
}

void runScript(screenshots);
