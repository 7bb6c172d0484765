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
    expect(process.memoryUsage().rss).toBeLessThan(600e6);
  },
);
