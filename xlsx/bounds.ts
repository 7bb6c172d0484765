/**
 * Far beyond any workbook of forms, and what one of that size can be read to within a second: a file
 * of a few kilobytes may unpack to gigabytes.
 */
export const MOST = {
  /** Of the file. */
  megabytes: 20,
  /** Of all parts that are read, unpacked. */
  unpackedMegabytes: 40,
  parts: 1000,
  /** Cells of one sheet that hold something. */
  cells: 500_000,
  /** Characters of formulas that are written once for several cells, as these read them. */
  sharedCharacters: 8_000_000,
  /** Elements within elements. */
  depth: 200,
} as const;

export const MEGABYTE = 1024 * 1024;
