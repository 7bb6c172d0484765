import type { Faults } from "../findings/example-faults";

/** That the sheets are an example, and what the checks find in it. */
export function exampleSentence({ error, warning, info }: Faults): string {
  const counts = `错误 ${error} 处、警告 ${warning} 处、提示 ${info} 处`;
  return [
    "这是示例：按怀化市人民政府办公室公开的 2023 年度报表录入，不是本单位的报表。",
    `公开原文中有 ${error + warning + info} 处问题（${counts}），点击“检查”可逐条查看。`,
  ].join("");
}
