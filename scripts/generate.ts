import { existsSync } from "node:fs";
import path from "node:path";
import { Workbook } from "../xlsx/model/workbook";
import { inProject } from "../host/node/project-root";
import { saveXlsx } from "../xlsx/save";
import { findPack, packs } from "../src/forms";
import { keepPack, ownPacksKey } from "../src/excel/own-packs";
import { fileOptions, PLAIN } from "./file-options";
import { script, UsageFault, type Command, type Given } from "./cli";
import { packNamed, readReportFile } from "./report-input";
import { requireXlsx, writeOut } from "./write-out";

const command = {
  call: "npm run --silent generate",
  about: "不打开 Excel，由数据文件生成填好、算好的报表工作簿。",
  options: {
    pack: {
      value: "地区|地区设置.json",
      isRequired: true,
      means: `报表的地区：${packs.map(({ id }) => id).join("、")}，或者自定的地区`,
    },
    data: {
      value: "数据.json",
      isRequired: true,
      means: "填入的数据，格式由 npm run --silent schema -- --pack 地区 给出",
    },
    out: { value: "工作簿.xlsx", isRequired: true, means: "写入的文件，已有的同名文件会被替换" },
    ...PLAIN,
  },
  ends: { 0: "已生成", 2: "数据有误或命令写错，没有写入" },
} as const satisfies Command;
const dist = inProject("dist");

/** Where the pane keeps its choice; data beside it is what the ribbon command lays out. */
const CHOICE = "perf.report";

/** Lays out a report without a browser: the built ribbon command, clicked in the embedded Excel. */
async function generate(given: Given<keyof typeof command.options>): Promise<void> {
  const out = requireXlsx(given.value("out")!);
  const pack = await packNamed(given.value("pack"));
  const data = await readReportFile(pack, given.value("data")!);
  if (!existsSync(path.join(dist, "commands.html")))
    throw new UsageFault(["加载项还没有构建，请先运行 npm run build。"]);

  // The embedded Excel is loaded once there is something to lay out.
  const { lendExcel, openAddin } = await import("../host/node/open-addin");
  const workbook = new Workbook();
  const emptySheet = workbook.addSheet();
  // A pack of one's own goes with the workbook, so that its forms can be read wherever it goes.
  const kept: [string, string][] = findPack(pack.id)
    ? []
    : [[ownPacksKey, JSON.stringify(JSON.stringify([pack]))]];
  workbook.setSettings(new Map([[CHOICE, JSON.stringify({ pack: pack.id, data })], ...kept]));
  const addin = await openAddin({ dist, namespace: "PERF", workbook });
  try {
    await addin.excel.ribbon("generateReport");
    await addin.excel.settled();
    workbook.setSettings(new Map(kept));
    if (kept.length > 0) {
      lendExcel(addin);
      await keepPack(pack);
    }
    workbook.removeSheet(emptySheet);
    await writeOut(out, await saveXlsx(workbook, fileOptions(given.has("libreoffice"))));
    const shown = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    process.stdout.write(`${out}：${shown.map(({ name }) => name).join("、")}
`);
  } finally {
    addin.close();
  }
}

export default script(command, generate);
