import path from "node:path";
import type { Workbook } from "../xlsx/model/workbook";
import { openContents } from "../xlsx/contents";
import { saveXlsx } from "../xlsx/save";
import {
  consolidate,
  isRefused,
  OVERVIEW_SHEET,
  refusal,
  type Consolidation,
} from "../src/consolidation";
import { findPack } from "../src/forms";
import { withoutStop } from "../src/findings/without-stop";
import { consolidationBook } from "../src/files/consolidation-book";
import { fileOptions, PLAIN } from "./file-options";
import { receiveAll } from "./receive-all";
import { script, UsageFault, type Command, type Given } from "./cli";
import { readWorkbook } from "./read-workbook";
import { isSameFile } from "./regular-file";
import { packsNamed } from "./report-input";
import { throughExcel } from "./through-excel";
import { filesAt } from "./workbook-files";
import { inputsOf, requireNoInput, requireXlsx, writeOut } from "./write-out";

const command = {
  call: "npm run --silent consolidate",
  about: "不打开 Excel，把各单位的工作簿汇总到一个工作簿。",
  operands: {
    value: "工作簿.xlsx|文件夹 ...",
    means:
      "各单位的工作簿或文件夹（连同其中的文件夹；不是 .xlsx 的文件逐个列出，隐藏文件和 ~$ 开头的文件除外）",
  },
  options: {
    out: { value: "汇总.xlsx", isRequired: true, means: "写入的文件，已有的汇总会被替换" },
    ...PLAIN,
    "through-excel": { means: "由内置的 Excel 排版和计算（较慢，结果相同）" },
    "include-faulty": { means: "没有填写、有错误、地区或年度不同、单位重复的也汇总" },
    pack: {
      value: "地区设置.json",
      isRepeatable: true,
      means: "工作簿所用的自定地区，工作簿中没有保存时需要",
    },
  },
  ends: {
    0: "全部文件都已汇总",
    1: "有文件没有汇总，“汇总说明”和错误输出列出是哪些",
    2: "没有可以汇总的报表，或命令写错，没有写入",
  },
} as const satisfies Command;

/** Consolidates the workbooks of subordinate units into one; exit code 1 when some are left out. */
async function run(given: Given<keyof typeof command.options>): Promise<void> {
  const out = requireXlsx(given.value("out")!);
  const packs = await packsNamed(given.values("pack"));
  const at = await filesAt(given.operands);
  const shown = shortNames([...at.workbooks, ...at.refused.map(({ file }) => file)]);
  await requireNoInput(out, inputsOf("--pack", given.values("pack")));
  const files = await Promise.all(
    at.workbooks.map(async (file, i) => ({
      file,
      shown: shown[i]!,
      isOut: await isSameFile(file, out),
    })),
  );
  if (files.some(({ isOut }) => isOut)) await requireConsolidation(out);
  const others = files.filter(({ isOut }) => !isOut);
  const read = await receiveAll(others, packs);
  for (const [i, { sentence }] of at.refused.entries())
    read.push({ file: shown[at.workbooks.length + i]!, sentence: withoutStop(sentence) });
  const consolidation = consolidate(read, { insist: given.has("include-faulty") });
  for (const { file, sentence } of consolidation?.leftOut ?? read.filter(isRefused).map(refusal))
    tell(file, `未汇总，${sentence}`);
  for (const { file, sentence } of consolidation?.remarks ?? [])
    tell(file, `已汇总，请核对：${sentence}`);
  if (!consolidation || consolidation.included.length === 0)
    throw new UsageFault(["没有可以汇总的报表。"]);
  const book = await bookOf(consolidation, given.has("through-excel"));
  await writeOut(out, await saveXlsx(book, fileOptions(given.has("libreoffice"))));
  const { included, leftOut } = consolidation;
  process.stdout.write(`${out}：汇总 ${included.length} 份报表，未汇总 ${leftOut.length} 个文件\n`);
  if (leftOut.length > 0) process.exitCode = 1;
}

/**
 * What is to be written lies among what is to be read: it may be replaced where an earlier
 * consolidation wrote it.
 * @throws UsageFault where it is anything else
 */
async function requireConsolidation(out: string): Promise<void> {
  const earlier = await readWorkbook(out)
    .then((bytes) => openContents(bytes))
    .catch(() => null);
  if (!earlier?.sheets.some(({ name }) => name === OVERVIEW_SHEET))
    throw new UsageFault([`--out ${out}：这是要汇总的工作簿，请写另一个文件名。`]);
  tell(out, "是以前的汇总，由本次汇总替换");
}

const tell = (file: string, sentence: string): void => {
  process.stderr.write(`${file}：${sentence}。\n`);
};

/** The files as they are told apart below the folder that holds them all. */
function shortNames(files: readonly string[]): string[] {
  const [first = "", ...others] = files.map((file) => path.dirname(path.resolve(file)));
  const holds = (folder: string): boolean =>
    [first, ...others].every((each) => !path.relative(folder, each).startsWith(".."));
  let folder = first;
  while (!holds(folder)) folder = path.dirname(folder);
  return files.map((file) => path.relative(folder, path.resolve(file)));
}

/** The consolidation as a workbook, calculated; by the embedded Excel where that is asked for. */
async function bookOf(consolidation: Consolidation, isAsked: boolean): Promise<Workbook> {
  if (!isAsked) {
    const { book, unsure } = consolidationBook(consolidation);
    // Only Excel can tell to which error a formula comes, and what follows from it.
    if (unsure.length === 0) return book;
  }
  return throughExcel(new Map(), async () => {
    const { layOutConsolidation } = await import("../src/excel/lay-out-consolidation");
    const { keepPack } = await import("../src/excel/own-packs");
    await layOutConsolidation(consolidation);
    const { pack } = consolidation;
    if (consolidation.institutions && !findPack(pack.id)) await keepPack(pack);
  });
}

export default script(command, run);
