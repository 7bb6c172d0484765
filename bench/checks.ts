import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "../xlsx/model/workbook";
import { lendExcel, openAddin } from "../host/node/open-addin";
import { saveXlsx } from "../xlsx/save";
import { checkFile } from "../src/files/check-file";
import { checkWorkbook } from "../src/excel";
import { checkReadForms } from "../src/findings/checked-report";
import { medianMs, type Measure } from "./measure";
import { scriptRun } from "./script-run";

const root = path.resolve(__dirname, "..");
const PACK = "huaihua-2023";
const counts = [100, 500];

/** Milliseconds to check one workbook, 100 and 500, and the memory that it takes. */
export async function checks(): Promise<Measure[]> {
  const { file, inWorkbook } = await published();
  const { reports } = checkFile(file);
  const forms = reports.flatMap((report) => report.forms);
  return [
    measure("checks: the rules, both forms read", await medianMs(() => checkReadForms(forms, []))),
    measure("checks: one .xlsx, opened and checked", await medianMs(() => checkFile(file))),
    ...inWorkbook,
    ...(await folders(file)),
  ];
}

const measure = (name: string, milliseconds: number): Measure => ({
  name,
  value: Math.round(milliseconds * 10) / 10,
  unit: "ms",
});

/** The published report as the ribbon button lays it out, and what checking it there costs. */
async function published(): Promise<{ file: Uint8Array; inWorkbook: Measure[] }> {
  const data = JSON.parse(
    readFileSync(path.join(root, `test/fixtures/${PACK}.json`), "utf8"),
  ) as unknown;
  const workbook = new Workbook();
  workbook.addSheet();
  workbook.setSettings(new Map([["perf.report", JSON.stringify({ pack: PACK, data })]]));
  const dist = path.join(root, "dist");
  const addin = await openAddin({ dist, namespace: "PERF", workbook });
  try {
    await addin.excel.ribbon("generateReport");
    await addin.excel.settled();
    const file = await saveXlsx(workbook);
    lendExcel(addin);
    const mark = addin.excel.log.length;
    const started = performance.now();
    await checkWorkbook("show");
    const milliseconds = performance.now() - started;
    const syncs = addin.excel.log.slice(mark).filter(({ kind }) => kind === "sync").length;
    const name = "checks: the first 检查 in a workbook";
    return {
      file,
      inWorkbook: [measure(name, milliseconds), { name, value: syncs, unit: "syncs" }],
    };
  } finally {
    addin.close();
  }
}

/** `npm run check` and `npm run consolidate` over folders of copies, process start included. */
async function folders(file: Uint8Array): Promise<Measure[]> {
  const measures: Measure[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), "bench-checks-"));
  try {
    let written = 0;
    for (const count of counts) {
      for (; written < count; written++) writeFileSync(path.join(folder, `${written}.xlsx`), file);
      const { milliseconds, megabytes } = await scriptRun("check", ["--json", folder]);
      measures.push(measure(`checks: a folder of ${count} workbooks`, milliseconds), {
        name: `checks: most memory for ${count} workbooks`,
        value: megabytes,
        unit: "MB",
      });
    }
    // Copies of one report: all but the first are of a unit that is in already.
    const out = path.join(folder, "out", "all.xlsx");
    const args = [folder, "--include-faulty", "--out", out];
    const { milliseconds, megabytes } = await scriptRun("consolidate", args);
    return [
      ...measures,
      measure(`consolidate: ${written} workbooks into one`, milliseconds),
      {
        name: `consolidate: most memory for ${written} workbooks`,
        value: megabytes,
        unit: "MB",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
