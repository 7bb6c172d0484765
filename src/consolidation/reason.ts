/** What is to be said of a file: why it is left out, or what to look at when it is in. */
export type Reason =
  /** It cannot be read whole; the sentence says why, without its full stop. */
  | { readonly code: "unreadable"; readonly sentence: string }
  | { readonly code: "errors"; readonly count: number }
  /** Nobody typed a number into it. */
  | { readonly code: "blank" }
  | { readonly code: "pack"; readonly name: string; readonly common: string }
  /** Amounts that cannot be added to those of the others: of all its forms, or of a sheet. */
  | { readonly code: "unit"; readonly unit: string; readonly sheetName?: string }
  | { readonly code: "year"; readonly year: number; readonly common: number }
  /** Another file is of the same unit. */
  | { readonly code: "twin"; readonly unitName: string; readonly file: string }
  /** Cells and rows whose figures the tables of the others' pack have no column for. */
  | { readonly code: "noColumn"; readonly sheetName: string; readonly places: readonly string[] }
  /** Cells and areas whose figures stand in no field of a sheet. */
  | { readonly code: "stray"; readonly sheetName: string; readonly places: readonly string[] }
  /** A 定稿 in the file that differs from the sheet that counts, or whose sheet is gone. */
  | {
      readonly code: "outdated";
      readonly sheetName: string;
      readonly of: string | null;
      readonly places: readonly string[];
    }
  /** Reports of the same pack and year besides the first. */
  | { readonly code: "others"; readonly count: number }
  /** Rows that do not come to the total printed of them. */
  | {
      readonly code: "listed";
      readonly sheetName: string;
      readonly listed: number;
      readonly printed: number;
    };

/** More are not read; the file shows them. */
const MOST_PLACES = 12;

const named = (places: readonly string[]): string =>
  `${places.slice(0, MOST_PLACES).join("、")}${places.length > MOST_PLACES ? "等" : ""}`;

const words: {
  readonly [Code in Reason["code"]]: (
    reason: Extract<Reason, { code: Code }>,
    isIn: boolean,
  ) => string;
} = {
  unreadable: ({ sentence }) => sentence,
  errors: ({ count }) => `还有 ${count} 项错误`,
  blank: () => "表中没有填写任何数字",
  pack: ({ name, common }) => `地区是“${name}”，其他文件是“${common}”`,
  unit: ({ unit, sheetName }) =>
    `${sheetName === undefined ? "" : `“${sheetName}”的`}金额单位是${unit}，不能相加`,
  year: ({ year, common }) => `年度是 ${year}，其他文件是 ${common}`,
  twin: ({ unitName, file }, isIn) =>
    `单位“${unitName}”与“${file}”重复${isIn ? "，两个文件的数都计入了合计" : ""}`,
  listed: ({ sheetName, listed, printed }) =>
    `“${sheetName}”各行相加是 ${listed}，表中合计是 ${printed}`,
  noColumn: ({ sheetName, places }) =>
    `“${sheetName}”有 ${places.length} 处的数在汇总表中没有对应的列，没有汇总：${named(places)}`,
  stray: ({ sheetName, places }) =>
    `“${sheetName}”的 ${named(places)} 填有不在栏目中的数，没有汇总`,
  outdated: ({ sheetName, of, places }) =>
    of === null
      ? `“${sheetName}”没有对应的填写表，没有汇总`
      : `“${sheetName}”与“${of}”有 ${places.length} 处不同，按“${of}”汇总：${named(places)}`,
  others: ({ count }) => `另有 ${count} 份同一地区和年度的报表，只汇总了第一份`,
};

/**
 * Reasons as the accountant reads them, without a full stop.
 * @param isIn whether the file counts all the same
 */
export const reasonSentence = (reasons: readonly Reason[], isIn: boolean): string =>
  reasons
    .map((reason) => (words[reason.code] as (of: Reason, isIn: boolean) => string)(reason, isIn))
    .join("；");
