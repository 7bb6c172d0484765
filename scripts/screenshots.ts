import { mkdir } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { startServer } from "../host/server/start-server";
import { findBrowser } from "../test/support/find-browser";
import { runCommand, type Command } from "./cli";
import { scenes, type Scene, type Stage } from "./screenshots/scenes";
import { makeWorkbooks, type Workbooks } from "./screenshots/workbooks";

const folder = path.resolve("docs/screenshots");

/** The looks in which every pane is photographed. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "high-contrast": { colorScheme: "dark", forcedColors: "active" },
} as const satisfies Record<string, BrowserContextOptions>;
type Look = keyof typeof looks;

const PANE_WIDTH = 350;
const PREVIEW = { width: 1280, height: 860 };
/** A pane is photographed as long as its content, but no longer than this. */
const LONGEST_PANE = 1000;
/** The moment the pictures tell, so that they change only with what they show. */
const NOW = new Date("2024-03-15T09:30:00+08:00");

/**
 * Photographs the preview and every pane, in every look, into docs/screenshots. A third of the size
 * is left by `mogrify -strip +dither -colors 255 -define png:format=png8 docs/screenshots/*.png`.
 */
async function screenshots(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const workbooks = await makeWorkbooks(path.resolve("build/screenshots"));
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    for (const look of Object.keys(looks) as Look[])
      for (const scene of scenes) await photograph(scene, look, browser, server.url, workbooks);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function photograph(
  scene: Scene,
  look: Look,
  browser: Browser,
  url: string,
  workbooks: Workbooks,
): Promise<void> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: PREVIEW,
    reducedMotion: "reduce",
    ...looks[look],
  });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.goto(new URL("/preview/", url).href);
  await page.getByRole("button", { name: "打开窗格" }).click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  const stage = { page, pane, workbooks };
  await scene.open(stage);
  for (const [name, [label, prepare]] of Object.entries(scene.panes)) {
    await pane
      .getByRole("navigation", { name: "窗格" })
      .getByRole("button", { name: label, exact: true })
      .click();
    await prepare(stage);
    await photographPane(stage, `${name}-${look}`);
    const beside = scene.sheets?.[name];
    if (look === "light" && beside) await photographSheet(page, ...beside);
  }
  await context.close();
}

async function photographPane({ page, pane }: Stage, name: string): Promise<void> {
  await page.setViewportSize({ ...PREVIEW, height: LONGEST_PANE + 300 });
  const frame = page.locator("iframe[src*='taskpane.html']");
  // The frame has a border on the left.
  const width = `${PANE_WIDTH + 1}px`;
  await page.locator("#pane").evaluate((element, style) => (element.style.width = style), width);
  await page.mouse.move(0, 0);
  const content = await pane.locator("body").evaluate((body) => {
    const leaves = [...body.querySelectorAll("*:not(:has(*))")];
    return Math.max(...leaves.map((leaf) => leaf.getBoundingClientRect().bottom)) + 16;
  });
  const { x, y, height } = (await frame.boundingBox())!;
  const clip = {
    x: Math.round(x),
    y,
    width: PANE_WIDTH,
    height: Math.min(content, height, LONGEST_PANE),
  };
  await page.screenshot({ path: path.join(folder, `${name}.png`), clip });
  await page.setViewportSize(PREVIEW);
}

async function photographSheet(page: Page, picture: string, sheet: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  await page.getByRole("status").filter({ hasText: "就绪" }).waitFor();
  await page.screenshot({ path: path.join(folder, `${picture}.png`) });
}

const command = {
  call: "npm run screenshots",
  about: "在浏览器中打开预览，把各页的图片重新拍进 docs/screenshots。",
  options: {},
  ends: { 0: "已完成", 1: "没有完成" },
} as const satisfies Command;

void runCommand(command, screenshots);
