import type { EmbeddedExcel } from "../../host/embedded-excel";
import { isErrorValue } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { excelPort } from "../../src/taskpane/excel-port";
import { WorkbookFault } from "../../src/reading/fault";
import { runAddin } from "../support/addin";

const REASON = "已与财政局核对，按公开数填报";

/** The steps of the way before which the add-in's functions become known to Excel. */
type Step = "查看示例" | "检查" | "定稿";

interface Registered {
  readonly when: string;
  readonly before: readonly Step[];
  readonly isFinalOnly: boolean;
}

const ways: readonly Registered[] = [
  { when: "from the start", before: ["查看示例"], isFinalOnly: true },
  { when: "late, before 检查", before: ["检查"], isFinalOnly: true },
  { when: "late, before 定稿", before: ["定稿"], isFinalOnly: true },
  { when: "twice", before: ["检查", "定稿"], isFinalOnly: true },
  { when: "from the start, and once more", before: ["查看示例", "定稿"], isFinalOnly: true },
  { when: "never", before: [], isFinalOnly: false },
];

const isFinal = (name: string): boolean => name.includes("（定稿");

const valuesOn = ({ workbook }: EmbeddedExcel, wanted: (sheetName: string) => boolean) =>
  workbook.sheets
    .filter(({ name }) => wanted(name))
    .map(({ name, cells }) => [
      name,
      [...cells.entries()].map(({ row, column, cell }) => [row, column, cell.value]),
    ]);

const cellsOf = (excel: EmbeddedExcel) => valuesOn(excel, isFinal);
const workingCellsOf = (excel: EmbeddedExcel) =>
  valuesOn(excel, (name) => name === "基础数据表" || name === "整体支出绩效自评表");

/** What may not be handed in: a function of ours, an error, what is under way. */
const unfit = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets
    .filter(({ name }) => isFinal(name))
    .flatMap(({ name, cells }) =>
      [...cells.entries()]
        .filter(
          ({ cell: { formula, value } }) => isErrorValue(value) || /PERF/i.test(formula ?? ""),
        )
        .map(({ row, column, cell: { value } }) => `${name} ${row},${column} ${String(value)}`),
    );

async function finalize(): Promise<string | undefined> {
  try {
    const { outcome } = await excelPort().finalize(REASON);
    expect(outcome).toBe("finalized");
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(WorkbookFault);
    return (error as WorkbookFault).sentence;
  }
}

/** 查看示例 and 检查 on the ribbon, then 定稿 in the pane; what was said on the way. */
async function walk(before: readonly Step[]) {
  const { excel, commands, lendExcel } = await runAddin({ areFunctionsRegistered: false });
  const said: string[] = [];
  commands.window.open = (address) => {
    said.push(decodeURIComponent(String(address)));
    return null;
  };
  const step = async (name: Step, work: () => Promise<unknown>): Promise<void> => {
    if (before.includes(name)) excel.registerFunctions();
    await work();
    await excel.settled();
  };
  await step("查看示例", () => excel.ribbon("generateExample"));
  await step("检查", () => excel.ribbon("checkReport"));
  lendExcel();
  let refused: string | undefined;
  await step("定稿", async () => (refused = await finalize()));
  return { excel, said, refused };
}

const UNBOUND = /没有计算（显示 #NAME\?）.*重新选择“绩效自评”.*重新绑定公式/s;

const figures = async () => cellsOf((await walk(["查看示例"])).excel);

describe.each(ways)("functions registered $when", ({ before, isFinalOnly }) => {
  test("right figures are handed in, or one sentence says why none are, here and in the file", async () => {
    const right = await figures();
    const { excel, said, refused } = await walk(before);
    expect(unfit(excel)).toEqual([]);
    if (isFinalOnly) expect([refused, cellsOf(excel)]).toEqual([undefined, right]);
    else {
      expect(refused).toMatch(/没有算出结果，没有定稿/);
      expect(cellsOf(excel)).toEqual([]);
    }
    // Who began too early was told at once.
    expect(UNBOUND.test(said[0] ?? "")).toBe(!before.includes("查看示例"));

    const file = await saveXlsx(excel.workbook);
    for (const there of ["at once", "late", "never"] as const) {
      const again = await runAddin({
        workbook: await openXlsx(file),
        areFunctionsRegistered: there === "at once",
      });
      again.lendExcel();
      await again.excel.settled();
      if (there === "late") again.excel.registerFunctions();
      await again.excel.settled();
      expect([there, cellsOf(again.excel)]).toEqual([there, isFinalOnly ? right : []]);
      const working = workingCellsOf(again.excel);
      const then = await finalize();
      await again.excel.settled();
      if (isFinalOnly) expect([there, workingCellsOf(again.excel)]).toEqual([there, working]);
      expect([there, unfit(again.excel)]).toEqual([there, []]);
      if (isFinalOnly || there !== "never") expect([there, then]).toEqual([there, undefined]);
      else expect(then).toMatch(/没有算出结果，没有定稿/);
      if (then !== undefined) continue;
      const fresh = cellsOf(again.excel).slice(-right.length);
      expect([there, fresh.map(([, cells]) => cells)]).toEqual([
        there,
        right.map(([, cells]) => cells),
      ]);
    }
  });
});
