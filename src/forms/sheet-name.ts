/** Excel takes 31 characters for a sheet's name, and none of these. */
export const LONGEST_SHEET_NAME = 31;
const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\']/g;

/** Excel keeps this name for itself. */
const RESERVED = "history";

/** Never cuts a character of two code units in half. */
export const cutShort = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");

/** `项目自评表（道路维护）`: the sheet of one entry of a list, as far as its name can name one. */
export function entrySheetName(lead: string, entry: string): string {
  const short = cutShort(
    entry
      .replace(/\p{Cs}/gu, "")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .replace(FORBIDDEN_IN_SHEET_NAMES, "")
      .trim(),
    LONGEST_SHEET_NAME - lead.length - 2,
  ).trim();
  return short === "" ? lead : `${lead}（${short}）`;
}

/** Whether a text can name a sheet. */
export const isSheetName = (text: string): boolean =>
  text.trim() === text &&
  text !== "" &&
  text.length <= LONGEST_SHEET_NAME &&
  text.replace(FORBIDDEN_IN_SHEET_NAMES, "") === text &&
  text.toLowerCase() !== RESERVED;
