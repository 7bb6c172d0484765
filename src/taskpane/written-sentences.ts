import type { FormFill, InsertResult, LayOutResult } from "../excel";

/** `已填入 3 个单元格，插入 1 行，合计随之计算。` */
export function filledSentence(fills: readonly FormFill[]): string {
  const count = (of: (fill: FormFill) => readonly unknown[]): number =>
    fills.reduce((sum, fill) => sum + of(fill).length, 0);
  const rows = count((fill) => fill.rows);
  return `已填入 ${count(({ cells }) => cells)} 个单元格${rows > 0 ? `，插入 ${rows} 行` : ""}，合计随之计算。`;
}

/** `公式已插入 Sheet1 B2。` */
export const insertedSentence = ({ sheetName, address }: InsertResult): string =>
  `公式已插入 ${sheetName} ${address}。`;

/** `已新建 3 张工作表，2 张原表改名。` */
export function laidOutSentence({ sheets, written }: LayOutResult): string {
  const made = written?.sheets.length ?? 0;
  const renamed = written?.renamed.length ?? 0;
  const parts = [
    ...(made > 0 ? [`新建 ${made} 张工作表`] : []),
    ...(renamed > 0 ? [`${renamed} 张原表改名`] : []),
    ...(sheets.some(({ isNamed }) => isNamed) ? ["补填单位名称"] : []),
  ];
  return `已${parts.join("，")}。`;
}
