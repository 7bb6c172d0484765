import {
  cellOf,
  clickCell,
  openExample,
  paneFrame,
  settled,
  violations,
  type PaneInPreview,
} from "./preview";

let open: PaneInPreview;

beforeEach(async () => {
  open = await openExample("检查");
});

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

/** The finding of 怀化 whose 项目支出 is not the sum of its parts. */
const projectSum = () => open.pane.getByRole("button", { name: /合计等于各明细之和.*1,406\.40/ });
const nameBox = () => open.page.getByRole("textbox", { name: "名称框" });

test("怀化's findings lead to their cells, and a note settles one", async () => {
  const { page, pane } = open;
  await pane.getByRole("heading", { name: "错误 5 处" }).waitFor();
  await pane.getByText("还有 5 处错误，暂不能提交").waitFor();
  expect(await violations(page)).toEqual([]);

  await projectSum().click();
  await pane.getByText("（已选中）").waitFor();
  await page.getByRole("tab", { name: "基础数据表", selected: true }).waitFor();
  const place = (await projectSum().innerText()).match(/基础数据表 ([A-Z]+\d+)/)![1]!;
  expect(await nameBox().inputValue()).toBe(place);

  await pane.getByRole("button", { name: new RegExp(`^标为已核实：基础数据表 ${place}`) }).click();
  await page.keyboard.type("年初批复如此");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "错误 4 处，已核实 1 处" }).waitFor();
  await pane.getByText("已核实：年初批复如此").waitFor();
  expect(await violations(page)).toEqual([]);
});

test("the note is still there when the pane is opened again", async () => {
  const { page, pane } = open;
  await pane
    .getByRole("button", { name: /^标为已核实：基础数据表/ })
    .first()
    .click();
  await page.keyboard.type("年初批复如此");
  await page.keyboard.press("Enter");
  await pane.getByText("已核实：年初批复如此").waitFor();
  await page.getByRole("button", { name: "关闭任务窗格" }).click();
  await page.getByRole("button", { name: "打开窗格" }).click();
  await pane.getByRole("button", { name: "检查", exact: true }).click();
  await pane.getByText("已核实：年初批复如此").waitFor();
});

test("what is typed in the grid is checked without a click", async () => {
  const { page, pane } = open;
  await pane.getByText("填写时会自动重新检查。").waitFor();
  await projectSum().click();
  await pane.getByText("（已选中）").waitFor();
  await nameBox().press("Enter");
  await page.keyboard.type("2125.2");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: "错误 4 处" }).waitFor();
});

test("标记单元格 lists the findings on a sheet, 清除标记 takes the highlights away", async () => {
  const { page, pane } = open;
  await pane.getByRole("heading", { name: "错误 5 处" }).waitFor();
  await pane.getByRole("button", { name: "标记单元格" }).click();
  await pane.getByText("已标记单元格，并列在工作表“检查结果”中。").waitFor();
  await page.getByRole("tab", { name: "检查结果", selected: true }).waitFor();
  await pane.getByRole("button", { name: "清除标记" }).click();
  await pane.getByText("单元格标记已清除。").waitFor();
  await settled(page);
});

test("a click on a place far down in 检查结果 leads to its cell", async () => {
  const { page, pane } = open;
  await pane.getByRole("button", { name: "标记单元格" }).click();
  await page.getByRole("tab", { name: "检查结果", selected: true }).waitFor();
  await settled(page);
  const listed = async (row: number, column: number) =>
    String((await cellOf(page, "检查结果", row, column)).value);
  // The line that tells like findings together stands below them, folded as they are.
  let line = 20;
  while (!/^\d+ 处$/.test(await listed(line, 2))) line += 1;
  const first = line - parseInt(await listed(line, 2));
  const [sheet, place] = [await listed(first, 1), await listed(first, 2)];
  expect(place).toMatch(/^[A-Z]+\d+$/);
  await clickCell(page, `C${line + 1}`);
  await page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  expect(await nameBox().inputValue()).toBe(place);
});

