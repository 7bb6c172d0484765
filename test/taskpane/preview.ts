import type * as Axe from "axe-core";
import { readFileSync } from "node:fs";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { Fault } from "../../host/faults";
import { openPreview, type OpenPage } from "../support/browser";

/** The preview with the pane open. */
export interface PaneInPreview {
  readonly preview: OpenPage;
  readonly page: Page;
  readonly pane: FrameLocator;
}

export async function openPane(): Promise<PaneInPreview> {
  const preview = await openPreview();
  const { page } = preview;
  // Colours that are still changing have no contrast to speak of.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.getByRole("button", { name: "打开窗格" }).click();
  const pane = page.frameLocator("iframe[src*='taskpane.html']");
  await pane.getByRole("button", { name: "一键生成报表" }).waitFor();
  return { preview, page, pane };
}

/** Chooses a place in the pane 开始, by a part of its name. */
export async function choosePlace(pane: FrameLocator, part = "怀化"): Promise<void> {
  await pane.getByRole("combobox", { name: "地区" }).fill(part);
  await pane.getByRole("option", { name: part }).click();
}

/** 怀化's published report on its sheets, and one of the panes open beside it. */
export async function openExample(label: string): Promise<PaneInPreview> {
  const open = await openPane();
  await open.pane.getByRole("button", { name: "查看示例" }).click();
  await open.pane.getByText("报表已生成").waitFor();
  await settled(open.page);
  await open.pane.getByRole("button", { name: label, exact: true }).click();
  return open;
}

/** Chooses cells through the name box, as a person who knows the address does. */
export async function select(page: Page, address: string): Promise<void> {
  const name = page.getByRole("textbox", { name: "名称框" });
  await name.fill(address);
  await name.press("Enter");
}

/** What a test asks of the preview page. */
interface PreviewWindow {
  preview: {
    settled(): Promise<void>;
    selectedBox(): DOMRect | null;
    host: {
      failRequest(fault: Fault): void;
      workbook: {
        readonly sheets: readonly { readonly name: string }[];
        sheet(name: string): { cell(row: number, column: number): Cell } | null;
      };
    };
  };
}

interface Cell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
}

export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as PreviewWindow).preview.settled());

/** A cell of the embedded workbook; rows and columns counted from 0. */
export const cellOf = (page: Page, sheet: string, row: number, column: number): Promise<Cell> =>
  page.evaluate(
    ([name, r, c]) => {
      const { host } = (window as unknown as PreviewWindow).preview;
      const { value, formula } = host.workbook.sheet(name)!.cell(r, c);
      return { value, formula };
    },
    [sheet, row, column] as const,
  );

/** Whether all of an element of the pane is seen without scrolling. */
export const isInView = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

export const paneFrame = (page: Page): Frame =>
  page.frames().find((each) => each.url().includes("taskpane.html"))!;

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the pane, colours included. */
export async function violations(page: Page): Promise<string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(AXE);
  return frame.evaluate(async (most) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    let told: string[] = [];
    // A button that becomes free while axe reads has the colours of neither state: what stays is told.
    for (let looks = 0; looks < most && (looks === 0 || told.length > 0); looks++) {
      await new Promise(requestAnimationFrame);
      const found = await axe.run({ exclude: ["[data-tabster-dummy]"] });
      told = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
    }
    return told;
  }, MOST_LOOKS);
}

/** How often a pane that is still being drawn is looked at again. */
const MOST_LOOKS = 5;

/** Clicks a cell of the active sheet with the mouse, once the grid has scrolled to it. */
export async function clickCell(page: Page, address: string): Promise<void> {
  await select(page, address);
  const shown = await page.waitForFunction(() => {
    const box = (window as unknown as PreviewWindow).preview.selectedBox();
    const grid = document.getElementById("grid")!.getBoundingClientRect();
    if (!box || box.top < grid.top || box.bottom > grid.bottom) return null;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  const { x, y } = (await shown.jsonValue())!;
  await page.mouse.click(x, y);
}

export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as PreviewWindow).preview.host.workbook.sheets.map(({ name }) => name),
  );

/** Lets Excel refuse a request of the add-in to come. */
export const failNext = (page: Page, fault: Fault): Promise<void> =>
  page.evaluate(
    (each) => (window as unknown as PreviewWindow).preview.host.failRequest(each),
    fault,
  );

/** From now on Excel does not hear the pane; what it is asked meanwhile it hears once it is released. */
export const holdExcel = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held: unknown[] = [];
    const pane = () =>
      document.querySelector<HTMLIFrameElement>("iframe[src*='taskpane.html']")!.contentWindow;
    const heard = window.postMessage.bind(window);
    Object.assign(window, {
      postMessage: (data: unknown) => held.push(data),
      releaseExcel: () => {
        Object.assign(window, { postMessage: heard });
        for (const data of held)
          window.dispatchEvent(
            new MessageEvent("message", { data, origin: location.origin, source: pane() }),
          );
      },
    });
  });

export const releaseExcel = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { releaseExcel(): void }).releaseExcel());
