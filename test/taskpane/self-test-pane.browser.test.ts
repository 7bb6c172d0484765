import { openPane, paneFrame, settled, sheetNames, violations } from "./preview";

test("自检 in the preview: every step passes, and the workbook has the sheets it had", async () => {
  const { preview, page, pane } = await openPane();
  const before = await sheetNames(page);
  await pane.getByRole("button", { name: "自检", exact: true }).click();
  await pane.getByRole("button", { name: "开始自检" }).click();
  await pane.getByText("本机 Excel 可以使用").waitFor({ timeout: 110_000 });
  expect(await violations(page)).toEqual([]);
  expect(await sheetNames(page)).toEqual(before);
  const frame = page.locator("iframe[src*='taskpane.html']");
  for (const width of [320, 175]) {
    await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
    const taken = paneFrame(page).evaluate(() => document.documentElement.scrollWidth);
    expect(await taken).toBe(width);
  }
  await settled(page);
  expect(await page.locator("#fault").isHidden()).toBe(true);
  expect(preview.errors).toEqual([]);
  expect(preview.outside).toEqual([]);
  await preview.close();
});
