import type { EmbeddedExcel } from "../../host/embedded-excel";
import { checkWorkbook, watchForms, type Timer } from "../../src/workbook";
import { highlightFills } from "../../src/workbook/highlight";
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

test("an Excel that does not tell of changes is a fault with a sentence", async () => {
  const excel = await openReport("lusong-2023");
  excel.failRequest({ code: "ApiNotFound" });
  await expect(watchForms({ work: () => Promise.resolve() })).rejects.toMatchObject({
    code: "outdated",
  });
});
