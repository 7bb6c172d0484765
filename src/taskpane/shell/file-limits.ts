/** Files of workbooks that the pane reads: larger ones hold more than forms. */
export const LARGEST_WORKBOOK = 20 * 1024 * 1024;

/** What such a file may unpack to, in characters, and how many parts it may have. */
export const UNPACKED = { characters: 50 * 1024 * 1024, parts: 1000 } as const;
