import { WorkbookFault } from "../src/workbook/fault";
import { isOpenError } from "../src/workbook/handed-in";
import { whyBroken } from "../src/workbook/broken";
import type { OutdatedFinal } from "../src/workbook/read-final";
import { checkFile } from "./check-file";
import { asJson, asLines, outdatedObject, outdatedSentence } from "./check-output";
import { runCommand, type Command, type Given } from "./cli";
import { readWorkbook } from "./read-workbook";
import { packsNamed } from "./report-input";
import { unreadable } from "./unreadable";
import { filesAt } from "./workbook-files";

const command = {
  call: "npm run --silent check",
  about: "不打开 Excel，检查填好的工作簿：一项发现一行，依次为文件、工作表和单元格、级别、说明。",
  operands: {
    value: "工作簿.xlsx|文件夹 ...",
    means:
      "要检查的工作簿或文件夹（连同其中的文件夹；不是 .xlsx 的文件逐个列出，隐藏文件和 ~$ 开头的文件除外）",
  },
  options: {
    pack: {
      value: "地区设置.json",
      isRepeatable: true,
      means: "工作簿所用的自定地区，工作簿中没有保存时需要",
    },
    json: { means: "每份报表输出一行 JSON" },
    progress: { means: "每个文件显示一行进度" },
  },
  ends: {
    0: "没有未核实的错误",
    1: "至少有一项未核实的错误，或有定稿与原表不同",
    2: "有文件没有读取，或命令写错",
  },
} as const satisfies Command;

const exitCodes = { clean: 0, errors: 1, unreadable: 2 } as const;

/**
 * Checks workbooks without Excel, one after the other, and prints what it finds: a line each, or
 * with --json a line for each report. What is not read is said on the error output, with --json
 * there as well.
 */
async function check(given: Given<keyof typeof command.options>): Promise<void> {
  const json = given.has("json");
  const progress = given.has("progress") || process.stderr.isTTY;
  const packs = await packsNamed(given.values("pack"));
  let worst: number = exitCodes.clean;
  const raise = (code: number): void => {
    worst = Math.max(worst, code);
  };
  const refuse = (file: string, sentence: string): void => {
    process.stderr.write(`${file}：${sentence}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ file, refused: sentence })}\n`);
    raise(exitCodes.unreadable);
  };

  const differ = (file: string, outdated: OutdatedFinal): void => {
    process.stderr.write(`${file}：${outdatedSentence(outdated)}\n`);
    if (json) process.stdout.write(`${JSON.stringify({ file, ...outdatedObject(outdated) })}\n`);
    raise(exitCodes.errors);
  };

  const { workbooks, refused } = await filesAt(given.operands);
  for (const { file, sentence } of refused) refuse(file, sentence);
  for (const [index, file] of workbooks.entries()) {
    if (progress) showProgress(index + 1, workbooks.length, file);
    try {
      const { reports, broken, outdated } = await checkFile(await readWorkbook(file), packs);
      for (const report of reports)
        process.stdout.write(json ? asJson(file, report) : asLines(file, report, broken));
      for (const each of outdated) differ(file, each);
      for (const { fault } of whyBroken(broken)) refuse(file, fault.sentence);
      if (reports.length + broken.length === 0)
        refuse(file, new WorkbookFault("nothingInFile").sentence);
      if (reports.some(({ findings }) => findings.some(isOpenError))) raise(exitCodes.errors);
    } catch (error) {
      refuse(file, unreadable(error, file));
    }
  }
  if (progress && process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  process.exitCode = worst;
}

function showProgress(count: number, total: number, file: string): void {
  const line = `${count}/${total} ${file}`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

void runCommand(command, check);
