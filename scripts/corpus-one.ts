import { readFile } from "node:fs/promises";
import { faultSentence, readFile as readDocument } from "../src/documents";
import { isRefused, type Received } from "../src/consolidation";
import { received } from "../src/findings/received";
import { WorkbookFault } from "../src/reading/fault";
import { OversizedWorkbook, UnreadableWorkbook } from "../xlsx/unreadable";
import { checkFile } from "../src/files/check-file";
import { readWorkbook } from "./read-workbook";
import { unreadable } from "./unreadable";
import { whyBroken } from "../src/reading/broken";

/** What became of one file. */
export interface Opened {
  readonly refusals: readonly string[];
  /** What no file should bring about, each with where it came from. */
  readonly crashes: readonly string[];
  readonly read: Received;
  /** Of processor time. */
  readonly seconds: number;
  /** That its bytes and parts took beside the heap. */
  readonly megabytes: number;
}

const isRefusal = (error: unknown): boolean =>
  error instanceof WorkbookFault ||
  error instanceof UnreadableWorkbook ||
  error instanceof OversizedWorkbook;

const crashOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? String(error)).split("\n").slice(0, 3).join(" ")
    : String(error);

/** Opens a file as `check`, `consolidate` and the reader of documents do. */
async function open(file: string): Promise<Opened> {
  const refusals: string[] = [];
  const crashes: string[] = [];
  const before = process.cpuUsage();
  const heldBefore = process.memoryUsage().arrayBuffers;
  let read: Received = { file, sentence: "" };
  try {
    const checked = checkFile(await readWorkbook(file));
    refusals.push(...whyBroken(checked.broken).map(({ fault }) => `check：${fault.sentence}`));
    read = received(file, checked);
    if (isRefused(read)) refusals.push(`consolidate：${read.sentence}`);
  } catch (error) {
    if (isRefusal(error)) refusals.push(`check：${unreadable(error, file)}`);
    else crashes.push(crashOf(error));
  }
  try {
    const outcome = await readDocument(await readFile(file));
    if (!outcome.ok) refusals.push(`documents：${faultSentence(outcome.fault)}`);
  } catch (error) {
    crashes.push(crashOf(error));
  }
  const { user, system } = process.cpuUsage(before);
  const held = process.memoryUsage().arrayBuffers - heldBefore;
  return { refusals, crashes, read, seconds: (user + system) / 1e6, megabytes: held / 1024 / 1024 };
}

process.on("message", (file: string) => {
  void open(file).then((opened) => process.send!(opened));
});
