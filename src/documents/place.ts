/** A label longer than this is cut. */
const LABEL = 14;

const FIGURE = /^[\d\s.,，．％%＋+—－\-／/]*$/;

/** The label that names a row to its reader: its first text that is no figure. */
export function labelOf(texts: Iterable<string>): string {
  for (const text of texts) {
    const line = text.replace(/\s+/g, "");
    if (line === "" || FIGURE.test(line.normalize("NFKC"))) continue;
    return line.length > LABEL ? `${line.slice(0, LABEL)}…` : line;
  }
  return "";
}

/** `表2 第5行“年度资金总额”第3列`: rows and columns from 1, as they are seen. */
export const cellPlace = (table: string, row: number, label: string, column: number): string =>
  `${table} 第${row}行${label && `“${label}”`}第${column}列`;

/** `A1` of a cell, row and column from 0. */
export function addressOf(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
