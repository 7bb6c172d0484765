// "Excel specifications and limits", and the restrictions of [MS-OI29500] 2.1.
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Characters of a cell. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;
/** Characters of a name, of its comment, of a header, a prompt, a tip, a list of words, a number format. */
export const MAX_WORDS = 255;
export const MAX_SHEET_NAME = 31;
export const MAX_PROMPT_TITLE = 32;
export const MAX_COLUMN_WIDTH = 255;
export const MAX_ROW_HEIGHT = 409.5;
/** Formats of cells, and fonts, of a workbook. */
export const MAX_CELL_FORMATS = 65_490;
export const MAX_FONTS = 1_024;
