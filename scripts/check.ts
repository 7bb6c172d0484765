import { parseArgs } from "node:util";
import { WorkbookFault } from "../src/workbook/fault";
import { isOpenError } from "../src/workbook/handed-in";
import { whyBroken } from "../src/workbook/broken";
import { checkFile } from "./check-file";
import { asJson, asLines } from "./check-output";
import { runScript, UsageFault } from "./cli";
import { readWorkbook } from "./read-workbook";
import { packsNamed } from "./report-input";
import { unreadable } from "./unreadable";
import { workbooksAt } from "./workbook-files";

const usage =
  "usage: npm run --silent check -- FILE.xlsx|FOLDER [...] [--pack FILE.json] [--json] [--progress]";

const exitCodes = { clean: 0, errors: 1, unreadable: 2 } as const;

/**
 * Checks workbooks without Excel, one after the other, and prints what it finds: a line each, or
 * with --json a line for each report. What cannot be read is said on the error output.
 */
async function check(): Promise<void> {
  const { named, pack, json, progress } = readArguments();
  const packs = await packsNamed(pack);
  let worst: number = exitCodes.clean;
  const raise = (code: number): void => {
    worst = Math.max(worst, code);
  };
  const refuse = (file: string, sentence: string): void => {
    process.stderr.write(`${file}：${sentence}\n`);
    raise(exitCodes.unreadable);
  };

  const files: string[] = [];
  for (const each of named) {
    const found = await workbooksAt(each);
    if (found.length === 0) refuse(each, "文件夹中没有 .xlsx 工作簿。");
    files.push(...found);
  }
  for (const [index, file] of files.entries()) {
    if (progress) showProgress(index + 1, files.length, file);
    try {
      const { reports, broken } = await checkFile(await readWorkbook(file), packs);
      for (const report of reports)
        process.stdout.write(json ? asJson(file, report) : asLines(file, report, broken));
      for (const { fault } of whyBroken(broken)) refuse(file, fault.sentence);
      if (reports.length + broken.length === 0)
        refuse(file, new WorkbookFault("nothingToRead").sentence);
      if (reports.some(({ findings }) => findings.some(isOpenError))) raise(exitCodes.errors);
    } catch (error) {
      refuse(file, unreadable(error));
    }
  }
  if (progress && process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  process.exitCode = worst;
}

interface Arguments {
  readonly named: readonly string[];
  /** Files of packs. */
  readonly pack: readonly string[];
  readonly json: boolean;
  readonly progress: boolean;
}

function readArguments(): Arguments {
  const boolean = { type: "boolean", default: false } as const;
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { json: boolean, progress: boolean, pack: { type: "string", multiple: true } },
    });
    if (positionals.length === 0) throw new TypeError("no workbook is named");
    const progress = values.progress || process.stderr.isTTY;
    return { named: positionals, pack: values.pack ?? [], json: values.json, progress };
  } catch (error) {
    throw new UsageFault([(error as Error).message, usage]);
  }
}

function showProgress(count: number, total: number, file: string): void {
  const line = `${count}/${total} ${file}`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

void runScript(check);
