import {
  cellOf,
  isInView,
  openExample,
  select,
  settled,
  violations,
  type PaneInPreview,
} from "./preview";

let open: PaneInPreview;

beforeEach(async () => {
  open = await openExample("函数");
});

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

test("a function's arguments are picked in the grid, and its formula calculates in a cell", async () => {
  const { page, pane } = open;
  expect(await violations(page)).toEqual([]);
  await pane.getByRole("button", { name: "控制率 CONTROLRATE" }).click();
  await page.getByRole("tab", { name: "基础数据表", exact: true }).click();
  await select(page, "C5");
  await pane.getByRole("button", { name: "取选区：实际数" }).click();
  await pane.getByText("=PERF.CONTROLRATE(基础数据表!C5)").waitFor();
  await pane.getByLabel("控制数", { exact: true }).fill("基础数据表!B5");

  await select(page, "D5");
  await pane.getByRole("button", { name: "插入到选中的单元格" }).click();
  const refused = pane.getByText("单元格 D5 在受保护的工作表中已锁定");
  await refused.waitFor();
  expect(await isInView(refused)).toBe(true);
  expect(await violations(page)).toEqual([]);

  await page.getByRole("tab", { name: "Sheet1", exact: true }).click();
  await select(page, "B2");
  await pane.getByRole("button", { name: "插入到选中的单元格" }).click();
  await pane.getByText("公式已插入 Sheet1 B2。").waitFor();
  await settled(page);
  const cell = await cellOf(page, "Sheet1", 1, 1);
  expect(cell.formula).toBe("=PERF.CONTROLRATE(基础数据表!C5,基础数据表!B5)");
  expect(cell.value).toBeCloseTo(93 / 103, 10);
  expect(await violations(page)).toEqual([]);
});
