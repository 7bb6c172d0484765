import type { EmbeddedExcel } from "../../host/embedded-excel";
import { checkWorkbook, watchForms, type Timer } from "../../src/excel";
import { highlightFills } from "../../src/findings/highlight";
import { syncsSince } from "../support/addin";
import { openReport } from "./laid-out";

/** Runs what waits when it is told to. */
class HandTimer implements Timer {
  waiting: (() => void) | null = null;
  set = (work: () => void): number => {
    this.waiting = work;
    return 1;
  };
  clear = (): void => {
    this.waiting = null;
  };
  fire(): void {
    this.waiting!();
    this.waiting = null;
  }
}

/** Resolves when the page has heard of everything that happened before. */
async function heard(excel: EmbeddedExcel): Promise<void> {
  await excel.settled();
  await Excel.run((context) => context.sync());
}

test("typing into a checked cell checks it again without a click", async () => {
  const excel = await openReport("lusong-2023");
  const fill = () => excel.workbook.sheet("整体支出绩效自评表")!.cell(16, 8).style.fill;
  await checkWorkbook("show");
  await excel.settled();
  expect(fill()).toBe(highlightFills.warning);

  const timer = new HandTimer();
  let checked: Promise<unknown> = Promise.resolve();
  const stop = await watchForms({
    work: async () => {
      checked = checkWorkbook("refresh");
      await checked;
    },
    timer,
  });
  excel.user.edit("整体支出绩效自评表", "I17", "人手不足");
  // The page hears of it one turn after Excel has told it.
  while (timer.waiting === null) await new Promise((resolve) => setTimeout(resolve, 1));
  timer.fire();
  await checked;
  expect(fill()).toBe("#FFFBE6");

  // What the check itself wrote is no typing.
  await heard(excel);
  expect(timer.waiting).toBeNull();

  stop();
  await heard(excel);
  excel.user.edit("整体支出绩效自评表", "I17", "");
  await heard(excel);
  expect(timer.waiting).toBeNull();
});

describe("results", () => {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

  test("that come later than what they are calculated from are checked too, each once", async () => {
    const excel = await openReport("lusong-2023");
    const timer = new HandTimer();
    let checks = 0;
    await watchForms({
      timer,
      work: async () => {
        await checkWorkbook("refresh");
        checks += 1;
      },
    });
    const sheet = excel.workbook.sheet("自评汇总")!;
    const { row, column } = [...sheet.cells.entries()].find(({ cell }) =>
      cell.formula?.includes("PERF."),
    )!;
    /** A result arrives; what the page asks of Excel then is over when this is. */
    const arrives = async (value: number | string, checked: number): Promise<void> => {
      sheet.setResults([{ row, column, value }]);
      while (timer.waiting === null) await turn();
      const mark = excel.log.length;
      timer.fire();
      while (syncsSince(excel, mark) < 2 || checks < checked) await turn();
      await heard(excel);
      expect([value, checks]).toEqual([value, checked]);
    };
    // The first that is heard of may be news; the same again is not.
    await arrives("良", 1);
    await arrives("良", 1);
    await arrives("#BUSY!", 1);
    await arrives("优", 2);
  });
});

test("an Excel that does not tell of changes is a fault with a sentence", async () => {
  const excel = await openReport("lusong-2023");
  excel.failRequest({ code: "ApiNotFound" });
  await expect(watchForms({ work: () => Promise.resolve() })).rejects.toMatchObject({
    code: "outdated",
  });
});
