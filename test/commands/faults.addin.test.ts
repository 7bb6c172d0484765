import type { EmbeddedExcel } from "../../host/embedded-excel";
import { parseA1 } from "../../host/model/address";
import { Workbook } from "../../host/model/workbook";
import { runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";
import { workbookState } from "../support/workbook-state";

interface Ribbon {
  readonly excel: EmbeddedExcel;
  /** Clicks a button; resolves with what a window said once Excel was told that it is over. */
  readonly click: (name: string) => Promise<string | undefined>;
}

/** The cell of 基础数据表 that is selected before a button is clicked. */
type Cells = Readonly<Record<string, string>>;

/** The built commands beside 怀化's published report; no window opens. */
async function openRibbon(before?: string, at: Cells = {}): Promise<Ribbon> {
  const choice = { pack: "huaihua-2023", data: fixture("huaihua-2023") };
  const { excel, commands } = await runAddin({ choice });
  let said: string | undefined;
  commands.window.open = (address) => {
    said = decodeURIComponent(new URL(String(address)).hash.slice(1));
    return null;
  };
  const click = async (name: string): Promise<string | undefined> => {
    said = undefined;
    if (at[name]) excel.workbook.select(excel.workbook.sheet("基础数据表")!, parseA1(at[name])!);
    expect(await excel.ribbon(name)).toEqual({ status: 0 });
    await excel.settled();
    return said;
  };
  await click("generateReport");
  if (before) await click(before);
  return { excel, click };
}

/** The buttons, and what was clicked before. */
const buttons: readonly { label: string; action: string; before?: string; at?: Cells }[] = [
  { label: "一键生成报表", action: "generateReport" },
  { label: "查看示例", action: "generateExample" },
  { label: "插入行", action: "insertRowHere", at: { insertRowHere: "A20" } },
  {
    label: "删去行",
    action: "deleteRowHere",
    before: "insertRowHere",
    at: { insertRowHere: "A20", deleteRowHere: "A21" },
  },
  { label: "检查", action: "checkReport" },
  { label: "清除标记", action: "clearHighlights", before: "checkReport" },
  { label: "定稿", action: "finalize" },
];

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
            expect([place, await workbookState(excel)]).toEqual([place, done]);
            ({ excel, click } = await openRibbon(before, at));
            continue;
          }
          expect([place, said]).toEqual([place, expect.stringMatching(sentence)]);
          expect([place, await workbookState(excel)]).toEqual([place, then]);
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
