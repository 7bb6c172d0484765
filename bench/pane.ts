import { chromium } from "playwright-core";
import { startServer } from "../host/server/start-server";
import { findBrowser } from "../test/support/find-browser";
import { paneUsable } from "../test/support/pane-start";
import type { Measure } from "./measure";

/** Milliseconds from the click on 打开窗格 to a usable pane, the first time and later. */
export async function pane(): Promise<Measure[]> {
  const server = await startServer({ port: 0 });
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(new URL("/preview/", server.url).href);
    const [cold, ...warm] = await paneUsable(page, 8);
    const median = warm.sort((a, b) => a - b)[Math.floor(warm.length / 2)]!;
    return [
      { name: "pane usable, cold start", value: cold!, unit: "ms" },
      { name: "pane usable, warm start", value: median, unit: "ms" },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
