import path from "node:path";
import {
  type Argument,
  byPurpose,
  catalogue,
  type FunctionEntry,
} from "../src/functions/catalogue";
import type { Case } from "../src/functions/texts";
import { formulaOf, shown } from "../src/functions/written";
import { writeFormatted } from "./write-formatted";

/** Writes the page of functions: `npx tsx scripts/functions-doc.ts`. A test keeps it current. */
export const functionsDocPath = path.resolve(__dirname, "../docs/functions.zh-CN.md");

const table = (...rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`)
    .join("\n");

const argumentRow = ({ name, text, choices }: Argument): string[] => [
  name,
  text.replace(/^，/, ""),
  (choices ?? []).map(([word, meaning]) => `\`"${word}"\` ${meaning}`).join("；") || "—",
];

function resultOf(entry: FunctionEntry, [, result]: Case): string {
  const said = typeof result === "object" && result.says ? `（${result.says}）` : "";
  return shown(entry, result) + said;
}

const section = (entry: FunctionEntry): string => `### ${entry.title} \`PERF.${entry.id}\`

${entry.definition}${entry.detail ?? ""}

依据：${entry.source}

${table(["参数", "说明", "可选的值"], ["---", "---", "---"], ...entry.arguments.map(argumentRow))}

${table(
  ["公式", "结果"],
  ["---", "---"],
  ...entry.cases.map((each) => [`\`${formulaOf(entry.id, each)}\``, resultOf(entry, each)]),
)}
`;

export const functionsDoc = (entries = catalogue): string => `# 函数一览

本文件由 \`npx tsx scripts/functions-doc.ts\` 根据函数的定义生成，请勿手工修改。

在单元格中输入 \`=PERF.\`，Excel 列出全部函数及说明；在窗格“函数”中可以边看说明边插入。数可以带单位和千分位（\`"93人"\`、
\`"6, 094.55"\`），两边都写了单位的先换算。分母为 0 或空白的，显示 #DIV/0!；参数是错误值的，显示同样的错误值。

${byPurpose(entries)
  .filter(({ functions }) => functions.length > 0)
  .map(({ title, functions }) => `## ${title}\n\n${functions.map(section).join("\n")}`)
  .join("\n")}`;

if (require.main === module) void writeFormatted(functionsDocPath, functionsDoc());
