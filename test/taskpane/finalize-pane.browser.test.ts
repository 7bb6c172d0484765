import { cellOf, openExample, settled, violations, type PaneInPreview } from "./preview";

let open: PaneInPreview;

beforeEach(async () => {
  open = await openExample("定稿");
});

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

test("怀化's open errors refuse it; with a reason its sheets are ready to hand in", async () => {
  const { page, pane } = open;
  await pane.getByRole("button", { name: "检查并定稿" }).click();
  await pane.getByText(/还有 \d+ 项错误，没有定稿/).waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.getByLabel("仍要定稿的理由").fill("已与财政局核对，按公开数填报");
  await pane.getByRole("button", { name: "仍要定稿" }).click();
  await pane.getByText("定稿已完成").waitFor();
  await page.getByRole("tab", { name: "基础数据表（定稿）", selected: true }).waitFor();
  await settled(page);
  expect(await violations(page)).toEqual([]);
  const rate = await cellOf(page, "基础数据表（定稿）", 4, 3);
  expect(rate).toEqual({ value: 93 / 103, formula: null });
  expect((await cellOf(page, "基础数据表", 4, 3)).formula).toContain("PERF.CONTROLRATE");
});
