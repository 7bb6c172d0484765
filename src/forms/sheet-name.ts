/** Excel takes 31 characters for a sheet's name, and none of these. */
export const LONGEST_SHEET_NAME = 31;
export const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\']/g;

/** Excel keeps this name for itself. */
const RESERVED = "history";

/** Whether a text can name a sheet. */
export const isSheetName = (text: string): boolean =>
  text.trim() === text &&
  text !== "" &&
  text.length <= LONGEST_SHEET_NAME &&
  text.replace(FORBIDDEN_IN_SHEET_NAMES, "") === text &&
  text.toLowerCase() !== RESERVED;
