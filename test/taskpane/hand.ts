import type { Page } from "playwright-core";
import { parseA1 } from "../../xlsx/model/address";
import type { TypedCell } from "../support/year/entries";
import { select, settled } from "./preview";

/** What the tests look up of a sheet in the preview's workbook. */
interface Sheets {
  preview: {
    host: {
      workbook: {
        sheet(name: string): {
          cells: { entries(): Iterable<{ row: number; cell: { value: unknown } }> };
        };
      };
    };
  };
}

/** Cells that touch one another as blocks, row by row, each as wide as its first row. */
function blocksOf(cells: readonly TypedCell[]): TypedCell[][][] {
  const placed = cells
    .map((cell) => ({ cell, ...parseA1(cell.address)! }))
    .sort(
      (a, b) =>
        a.cell.sheetName.localeCompare(b.cell.sheetName) || a.top - b.top || a.left - b.left,
    );
  const runs: (typeof placed)[] = [];
  for (const each of placed) {
    const last = runs.at(-1)?.at(-1);
    const touches =
      last?.cell.sheetName === each.cell.sheetName &&
      last.top === each.top &&
      last.left + 1 === each.left;
    if (touches) runs.at(-1)!.push(each);
    else runs.push([each]);
  }
  const blocks: (typeof runs)[] = [];
  for (const run of runs) {
    const [first] = run as [(typeof run)[number]];
    const block = blocks.find((rows) => {
      const above = rows.at(-1)!;
      return (
        above[0]!.cell.sheetName === first.cell.sheetName &&
        above[0]!.top + 1 === first.top &&
        above[0]!.left === first.left &&
        above.length === run.length
      );
    });
    if (block) block.push(run);
    else blocks.push([run]);
  }
  return blocks.map((rows) => rows.map((row) => row.map(({ cell }) => cell)));
}

/** A person's hand in the grid and on the ribbon. */
export class Hand {
  constructor(private readonly page: Page) {}

  async open(sheetName: string): Promise<void> {
    const tab = this.page.getByRole("tab", { name: sheetName, exact: true });
    if ((await tab.getAttribute("aria-selected")) !== "true") await tab.click();
  }

  private async stand(sheetName: string, address: string): Promise<void> {
    await this.open(sheetName);
    await select(this.page, address);
  }

  async type(sheetName: string, address: string, text: string): Promise<void> {
    await this.stand(sheetName, address);
    for (const [nth, line] of text.split("\n").entries()) {
      if (nth > 0) await this.page.keyboard.press("Alt+Enter");
      await this.page.keyboard.type(line);
    }
    await this.page.keyboard.press("Enter");
  }

  /** Types what cannot be pasted, and pastes the rest in blocks, as from another workbook. */
  async pasteAll(cells: readonly TypedCell[]): Promise<void> {
    const isPasted = ({ text, isMerged }: TypedCell): boolean =>
      !isMerged && !/^=|[\n\t"]/.test(text);
    for (const { sheetName, address, text } of cells.filter((cell) => !isPasted(cell)))
      await this.type(sheetName, address, text);
    for (const block of blocksOf(cells.filter(isPasted))) {
      const [first] = block[0]!;
      const rows = block.map((row) => row.map(({ text }) => text).join("\t"));
      await this.paste(first!.sheetName, first!.address, rows.join("\n"));
    }
  }

  async paste(sheetName: string, address: string, text: string): Promise<void> {
    await this.page.evaluate((each) => navigator.clipboard.writeText(each), text);
    await this.stand(sheetName, address);
    await this.page.keyboard.press("ControlOrMeta+v");
  }

  async clear(sheetName: string, address: string): Promise<void> {
    await this.stand(sheetName, address);
    await this.page.keyboard.press("Delete");
  }

  /** A button of the ribbon with a cell selected, until Excel was told that it is over. */
  async ribbon(label: string, sheetName: string, address: string): Promise<void> {
    await this.stand(sheetName, address);
    await this.page.getByRole("button", { name: label, exact: true }).click();
    await this.isOver(label);
    await settled(this.page);
  }

  /** The same where the button has something to say, which is read and closed. */
  async ribbonSays(label: string, sheetName: string, address: string): Promise<string> {
    await this.stand(sheetName, address);
    const opening = this.page.context().waitForEvent("page");
    await this.page.getByRole("button", { name: label, exact: true }).click();
    const notice = await opening;
    await notice.getByRole("button", { name: "知道了" }).waitFor();
    const said = await notice.locator("#text").innerText();
    await Promise.all([
      notice.waitForEvent("close"),
      notice.getByRole("button", { name: "知道了" }).click(),
    ]);
    await this.isOver(label);
    return said;
  }

  private isOver(label: string): Promise<void> {
    return this.page.locator("button[aria-busy=false]", { hasText: label }).waitFor();
  }

  /** 插入行 below a row of a section, until the section has one more. */
  async insertRow(sheetName: string, address: string, key: string): Promise<void> {
    const before = await this.rowsOf(sheetName, key);
    await this.ribbon("插入行", sheetName, address);
    expect(await this.rowsOf(sheetName, key)).toHaveLength(before.length + 1);
  }

  /** 删去行, until the section has one less. */
  async deleteRow(sheetName: string, address: string, key: string): Promise<void> {
    const before = await this.rowsOf(sheetName, key);
    await this.ribbon("删去行", sheetName, address);
    expect(await this.rowsOf(sheetName, key)).toHaveLength(before.length - 1);
  }

  /** The rows of a section by their key, counted from 1. */
  rowsOf(sheetName: string, key: string): Promise<number[]> {
    return this.page.evaluate(
      ([name, wanted]) => {
        const { workbook } = (window as unknown as Sheets).preview.host;
        return [...workbook.sheet(name).cells.entries()]
          .filter(({ cell }) => cell.value === wanted)
          .map(({ row }) => row + 1);
      },
      [sheetName, key] as const,
    );
  }
}
