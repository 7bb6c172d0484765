import type { EmbeddedExcel } from "../../host/embedded-excel";
import { excelPort } from "../../src/taskpane/excel-port";
import type { ReportPort } from "../../src/taskpane/port";
import { WorkbookFault } from "../../src/reading/fault";
import { keptSheetName } from "../../src/memory/kept-twice";
import { closeAddins } from "../support/addin";
import { expectSameState } from "../support/same-state";
import { stateButKept } from "../support/workbook-state";
import { openReport } from "../excel/laid-out";
import { calls, choice, type Call } from "./calls";

/** 怀化's published report in a workbook, and the pane's port to it. */
async function opened(before?: Call): Promise<{ excel: EmbeddedExcel; port: ReportPort }> {
  const excel = await openReport("huaihua-2023");
  const port = excelPort();
  await before?.(port);
  return { excel, port };
}

const sentences: Readonly<Record<string, RegExp>> = {
  InvalidOperationInCellEditMode: /请先按回车完成编辑/,
  AccessDenied: /受保护|锁定|保护密码/,
  GeneralException: /重试|重新检查|核对/,
};

/** The syncs of a call, as they come in a workbook of its own, and what it leaves there. */
async function goesWell(call: Call, before?: Call) {
  const { excel, port } = await opened(before);
  const start = excel.log.length;
  await call(port);
  const syncs = excel.log
    .slice(start)
    .filter(({ kind }) => kind === "sync")
    .map(({ actions }) => actions);
  return { syncs, done: await stateButKept(excel) };
}

const outcome = (work: Promise<unknown>): Promise<WorkbookFault | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => error as WorkbookFault,
  );

for (const [pane, what, call, prepare] of calls)
  test(`${pane} ${what}: whatever request fails, and however, it is told and nothing half-made, or it is done all the same`, async () => {
    const { syncs, done } = await goesWell(call, prepare);
    let { excel, port } = await opened(prepare);
    const before = await stateButKept(excel);
    const settings = new Map(excel.workbook.settings);
    for (const [afterRequests, actions] of syncs.entries()) {
      for (const [code, sentence] of Object.entries(sentences)) {
        for (const atAction of [0, Math.floor(actions / 2), actions - 1]) {
          const place = `${code} at ${afterRequests}/${atAction}`;
          // A reason or a choice once given is kept; the next attempt shall find none.
          excel.workbook.setSettings(settings);
          const kept = excel.workbook.sheet(keptSheetName);
          if (kept) excel.workbook.removeSheet(kept);
          excel.failRequest({ code, afterRequests, atAction });
          const fault = await outcome(call(port));
          if (fault === undefined) {
            // What failed was nothing that anybody needs.
            expectSameState(place, await stateButKept(excel), done);
            closeAddins();
            ({ excel, port } = await opened(prepare));
            continue;
          }
          expect([place, fault instanceof WorkbookFault, fault?.sentence]).toEqual([
            place,
            true,
            expect.stringMatching(sentence),
          ]);
          expectSameState(place, await stateButKept(excel), before);
        }
      }
    }
    expect(await outcome(call(port))).toBeUndefined();
  });

describe("a workbook whose structure is protected", () => {
  const adding = ["另建", "替换", "标记单元格", "生成汇总表", "仍要定稿"];

  for (const [pane, what, call, prepare] of calls)
    test(`${pane} ${what}: ${adding.includes(what) ? "is told, with the remedy, before anything is written" : "goes on"}`, async () => {
      const { excel, port } = await opened(prepare);
      const before = await stateButKept(excel);
      const settings = new Map(excel.workbook.settings);
      excel.workbook.setStructure({ protected: true, password: null });
      const changes = new Set<string>();
      excel.workbook.onChange(({ type }) => changes.add(type));
      const fault = await outcome(call(port));
      if (!adding.includes(what)) return expect(fault).toBeUndefined();
      expect(fault?.sentence).toBe(
        "工作簿结构受保护，无法新增工作表。请在“审阅”中取消“保护工作簿”后重试。",
      );
      expect(await stateButKept(excel)).toEqual(before);
      // The choice of 开始 is kept, as after any other failure.
      if (pane !== "开始") expect(excel.workbook.settings).toEqual(settings);
      expect([...changes].filter((type) => type !== "settings")).toEqual([]);
      excel.workbook.setStructure({ protected: false, password: null });
      expect(await outcome(call(port))).toBeUndefined();
    });
});

test("开始: a choice that Excel does not keep is told, and nothing is laid out", async () => {
  const { excel, port } = await opened();
  const before = await stateButKept(excel);
  excel.failRequest({ code: "GeneralException" });
  const fault = await outcome(port.generate(choice, "another"));
  expect(fault?.sentence).toContain("请重试");
  expect(await stateButKept(excel)).toEqual(before);
  expect(await outcome(port.generate(choice, "another"))).toBeUndefined();
});
