import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { openXlsx } from "../xlsx/open";
import { openPreview } from "./support/browser";

/** What a test asks of the preview page. */
interface PreviewWindow {
  preview: {
    settled(): Promise<void>;
    host: { workbook: { sheet(name: string): { cell(row: number, column: number): Cell } | null } };
  };
}

interface Cell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
}
type Preview = Awaited<ReturnType<typeof openPreview>>;
let preview: Preview;

afterEach(() => preview.close());

const cell = (page: Page, sheet: string, row: number, column: number): Promise<Cell> =>
  page.evaluate(
    ([name, r, c]) => {
      const { host } = (window as unknown as PreviewWindow).preview;
      const { value, formula } = host.workbook.sheet(name)!.cell(r, c);
      return { value, formula };
    },
    [sheet, row, column] as const,
  );

const settled = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as PreviewWindow).preview.settled());

async function openExample(): Promise<Page> {
  preview = await openPreview();
  const { page } = preview;
  await page.getByRole("button", { name: "查看示例" }).click();
  await page.getByRole("tab", { name: "整体支出绩效自评表" }).waitFor();
  await settled(page);
  return page;
}

test("one click lays out 怀化's two sheets, filled and calculated, with no outside request", async () => {
  const page = await openExample();
  expect((await cell(page, "基础数据表", 4, 3)).value).toBeCloseTo(93 / 103, 10);
  expect((await cell(page, "整体支出绩效自评表", 4, 6)).value).toBe(1);
  expect(preview.outside).toEqual([]);
  expect(preview.errors).toEqual([]);
});

test("a figure typed into the grid is calculated by the worksheet functions", async () => {
  const page = await openExample();
  await page.getByRole("tab", { name: "基础数据表" }).click();
  const name = page.getByRole("textbox", { name: "名称框" });
  await name.fill("C5");
  await name.press("Enter");
  await page.keyboard.type("110");
  await page.keyboard.press("Enter");
  await settled(page);
  expect((await cell(page, "基础数据表", 4, 2)).value).toBe(110);
  expect((await cell(page, "基础数据表", 4, 3)).value).toBeCloseTo(110 / 103, 10);
});

test("保存 downloads the workbook as an .xlsx file", async () => {
  const page = await openExample();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  const saved = await openXlsx(await buffer(await download.createReadStream()));
  expect(saved.sheets.map(({ name }) => name)).toContain("基础数据表");
  expect(saved.sheet("基础数据表")!.cell(4, 3)).toMatchObject({
    formula: expect.stringContaining("PERF.CONTROLRATE") as string,
    value: expect.closeTo(93 / 103, 10) as number,
  });
});
