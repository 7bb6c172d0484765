import { checkAll } from "./check-all";
import { exitCodes, notRead, type Told } from "./check-one";
import { script, type Command, type Given } from "./cli";
import { packsNamed } from "./report-input";
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

/**
 * Checks workbooks without Excel and prints what it finds, in the order of the files: a line each,
 * or with --json a line for each report. What is not read is said on the error output, with --json
 * there as well, else in a last line of the output.
 */
async function check(given: Given<keyof typeof command.options>): Promise<void> {
  const progress = given.has("progress") || process.stderr.isTTY;
  const how = { json: given.has("json"), packs: await packsNamed(given.values("pack")) };
  const { workbooks, refused } = await filesAt(given.operands);
  const unread: string[] = [];
  let worst = 0;
  const tell = (file: string, { out, err, code }: Told): void => {
    process.stdout.write(out);
    process.stderr.write(err);
    worst = Math.max(worst, code);
    if (code === exitCodes.unreadable) unread.push(file);
  };
  for (const { file, sentence } of refused) tell(file, notRead(file, sentence, how.json));
  let count = 0;
  for await (const told of checkAll(workbooks, how)) {
    const file = workbooks[count++]!;
    if (progress) showProgress(count, workbooks.length, file);
    tell(file, told);
  }
  if (progress && process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const all = workbooks.length + refused.length;
  if (!how.json && all > 1 && unread.length > 0) process.stdout.write(unreadLine(all, unread));
  process.exitCode = worst;
}

/** Who keeps the output alone must see what it does not hold. */
function unreadLine(all: number, unread: readonly string[]): string {
  const named = unread.slice(0, MOST_NAMED).join("、");
  const more = unread.length > MOST_NAMED ? " 等" : "";
  return `共 ${all} 处，其中 ${unread.length} 处没有读取，或没有读全：${named}${more}\n`;
}

const MOST_NAMED = 50;

function showProgress(count: number, total: number, file: string): void {
  const line = `${count}/${total} ${file}`;
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
}

export default script(command, check);
