/** Which sheets keep their inserted rows as they are, and what to do. */
export const undressedSentence = (sheetNames: readonly string[]): string =>
  `工作表${sheetNames.map((name) => `“${name}”`).join("、")}中新插入的行没有补上格式、合并单元格和公式（工作表设有保护密码，或 Excel 拒绝）。已照现有内容检查。请在“审阅”中撤消工作表保护后重新检查。`;
