import type { Page } from "playwright-core";
import { openPreview, type OpenPage } from "../../support/browser";
import { cellOf, choosePlace, select, settled, sheetNames } from "../../taskpane/preview";

let preview: OpenPage;
let page: Page;

beforeEach(async () => {
  preview = await openPreview();
  ({ page } = preview);
  await gridReady();
});

afterEach(async () => {
  expect(preview.errors).toEqual([]);
  await preview.close();
});

const pane = () => page.frameLocator("iframe[src*='taskpane.html']");
const tab = (name: string) => page.getByRole("tab", { name, exact: true });
const button = (name: string) => page.getByRole("button", { name, exact: true });

/** What these tests ask of the preview page. */
interface Grid {
  preview: {
    shownSheet(): string;
    selectedBox(): DOMRect | null;
    host: { workbook: { addSheet(name: string): object; removeSheet(sheet: object): void } };
  };
}

const shownSheet = (): Promise<string> =>
  page.evaluate(() => (window as unknown as Grid).preview.shownSheet());

/** Waits until the grid takes keys: it has drawn its selection. */
const gridReady = async (): Promise<void> => {
  await page.waitForFunction(() => (window as unknown as Grid).preview?.selectedBox() != null);
};

const valueOf = async (row: number, column: number) =>
  (await cellOf(page, "Sheet1", row, column)).value;

type Value = string | number | boolean;

/** Waits until a cell's value is right. */
async function until(
  sheet: string,
  row: number,
  column: number,
  isRight: (value: Value) => boolean,
): Promise<void> {
  const deadline = Date.now() + 30_000;
  let { value } = await cellOf(page, sheet, row, column);
  while (!isRight(value)) {
    if (Date.now() > deadline) throw new Error(`${sheet}: still ${JSON.stringify(value)}`);
    await settled(page);
    ({ value } = await cellOf(page, sheet, row, column));
  }
}

async function type(address: string, text: string): Promise<void> {
  await select(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await settled(page);
}

describe("the grid shows the sheet whose tab is chosen", () => {
  test("also when a check refreshes 检查结果 behind it", async () => {
    await button("打开窗格").click();
    await pane().getByRole("button", { name: "查看示例" }).click();
    await pane().getByText("报表已生成").waitFor();
    await pane().getByRole("button", { name: "检查", exact: true }).click();
    await pane().getByRole("button", { name: "标记单元格" }).click();
    await pane().getByText("并列在工作表“检查结果”中").waitFor();
    await tab("基础数据表").click();
    const listed = (await cellOf(page, "检查结果", 1, 0)).value;
    await type("C14", "500");
    await until("检查结果", 1, 0, (value) => value !== listed);
    await settled(page);
    expect(await shownSheet()).toBe("基础数据表");
    expect((await cellOf(page, "基础数据表", 13, 2)).value).toBe(500);
  });

  test("also when sheets come and go behind it", async () => {
    await gridReady();
    await page.evaluate(() => {
      const { workbook } = (window as unknown as Grid).preview.host;
      workbook.addSheet("背后");
      workbook.removeSheet(workbook.addSheet("又一张"));
    });
    await settled(page);
    expect(await shownSheet()).toBe("Sheet1");
    await tab("背后").click();
    expect(await shownSheet()).toBe("背后");
  });
});

test("a new workbook has none of the settings that the old one kept", async () => {
  await button("打开窗格").click();
  const unit = pane().getByRole("textbox", { name: "单位名称" });
  await unit.fill("某某局");
  await choosePlace(pane());
  await pane().getByRole("button", { name: "一键生成报表" }).click();
  await pane().getByText("报表已生成").waitFor();
  await page.reload();
  await button("打开窗格").click();
  await unit.waitFor();
  expect(await sheetNames(page)).toEqual(["Sheet1"]);
  expect(await unit.inputValue()).toBe("");
});

test("typing is undone and done again, by keys and by buttons", async () => {
  await type("B2", "12.5%");
  await type("B2", "7");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await valueOf(1, 1)).toBe(0.125);
  await page.keyboard.press("ControlOrMeta+z");
  expect(await valueOf(1, 1)).toBe("");
  await page.keyboard.press("ControlOrMeta+y");
  expect(await valueOf(1, 1)).toBe(0.125);
  await button("恢复").click();
  expect(await valueOf(1, 1)).toBe(7);
  await button("撤消").click();
  expect(await valueOf(1, 1)).toBe(0.125);
});

describe("a paste", () => {
  const copy = async (from: string): Promise<void> => {
    await select(page, from);
    await page.keyboard.press("ControlOrMeta+c");
  };
  const paste = async (to: string): Promise<void> => {
    await select(page, to);
    await page.keyboard.press("ControlOrMeta+v");
  };

  beforeEach(async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await type("A1", "5%");
    await type("B1", "=A1*2");
  });

  test("of cells takes formulas and formats along", async () => {
    await copy("A1:B1");
    await paste("A3");
    await until("Sheet1", 2, 0, (value) => value === 0.05);
    await settled(page);
    expect(await cellOf(page, "Sheet1", 2, 1)).toMatchObject({ formula: "=A3*2", value: 0.1 });
    await page.keyboard.press("ControlOrMeta+z");
    await until("Sheet1", 2, 0, (value) => value === "");
  });

  test("of a text from elsewhere is read as if typed", async () => {
    await page.evaluate(() => navigator.clipboard.writeText("1,200\t3\n=A5+B5\t"));
    await paste("A5");
    await until("Sheet1", 4, 0, (value) => value === 1200);
    await settled(page);
    expect(await cellOf(page, "Sheet1", 5, 0)).toMatchObject({ formula: "=A5+B5", value: 1203 });
  });

  test("over half of a merged area is refused in words", async () => {
    await page.evaluate(() => {
      const { workbook } = (window as unknown as { preview: { host: Merging } }).preview.host;
      workbook.sheet("Sheet1").merge({ top: 6, bottom: 6, left: 1, right: 2 });
    });
    await copy("A1:B1");
    await paste("A7");
    await page.getByText("无法对合并单元格执行此操作。").waitFor();
    expect(await valueOf(6, 0)).toBe("");
  });
});

describe("a ribbon button that is pressed before the page is ready", () => {
  test("keeps the keyboard until it is pressed: the grid does not take it away", async () => {
    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        const first = document.getElementById("Perf.OpenPane");
        if (!first) return;
        observer.disconnect();
        first.focus();
      }).observe(document, { childList: true, subtree: true });
    `);
    await page.reload();
    await gridReady();
    await settled(page);
    await page.keyboard.press("Enter");
    await pane().getByRole("button", { name: "一键生成报表" }).waitFor();
  });

  test("does its work once the add-in's page has loaded", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/commands\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload({ waitUntil: "domcontentloaded" });
    await button("查看示例").click();
    await gridReady();
    release();
    await tab("整体支出绩效自评表").waitFor();
  });
});

interface Merging {
  readonly workbook: { sheet(name: string): { merge(rect: object): void } };
}
