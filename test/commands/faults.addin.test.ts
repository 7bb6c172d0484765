import { Workbook } from "../../xlsx/model/workbook";
import { closeAddins, runAddin } from "../support/addin";
import { expectSameState } from "../support/same-state";
import { workbookState } from "../support/workbook-state";
import { buttons, openRibbon } from "./ribbon";

const sentences: Readonly<Record<string, RegExp>> = {
  InvalidOperationInCellEditMode: /请先按回车完成编辑/,
  AccessDenied: /受保护|保护密码/,
  GeneralException: /重试|重新检查/,
};

const isTold = (said = ""): boolean =>
  Object.values(sentences).some((sentence) => sentence.test(said));

test.each(buttons)(
  "$label: whatever request fails, and however, it is told and nothing half-made, or it is done all the same",
  async ({ action, before, at }) => {
    const measured = await openRibbon(before, at);
    const start = measured.excel.log.length;
    await measured.click(action);
    const syncs = measured.excel.log.slice(start).filter(({ kind }) => kind === "sync");
    expect(syncs.length).toBeGreaterThan(0);
    const done = await workbookState(measured.excel);

    let { excel, click } = await openRibbon(before, at);
    const then = await workbookState(excel);
    for (const [afterRequests, { actions }] of syncs.entries()) {
      for (const [code, sentence] of Object.entries(sentences)) {
        for (const atAction of [0, Math.floor(actions / 2), actions - 1]) {
          const place = `${code} at ${afterRequests}/${atAction}`;
          excel.failRequest({ code, afterRequests, atAction });
          const said = await click(action);
          if (!isTold(said)) {
            // What failed was nothing that anybody needs.
            expectSameState(place, await workbookState(excel), done);
            closeAddins();
            ({ excel, click } = await openRibbon(before, at));
            continue;
          }
          expect([place, said]).toEqual([place, expect.stringMatching(sentence)]);
          expectSameState(place, await workbookState(excel), then);
        }
      }
    }
    expect(isTold(await click(action))).toBe(false);
  },
);

const remedy = "工作簿结构受保护，无法新增工作表。请在“审阅”中取消“保护工作簿”后重试。";

test.each(buttons)(
  "$label in a workbook whose structure is protected says so where it needs a sheet",
  async ({ label, action, before }) => {
    const { excel, click } = await openRibbon(before);
    const then = await workbookState(excel);
    excel.workbook.setStructure({ protected: true, password: null });
    const said = (await click(action)) ?? "";
    if (!["查看示例", "检查"].includes(label)) return expect(said).not.toContain(remedy);
    expect(said).toContain(remedy);
    expect(await workbookState(excel)).toEqual(then);
    excel.workbook.setStructure({ protected: false, password: null });
    expect((await click(action)) ?? "").not.toContain(remedy);
  },
);

test("一键生成报表 in an empty workbook whose structure is protected says so", async () => {
  const workbook = new Workbook();
  workbook.addSheet();
  workbook.setStructure({ protected: true, password: null });
  const choice = { pack: "huaihua-2023", year: 2023 };
  const { excel, commands } = await runAddin({ workbook, choice });
  const said: string[] = [];
  commands.window.open = (address) => {
    said.push(decodeURIComponent(String(address)));
    return null;
  };
  await excel.ribbon("generateReport");
  expect(said).toEqual([expect.stringContaining(remedy)]);
  expect(excel.workbook.sheets).toHaveLength(1);
});

test("查看示例: a server that is gone is told", async () => {
  const { excel, commands } = await runAddin();
  commands.window.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
  const said: string[] = [];
  commands.window.open = (address) => {
    said.push(decodeURIComponent(String(address)));
    return null;
  };
  await excel.ribbon("generateExample");
  expect(said[0]).toContain("示例数据无法读取");
  expect(excel.workbook.sheets).toHaveLength(1);
});
