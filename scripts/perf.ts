#!/usr/bin/env node
import { config } from "zod";
import { version } from "../package.json";
import { type Script } from "./cli";
import { endWithReader } from "./closed-pipe";

// A schema that is read with once is sooner read with as it is than compiled first.
config({ jitless: true });

/** The commands that work on files without Excel, each loaded when it is called. */
const scripts: Readonly<Record<string, () => Promise<{ readonly default: Script }>>> = {
  check: () => import("./check"),
  generate: () => import("./generate"),
  consolidate: () => import("./consolidate"),
  schema: () => import("./schema"),
};

/** Runs the command that the arguments name, or says which there are. */
async function perf([name = "", ...args]: readonly string[]): Promise<void> {
  endWithReader();
  const load = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (load) return (await load()).default.run(args);
  if (name === "--version") return void process.stdout.write(`${version}\n`);
  const isAsked = name === "--help" || name === "-h";
  if (!isAsked) {
    process.stderr.write(name === "" ? "没有写出命令。\n" : `没有命令 ${name}。\n`);
    process.exitCode = 2;
  }
  (isAsked ? process.stdout : process.stderr).write(await help());
}

async function help(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(scripts).map(
      async ([name, load]) => `  ${name.padEnd(12)}${(await load()).default.about}`,
    ),
  );
  return [
    "用法：perf 命令 [选项]",
    "",
    ...lines,
    "",
    "  --help      显示本说明；perf 命令 --help 显示该命令的说明",
    "  --version   显示版本",
    "",
  ].join("\n");
}

void perf(process.argv.slice(2));
