import type { Page } from "playwright-core";

/**
 * Opens the pane of the preview so many times, closing it in between, and tells the milliseconds
 * from each click to the pane being usable: its main button stands there and is enabled.
 */
export async function paneUsable(page: Page, times: number): Promise<number[]> {
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  const button = pane.getByRole("button", { name: "一键生成报表" });
  const taken: number[] = [];
  for (let start = 0; start < times; start++) {
    const clicked = performance.now();
    await page.getByRole("button", { name: "打开窗格" }).click();
    await button.click({ trial: true });
    taken.push(Math.round(performance.now() - clicked));
    await page.getByRole("button", { name: "关闭任务窗格" }).click();
  }
  return taken;
}
