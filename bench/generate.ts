import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fixture } from "../test/support/fixtures";
import { grownReport } from "../test/support/grown-report";
import type { Measure } from "./measure";
import { scriptRun } from "./script-run";

const MANY = 500;

/** Making workbooks from a cold start: one, a folder of many, and what grows. */
export async function generate(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "perf-bench-"));
  try {
    const made = async (name: string, pack: string, data: string): Promise<Measure[]> => {
      const isFile = data.endsWith(".json");
      const out = path.join(folder, isFile ? "out.xlsx" : "out");
      const args = ["--pack", pack, "--data", data, "--out", out];
      const { milliseconds, megabytes } = await scriptRun("generate", args);
      return [
        { name: `generate ${name}`, value: Math.round(milliseconds), unit: "ms" },
        { name: `generate ${name}: memory`, value: megabytes, unit: "MB" },
      ];
    };
    const file = (name: string, report: unknown): string => {
      const place = path.join(folder, name);
      writeFileSync(place, JSON.stringify(report));
      return place;
    };
    const many = path.join(folder, "many");
    mkdirSync(many);
    for (let i = 1; i <= MANY; i++) file(`many/${i}.json`, fixture("huaihua-2023"));
    return [
      ...(await made("怀化", "huaihua-2023", file("one.json", fixture("huaihua-2023")))),
      ...(await made(`${MANY} × 怀化`, "huaihua-2023", many)),
      ...(await made(
        "通用, 300 sheets",
        "default",
        file("sheets.json", grownReport({ funds: 300, hasSheets: true })),
      )),
      ...(await made(
        "通用, 4,000 indicators",
        "default",
        file("indicators.json", grownReport({ indicators: 4000 })),
      )),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
