import { columnName } from "../layout/address";

/** Whole rows, counted from 0, both ends included. */
export const rowsRange = (sheet: Excel.Worksheet, first: number, last: number): Excel.Range =>
  sheet.getRange(`${first + 1}:${last + 1}`);

/** A whole column, counted from 0. */
export const columnRange = (sheet: Excel.Worksheet, column: number): Excel.Range =>
  sheet.getRange(`${columnName(column)}:${columnName(column)}`);

/** A range and all cells above and before it. */
export const fromA1 = (range: Excel.Range): Excel.Range =>
  range.getBoundingRect(range.worksheet.getRange("A1"));
