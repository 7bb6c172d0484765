import { openPreview, type OpenPage } from "../support/browser";

let preview: OpenPage;

beforeEach(async () => {
  preview = await openPreview();
});

afterEach(async () => {
  expect(preview.errors).toEqual([]);
  expect(preview.outside).toEqual([]);
  await preview.close();
});

test("the ribbon asks for what it needs, and is free again when that is read", async () => {
  const { page } = preview;
  const button = page.getByRole("button", { name: "一键生成报表" });
  const opening = page.context().waitForEvent("page");
  await button.click();
  const notice = await opening;
  await notice.getByText("还没有选择地区和年度，没有生成报表").waitFor();
  expect(await button.getAttribute("aria-busy")).toBe("true");
  const closed = notice.waitForEvent("close");
  await notice.getByRole("button", { name: "知道了" }).click();
  await closed;
  await page.locator("button[aria-busy=false]", { hasText: "一键生成报表" }).waitFor();
  expect(await page.getByRole("tab", { name: "基础数据表" }).count()).toBe(0);
});

test("closing the window by its own button frees the ribbon too", async () => {
  const { page } = preview;
  const opening = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "一键生成报表" }).click();
  const notice = await opening;
  await notice.getByText("还没有选择地区和年度").waitFor();
  await notice.close();
  await page.locator("button[aria-busy=false]", { hasText: "一键生成报表" }).waitFor();
});
