import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Files that stand in the pictures, by what they are there for. */
export interface Workbooks {
  /** 怀化's report of 2023. */
  readonly lastYear: string;
  /** A report with 决算说明数据表. */
  readonly accountsNotes: string;
  /** What subordinate units handed in, one of them another place's. */
  readonly received: readonly string[];
}

const subordinates = ["甲单位", "乙单位", "丙单位"];

/** Generates the workbooks into a folder. */
export async function makeWorkbooks(folder: string): Promise<Workbooks> {
  await mkdir(folder, { recursive: true });
  const lastYear = await generate(folder, "huaihua-2023", "怀化市人民政府办公室");
  const accountsNotes = await generate(folder, "yongzhou-2023", "决算说明");
  const received: string[] = [];
  for (const unitName of subordinates)
    received.push(await generate(folder, "lusong-2023", unitName, { unitName }));
  return { lastYear, accountsNotes, received: [...received, lastYear] };
}

/** The published report of a place in a file named so, with some of its data replaced. */
async function generate(
  folder: string,
  pack: string,
  name: string,
  replaced: object = {},
): Promise<string> {
  const published = await readFile(path.resolve(`test/fixtures/${pack}.json`), "utf8");
  const data = path.join(folder, `${name}.json`);
  await writeFile(data, JSON.stringify({ ...(JSON.parse(published) as object), ...replaced }));
  const out = path.join(folder, `${name}.xlsx`);
  const given = ["--pack", pack, "--data", data, "--out", out];
  await run(process.execPath, ["scripts/perf.mjs", "generate", ...given]);
  return out;
}
