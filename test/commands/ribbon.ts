import type { EmbeddedExcel } from "../../host/embedded-excel";
import { parseA1 } from "../../xlsx/model/address";
import type { Strictness } from "../../host/strictness";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";

export interface Ribbon {
  readonly excel: EmbeddedExcel;
  /** Clicks a button; resolves with what a window said once Excel was told that it is over. */
  readonly click: (name: string) => Promise<string | undefined>;
}

/** The cell of 基础数据表 that is selected before a button is clicked. */
type Cells = Readonly<Record<string, string>>;

const files = new Map<string, Promise<Uint8Array>>();

async function layOut(strictness: Partial<Strictness>): Promise<Uint8Array> {
  const choice = { pack: "huaihua-2023", data: fixture("huaihua-2023") };
  const { excel } = await runAddin({ choice, strictness });
  expect(await excel.ribbon("generateReport")).toEqual({ status: 0 });
  await excel.settled();
  return saveXlsx(excel.workbook);
}

/** 怀化's published report as the ribbon lays it out in such an Excel: once in each. */
function report(strictness: Partial<Strictness>): Promise<Uint8Array> {
  const key = JSON.stringify(strictness);
  const file = files.get(key) ?? layOut(strictness);
  files.set(key, file);
  return file;
}

/** The built commands beside 怀化's published report; no window opens. */
export async function openRibbon(
  before?: string,
  at: Cells = {},
  strictness: Partial<Strictness> = {},
): Promise<Ribbon> {
  const workbook = await openXlsx(await report(strictness));
  const { excel, commands } = await runAddin({ workbook, strictness });
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
  await excel.settled();
  if (before) await click(before);
  return { excel, click };
}

/** The buttons, and what was clicked before. */
export const buttons: readonly { label: string; action: string; before?: string; at?: Cells }[] = [
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