test("a note is kept without leaving the cell that a click in 检查结果 led to", async () => {
  const { page, pane } = open;
  await pane.getByRole("button", { name: "标记单元格" }).click();
  await page.getByRole("tab", { name: "检查结果", selected: true }).waitFor();
  await settled(page);
  const sheet = String((await cellOf(page, "检查结果", 3, 1)).value);
  await clickCell(page, "C4");
  await page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  const place = await nameBox().inputValue();
  await pane
    .getByRole("button", { name: /^标为已核实/ })
    .first()
    .click();
  await page.keyboard.type("年初批复如此");
  await page.keyboard.press("Enter");
  await pane.getByText("已核实：年初批复如此").waitFor();
  await settled(page);
  await page.getByRole("tab", { name: sheet, selected: true }).waitFor();
  expect(await nameBox().inputValue()).toBe(place);
});

test.each([320, 175])("nothing overflows at %d pixels, a note being written", async (width) => {
  const frame = open.page.locator("iframe[src*='taskpane.html']");
  await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
  await open.pane
    .getByRole("button", { name: /^标为已核实/ })
    .first()
    .click();
  await projectSum().click();
  await open.pane.getByText("（已选中）").waitFor();
  const sizes = await paneFrame(open.page).evaluate(() => [
    innerWidth,
    document.documentElement.scrollWidth,
  ]);
  expect(sizes).toEqual([width, width]);
});

const undone = () => open.pane.getByRole("button", { name: "撤回", exact: true });

test("a figure typed over a formula gives way to it, and 撤回 brings it back", async () => {
  const { page, pane } = open;
  await projectSum().click();
  await pane.getByText("（已选中）").waitFor();
  await pane.getByRole("button", { name: /^恢复公式：基础数据表 C13 合计等于/ }).click();
  await pane.getByText("现为 1,406.40，公式得 2,125.20。").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await pane.getByText("已恢复 基础数据表 C13 的公式，原为 1,406.40。").waitFor();
  await pane.getByRole("heading", { name: "错误 4 处" }).waitFor();
  expect((await cellOf(page, "基础数据表", 12, 2)).value).toBe(2125.2);
  expect(await undone().isVisible()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await undone().click();
  await pane.getByRole("heading", { name: "错误 5 处" }).waitFor();
  expect(await cellOf(page, "基础数据表", 12, 2)).toEqual({ value: 1406.4, formula: null });
});

test("a computed cell emptied in the grid gets its formula back by 恢复全部公式", async () => {
  const { page, pane } = open;
  await pane.getByText("填写时会自动重新检查。").waitFor();
  await projectSum().click();
  await pane.getByText("（已选中）").waitFor();
  await nameBox().press("Enter");
  await page.keyboard.press("Delete");
  await pane.getByText("1 个单元格缺少公式").waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.getByRole("button", { name: "恢复全部公式" }).click();
  await pane.getByRole("button", { name: "确定" }).click();
  await pane.getByText("已恢复 1 个单元格的公式。").waitFor();
  expect((await cellOf(page, "基础数据表", 12, 2)).value).toBe(2125.2);
  // What is typed over it since is not lost by 撤回.
  await nameBox().press("Enter");
  await page.keyboard.type("2000");
  await page.keyboard.press("Enter");
  await undone().click();
  await pane.getByText(/C13 在写入之后又有改动，没有撤回/).waitFor();
  expect((await cellOf(page, "基础数据表", 12, 2)).value).toBe(2000);
  await pane.getByRole("button", { name: "关闭" }).click();
  await undone().waitFor({ state: "detached" });
});

test.each([320, 175])(
  "nothing overflows at %d pixels, a formula being restored and then restored",
  async (width) => {
    const frame = open.page.locator("iframe[src*='taskpane.html']");
    await frame.evaluate((element, pixels) => (element.style.width = `${pixels}px`), width);
    const sizes = () =>
      paneFrame(open.page).evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
    await open.pane.getByRole("button", { name: /^恢复公式：基础数据表 C13/ }).click();
    await open.pane.getByText(/^现为/).waitFor();
    expect(await sizes()).toEqual([width, width]);
    await open.page.keyboard.press("Enter");
    await undone().waitFor();
    expect(await sizes()).toEqual([width, width]);
  },
);
