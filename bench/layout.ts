import { readFileSync } from "node:fs";
import path from "node:path";
import { lendExcel, openAddin, type RunningAddin } from "../host/node/open-addin";
import { type Pack, type ReportData } from "../src/forms";
import { packs } from "../src/forms/packs/all";
import { layOutReport, readReport } from "../src/excel";
import type { Measure } from "./measure";

const root = path.resolve(__dirname, "..");
const runs = 5;

/** Laying out and reading back each published report on the embedded Excel. */
export async function layout(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const pack of packs) measures.push(...(await measurePack(pack)));
  return measures;
}

async function measurePack(pack: Pack): Promise<Measure[]> {
  const file = path.join(root, `test/fixtures/${pack.id}.json`);
  const data = JSON.parse(readFileSync(file, "utf8")) as ReportData;
  const addin = await openAddin({ dist: path.join(root, "dist"), namespace: "PERF" });
  lendExcel(addin);
  try {
    const laid = await repeated(addin, () => layOutReport({ pack, data, onExisting: "replace" }));
    await addin.excel.settled();
    const read = await repeated(addin, () => readReport());
    return [...named(`lay out ${pack.id}`, laid), ...named(`read ${pack.id}`, read)];
  } finally {
    addin.close();
  }
}

interface Cost {
  readonly syncs: number;
  readonly bytes: number;
  readonly ms: number;
}

/** The last of several runs, so that code and caches are warm. */
async function repeated({ excel }: RunningAddin, work: () => Promise<unknown>): Promise<Cost> {
  let cost: Cost = { syncs: 0, bytes: 0, ms: 0 };
  for (let run = 0; run < runs; run++) {
    const mark = excel.log.length;
    const started = performance.now();
    await work();
    const ms = Math.round(performance.now() - started);
    const syncs = excel.log.slice(mark).filter(({ kind }) => kind === "sync");
    cost = { syncs: syncs.length, bytes: syncs.reduce((sum, { bytes }) => sum + bytes, 0), ms };
  }
  return cost;
}

const named = (name: string, { syncs, bytes, ms }: Cost): Measure[] => [
  { name: `${name}: syncs`, value: syncs, unit: "" },
  { name: `${name}: sent`, value: bytes, unit: "bytes" },
  { name: `${name}: time`, value: ms, unit: "ms" },
];
