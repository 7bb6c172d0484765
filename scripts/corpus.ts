/**
 * Opens every file below folders as the product would, and tells what became of them; two runs print
 * the same counts. Meant for collections of public test files; nothing is written.
 */
import { runCommand, type Command } from "./cli";
import { readdirSync } from "node:fs";
import path from "node:path";
import { consolidate, type Received } from "../src/consolidation";
import type { Opened } from "./corpus-one";
import { inProcess, isEnded } from "./in-process";

const MOST_SECONDS = 2;
const MOST_MEGABYTES = 256;
/** After so long a file is taken to never end. */
const HANGS = 60;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Sheets and cells that a sentence names differ from file to file. */
const kindOf = (sentence: string): string => sentence.replace(/“[^”]*”/g, "“…”");

async function corpus(folders: readonly string[]): Promise<void> {
  const files = folders.flatMap(filesBelow).sort();
  const crashes: string[] = [];
  const hangs: string[] = [];
  const slow: string[] = [];
  const large: string[] = [];
  const refusals = new Map<string, number>();
  const read: Received[] = [];
  const bounds = { seconds: HANGS, megabytes: MOST_MEGABYTES };
  for await (const [file, answer] of inProcess<string, Opened>(
    files,
    "scripts/corpus-one.ts",
    bounds,
  )) {
    if (isEnded(answer)) {
      ({ seconds: hangs, megabytes: large, died: crashes })[answer.ended].push(file);
      continue;
    }
    crashes.push(...answer.crashes.map((crash) => `${file}: ${crash}`));
    if (answer.seconds > MOST_SECONDS) slow.push(`${file}: ${answer.seconds.toFixed(1)} s`);
    if (answer.megabytes > MOST_MEGABYTES) large.push(file);
    for (const sentence of answer.refusals.map(kindOf))
      refusals.set(sentence, (refusals.get(sentence) ?? 0) + 1);
    read.push(answer.read);
  }
  for (const insist of [false, true])
    try {
      consolidate(read, { insist });
    } catch (error) {
      crashes.push(`consolidation of all: ${String(error)}`);
    }
  console.log(`${files.length} files`);
  for (const [kind, list] of [
    ["crashes", crashes],
    [`longer than ${HANGS} s`, hangs],
    [`more than ${MOST_SECONDS} s of processor time`, slow],
    [`more than ${MOST_MEGABYTES} MB`, large],
  ] as const)
    console.log([`${kind}: ${list.length}`, ...list].join("\n  "));
  const sorted = [...refusals].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  console.log([`refusals: ${total}`, ...sorted.map(([each, n]) => `${n} ${each}`)].join("\n  "));
  process.exitCode = crashes.length + hangs.length > 0 ? 1 : 0;
}

const command = {
  call: "npm run --silent corpus",
  about: "逐个打开文件夹中的全部文件，列出崩溃、超时、占用内存过多的文件和各种拒绝原因的次数。",
  operands: { value: "文件夹…", means: "要打开的文件所在的文件夹，可写多个" },
  options: {},
  ends: { 0: "没有崩溃，也没有超时", 1: "有文件崩溃或超时", 2: "命令写错" },
} as const satisfies Command;

void runCommand(command, ({ operands }) => corpus(operands));
