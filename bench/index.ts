import { mkdirSync, writeFileSync } from "node:fs";
import { runCommand, type Command } from "../scripts/cli";
import { bundles } from "./bundles";
import { checks } from "./checks";
import { functions } from "./functions";
import { generate } from "./generate";
import { layout } from "./layout";
import type { Measure } from "./measure";
import { pane } from "./pane";
import { start } from "./start";

/** Prints every measured claim as a table, and as JSON into out/bench.json. */
async function bench(): Promise<void> {
  const measures: Measure[] = [];
  for (const part of [functions, layout, generate, checks, bundles, pane, start])
    measures.push(...(await part()));
  const width = Math.max(...measures.map(({ name }) => name.length));
  for (const { name, value, unit } of measures)
    process.stdout.write(
      `${name.padEnd(width)}  ${value.toLocaleString("en").padStart(12)} ${unit}\n`,
    );
  mkdirSync("out", { recursive: true });
  const result = { node: process.version, date: new Date().toISOString(), measures };
  writeFileSync("out/bench.json", `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

const command = {
  call: "npm run bench",
  about: "测量函数、排表、检查、文件大小和启动的用时，结果另存为 out/bench.json。",
  options: {},
  ends: { 0: "已完成", 1: "没有完成" },
} as const satisfies Command;

void runCommand(command, bench);
