import { cellOf, paneFrame, settled, sheetNames, violations } from "./preview";
import { openPreview } from "../support/browser";

test("the year's work by keyboard alone: pane, report, typing, check, jump, note", async () => {
  const preview = await openPreview();
  const { page } = preview;
  const { keyboard } = page;
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  const focused = () => paneFrame(page).evaluate(() => document.activeElement?.textContent ?? "");
  /** Tabs on until what has the focus in the pane begins so. */
  const tabTo = async (text: string): Promise<void> => {
    for (let presses = 0; presses < 60 && !(await focused()).startsWith(text); presses++)
      await keyboard.press("Tab");
    expect((await focused()).slice(0, text.length)).toBe(text);
  };

  await page.getByRole("button", { name: "打开窗格" }).focus();
  await keyboard.press("Enter");
  await pane.getByRole("button", { name: "一键生成报表" }).waitFor();
  // F6 of Excel, which leads from the ribbon and the grid into the pane.
  const intoPane = () => pane.getByRole("button", { name: "开始", exact: true }).focus();
  await intoPane();
  await tabTo("帮助");
  await keyboard.press("Tab");
  await keyboard.type("某某局");
  await keyboard.press("Tab");
  await keyboard.type("怀化");
  await keyboard.press("Enter");
  await pane.locator("input[role=combobox][value*='怀化']").waitFor();
  await keyboard.press("Tab");
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("2024");
  await tabTo("一键生成报表");
  await keyboard.press("Enter");
  await pane.getByText("报表已生成").waitFor();
  expect(await sheetNames(page)).toContain("基础数据表");
  await settled(page);

  await page.getByRole("textbox", { name: "名称框" }).focus();
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("基础数据表!C5");
  await keyboard.press("Enter");
  await keyboard.type("12");
  await keyboard.press("Enter");
  await settled(page);
  expect((await cellOf(page, "基础数据表", 4, 2)).value).toBe(12);

  await intoPane();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await pane
    .getByRole("button", { name: /^标为已核实/ })
    .first()
    .waitFor();
  const first = pane.getByRole("listitem").first().getByRole("button").first();
  const place = (await first.innerText()).match(/^(\S+) ([A-Z]+\d+)/)!;
  await tabTo(place[0]);
  await keyboard.press("Enter");
  await pane.getByText("（已选中）").waitFor();
  await page.getByRole("tab", { name: place[1]!, selected: true }).waitFor();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await pane.getByLabel("核实说明").waitFor();
  await keyboard.type("按批复填列");
  await keyboard.press("Enter");
  await pane.getByText("已核实：按批复填列").waitFor();
  expect(await violations(page)).toEqual([]);
  expect(preview.errors).toEqual([]);
  await preview.close();
});
