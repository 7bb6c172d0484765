import { stat } from "node:fs/promises";
import path from "node:path";
import { packIds } from "../src/forms";
import { script, UsageFault, type Command, type Given } from "./cli";
import { dataFilesIn } from "./data-files";
import { PLAIN } from "./file-options";
import { generateOne, type DataFile, type How, type Made } from "./generate-one";
import { inThreads } from "./in-threads";
import { packNamed } from "./report-input";
import { requireXlsx } from "./write-out";

const command = {
  call: "npm run --silent generate",
  about: "不打开 Excel，由数据文件生成填好、算好的报表工作簿。",
  options: {
    pack: {
      value: "地区|地区设置.json",
      isRequired: true,
      means: `报表的地区：${packIds.join("、")}，或者自定的地区`,
    },
    data: {
      value: "数据.json",
      isRequired: true,
      means:
        "填入的数据，格式由 npm run --silent schema -- --pack 地区 给出；也可写一个文件夹，其中每个 .json 各生成一个工作簿",
    },
    out: {
      value: "工作簿.xlsx",
      isRequired: true,
      means: "写入的文件，已有的同名文件会被替换；--data 是文件夹时，这里也写文件夹",
    },
    ...PLAIN,
    "through-excel": { means: "由内置的 Excel 排版和计算（较慢，结果相同）" },
  },
  ends: {
    0: "已生成",
    1: "文件夹中有文件没有生成，或不是数据文件，错误输出列出是哪些",
    2: "数据有误或命令写错，没有写入",
  },
} as const satisfies Command;

/** Makes workbooks of data files, without any Excel. */
async function generate(given: Given<keyof typeof command.options>): Promise<void> {
  const [data, out] = [given.value("data")!, given.value("out")!];
  const named = given.value("pack")!;
  const how = async (): Promise<How> => ({
    pack: await packNamed(named),
    packFile: named,
    forLibreOffice: given.has("libreoffice"),
    throughExcel: given.has("through-excel"),
  });
  if (await isFolder(data)) return generateAll(data, out, await how());
  requireXlsx(out);
  const made = await generateOne({ data, out }, await how());
  if ("refused" in made) throw new UsageFault(made.refused);
  tell(made);
}

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );

const tell = ({ out, sheetNames }: Extract<Made, { out: string }>): void => {
  process.stdout.write(`${out}：${sheetNames.join("、")}\n`);
};

/** Every data file of a folder and of those below it, each in its place. */
async function generateAll(folder: string, out: string, how: How): Promise<void> {
  const { names, refused: others } = await dataFilesIn(folder);
  const files = names.map((name): DataFile => ({
    data: path.join(folder, name),
    out: path.join(out, name.replace(/\.json$/i, ".xlsx")),
  }));
  // What an earlier run made of them is not skipped, but replaced.
  const made = new Set(files.map((file) => path.resolve(file.out)));
  const skipped = others.filter(({ file }) => !made.has(path.resolve(file)));
  for (const { file, sentence } of skipped) process.stderr.write(`${file}：${sentence}\n`);
  if (names.length === 0)
    throw new UsageFault([`--data ${folder}：文件夹中没有数据文件（.json）。`]);
  let at = 0;
  let refused = 0;
  for await (const each of inThreads(files, {
    thread: "generate-thread.mjs",
    data: how,
    here: (file) => generateOne(file, how),
    failed: (error): Made => ({ refused: [`无法生成，${String(error)}。`] }),
  })) {
    const { data } = files[at++]!;
    if ("out" in each) tell(each);
    else {
      refused++;
      for (const line of each.refused)
        process.stderr.write(`${line.includes(data) ? line : `${data}：${line}`}\n`);
    }
  }
  if (refused + skipped.length > 0)
    process.stdout.write(
      `${out}：生成 ${files.length - refused} 个工作簿，${refused} 个数据文件没有生成，${skipped.length} 个其他文件没有读取\n`,
    );
  if (refused === files.length) process.exitCode = 2;
  else if (refused + skipped.length > 0) process.exitCode = 1;
}

export default script(command, generate);
