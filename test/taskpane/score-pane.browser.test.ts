import { openExample, select, settled, violations, type PaneInPreview } from "./preview";

let open: PaneInPreview;

beforeEach(async () => {
  open = await openExample("得分");
});

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

test("怀化's score, the way to the lost point, and a figure typed since", async () => {
  const { page, pane } = open;
  await pane.getByText("等次：优").waitFor();
  expect(await violations(page)).toEqual([]);

  await pane.getByRole("button", { name: "整合环境资源，促使环境效益" }).click();
  await page.getByRole("tab", { name: "整体支出绩效自评表", selected: true }).waitFor();
  const place = page.getByRole("textbox", { name: "名称框" });
  await page.waitForFunction(
    (input) => /^H\d+$/.test((input as HTMLInputElement).value),
    await place.elementHandle(),
  );
  const address = await place.inputValue();
  await select(page, address);
  await page.keyboard.type("6.5");
  await page.keyboard.press("Enter");
  await settled(page);

  await pane.getByText("−3.5 分（6.5 / 10）").waitFor();
  await pane.getByText("26.5 分 / 30 分").waitFor();
  await pane.getByText("未填写原因").waitFor();
});
