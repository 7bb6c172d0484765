import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cellOf, choosePlace, openExample, openPane, settled, violations } from "./preview";

test("怀化's saved workbook of 2023 fills the 上年决算数 of 2024", async () => {
  const old = await openExample("开始");
  const [download] = await Promise.all([
    old.page.waitForEvent("download"),
    old.page.getByRole("button", { name: "保存" }).click(),
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), "last-year-"));
  const file = path.join(folder, "2023.xlsx");
  await download.saveAs(file);

  const { preview, page, pane } = await openPane();
  await choosePlace(pane);
  await pane.getByLabel("年度").fill("2024");
  await pane.getByRole("button", { name: "一键生成报表" }).click();
  await pane.getByText("报表已生成").waitFor();
  await pane.getByRole("button", { name: "上年数据", exact: true }).click();
  expect(await violations(page)).toEqual([]);
  await pane.getByLabel("上年工作簿").setInputFiles(file);
  await pane.getByRole("heading", { name: "2023年决算数" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.getByRole("button", { name: /^填入 \d+ 个单元格/ }).click();
  await pane.getByText(/^已填入 \d+ 个单元格/).waitFor();
  await settled(page);
  expect(await cellOf(page, "基础数据表", 11, 1)).toEqual({ value: 6.99, formula: null });
  expect(preview.errors).toEqual([]);
  expect(preview.outside).toEqual([]);
  await preview.close();
  await old.preview.close();
  rmSync(folder, { recursive: true });
});
