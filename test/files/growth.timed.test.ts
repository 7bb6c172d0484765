import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { scriptRun } from "../../bench/script-run";
import { findPack, type ReportData } from "../../src/forms";
import { reportFile } from "../../src/files/report-book";
import { grownReport } from "../support/grown-report";

const pack = findPack("default")!;

/** Seconds of this processor that a file takes. */
async function seconds(report: ReportData): Promise<number> {
  const before = process.cpuUsage();
  await reportFile(pack, report);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test.each<[what: string, less: ReportData, more: ReportData]>([
  [
    "a sheet for each of 300 funds",
    grownReport({ funds: 75, hasSheets: true }),
    grownReport({ funds: 300, hasSheets: true }),
  ],
  ["4,000 indicators", grownReport({ indicators: 1000 }), grownReport({ indicators: 4000 })],
  ["5,000 funds", grownReport({ funds: 1250 }), grownReport({ funds: 5000 })],
])(
  "%s: four times as much takes no more than in proportion, and less than 20 s",
  async (_, less, more) => {
    await seconds(less);
    const [quarter, whole] = [await seconds(less), await seconds(more)];
    // Twice the proportion is left to the collector of garbage; what is quadratic takes four times it.
    expect(whole).toBeLessThan(8 * quarter + 0.5);
    expect(whole).toBeLessThan(20);
  },
);

test("the largest of them takes less than 600 MB, in a process of its own", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "perf-growth-"));
  try {
    const data = path.join(folder, "data.json");
    writeFileSync(data, JSON.stringify(grownReport({ funds: 300, hasSheets: true })));
    const args = ["--pack", "default", "--data", data, "--out", path.join(folder, "out.xlsx")];
    expect((await scriptRun("generate", args)).megabytes).toBeLessThan(600);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
