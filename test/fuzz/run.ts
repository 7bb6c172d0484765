/**
 * Fuzzing without end: `npm run fuzz [entrance ...] [-- --seconds N] [--seed N] [--count N]`. Every
 * seed is an input; the same seed is the same input. What fails is printed with its seed, and its
 * smallest input is left in out/fuzz.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { entranceNames, type EntranceName } from "./entrances";
import type { Job } from "./one";
import { runSeeds, type Failed } from "./run-seeds";

const FOLDER = path.resolve("out/fuzz");

function* jobsOf(
  names: readonly EntranceName[],
  { first, count, end }: { first: number; count: number; end: number },
): Generator<Job> {
  for (let nth = 0; nth < count; nth++)
    for (const entrance of names) {
      if (Date.now() > end) return;
      yield { entrance, seed: first + nth };
    }
}

function tell({ entrance, seed, message, input }: Failed): void {
  console.log(`${entrance} --seed ${seed} --count 1\n  ${message}`);
  if (input === null) return;
  mkdirSync(FOLDER, { recursive: true });
  const isBytes = input instanceof Uint8Array;
  const content = isBytes || typeof input === "string" ? input : JSON.stringify(input, null, 1);
  writeFileSync(path.join(FOLDER, `${entrance}-${seed}`), content);
}

async function fuzz(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seconds: { type: "string" }, seed: { type: "string" }, count: { type: "string" } },
  });
  const unknown = positionals.filter((name) => !(entranceNames as string[]).includes(name));
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}: the entrances are ${entranceNames.join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const names = positionals.length > 0 ? (positionals as EntranceName[]) : entranceNames;
  const first = Number(values.seed ?? Date.now() % 1e9);
  const end = Date.now() + Number(values.seconds ?? Infinity) * 1000;
  console.log(`from seed ${first}`);
  let runs = 0;
  let failures = 0;
  for await (const failed of runSeeds(
    jobsOf(names, { first, count: Number(values.count ?? Infinity), end }),
  )) {
    runs++;
    if (!failed) continue;
    failures++;
    tell(failed);
  }
  console.log(`${runs} inputs, ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

void fuzz();
