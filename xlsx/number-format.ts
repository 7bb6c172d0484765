import { child, children, type XmlElement } from "./xml-tree";

// Formats that a file names by number only: ECMA-376 Part 1, 18.8.30 (numFmt), with the words of
// Excel's API for those that follow the reader's locale (14, 22) and the Chinese ones (27 to 58).
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00 ;(#,##0.00)",
  40: "#,##0.00 ;[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const builtInFormat = (id: number): string => BUILT_IN[id] ?? "General";

/** Those that mean the same in every edition of Excel, or the reader's own short date. */
const WRITTEN = new Map(
  Object.entries(BUILT_IN)
    .map(([id, code]) => [code, Number(id)] as const)
    .filter(([, id]) => id < 27 || (id >= 37 && id <= 40) || (id >= 45 && id <= 49)),
);

/** The number by which a file names a format; undefined for one that it has to explain. */
export const builtInNumber = (format: string): number | undefined => WRITTEN.get(format);

const QUOTED_OR_ESCAPED = /"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|[_*]./gi;

/** Whether the format shows a number as a date or a time. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(QUOTED_OR_ESCAPED, "")) && format !== "General";

/** The formats of the numbers in a workbook's styles, by the number that a cell names. */
export function numberFormatsOf(styles: XmlElement): string[] {
  const part = (list: string, item: string) => children(child(styles, list), item);
  const codes = new Map(
    part("numFmts", "numFmt").map(({ attributes }) => [
      attributes.numFmtId,
      attributes.formatCode ?? builtInFormat(0),
    ]),
  );
  return part("cellXfs", "xf").map(({ attributes: { numFmtId = "0" } }) => {
    return codes.get(numFmtId) ?? builtInFormat(Number(numFmtId));
  });
}
