import path from "node:path";
import { formIds } from "../src/forms/definition";
import { formName } from "../src/forms/forms-of";
import { rules, severityNames, type Rule } from "../src/checks";
import { defaultCheckOptions, type CheckOptions } from "../src/forms/check-options";
import { commonFaults, optionWords } from "./checks-coverage";
import { writeFormatted } from "./write-formatted";

/** Writes the table of rules: `npx tsx scripts/checks-doc.ts`. A test keeps it current. */
export const docPath = path.resolve(__dirname, "../docs/checks.zh-CN.md");

type Row = readonly string[];

const table = (headings: Row, rows: readonly Row[]): string =>
  [headings, headings.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const ruleRow = ({ id, severity, title, reads, numbers }: Rule): Row => [
  `\`${id}\``,
  severityNames[severity],
  title,
  formIds
    .filter((form) => reads[form])
    .map((form) => formName(form))
    .join("、"),
  numbers.join("、") || "—",
];

const faultRow = ({ fault, rules: ids }: (typeof commonFaults)[number]): Row => [
  fault,
  ids.map((id) => `\`${id}\``).join("、"),
];

const optionRow = (name: keyof CheckOptions): Row => [
  `\`${name}\``,
  optionWords[name],
  `\`${JSON.stringify(defaultCheckOptions[name])}\``,
];

export const checksDoc = (): string => `# 检查规则

本文件由 \`npx tsx scripts/checks-doc.ts\` 根据规则登记表生成，请勿手工修改。

- **错误**：算不平，一定有一个数不对。
- **警告**：很可能填错，或者超过了限额。
- **提示**：四舍五入的尾差，或者值得再看一眼。

金额保留两位小数、以万元填报的，合计与各明细之和相差不超过 max(0.01, 0.005 × (n + 1))（n 为明细个数）的是尾差，
只作提示；超过的才是错误。小数位数不同的按末位类推。以元填报到角分的没有尾差，差一分也是错误。
百分比按四舍五入或截尾都能得到的，视为一致。
得分与建议得分不同的，在偏差原因中说明后不再提示；目标明确没有完成而得满分的除外。
每条发现都可以注明“已核实”及原因；单元格的值或所依据的数改变后，重新列为未处理。

## 规则

“序号”是本项目勾稽关系目录中的编号。级别是通常的级别，尾差一律为提示。

${table(["规则", "级别", "内容", "涉及的表", "序号"], rules.map(ruleRow))}

第 18 条中的年份表头由报表年度生成，不会与年度不符；第 16 条与支出经济分类的核对随第 45 条进行。

## 常见差错

${table(["差错", "由哪条规则发现"], commonFaults.map(faultRow))}

## 各地可以调整的内容

写在地区包的 \`checks\` 中，未写的取默认值。

${table(["名称", "含义", "默认值"], (Object.keys(optionWords) as (keyof CheckOptions)[]).map(optionRow))}
`;

if (require.main === module) void writeFormatted(docPath, checksDoc());
