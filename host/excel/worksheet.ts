import { WHOLE_SHEET, cellRect } from "../../xlsx/model/address";
import { copySheet } from "../../xlsx/model/copy-sheet";
import type { Sheet } from "../../xlsx/model/sheet";
import { isApiObject, type Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asBoolean, asColor, asInteger, asOneOf, asPlace, asText, onSheet } from "./arguments";
import { object, type ExcelContext } from "./context";
import { SHEET_EVENTS, eventMethods } from "./events";
import { requireOpenStructure } from "./guard";
import { requireSheetName } from "./worksheets";

// Excel.WorksheetPositionType; None "inserts the worksheet at the beginning".
const POSITIONS = ["None", "Before", "After", "Beginning", "End"] as const;

const asSheet = (value: unknown): Sheet =>
  isApiObject(value) && value.type === "Worksheet"
    ? (value.target as Sheet)
    : refuse("InvalidArgument");

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export function worksheet(excel: ExcelContext): Behaviour<Sheet> {
  const book = excel.workbook;
  const requireAnotherVisible = (sheet: Sheet): void => {
    const others = book.sheets.filter((other) => other !== sheet);
    if (others.some((other) => other.visibility === "Visible")) return;
    throw new ApiError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
    );
  };
  return {
    // office.js sends these two under other names.
    aliases: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
    scalars: {
      Id: { get: (sheet) => sheet.id },
      Name: {
        get: (sheet) => sheet.name,
        set: (sheet, value) => {
          requireOpenStructure(book);
          requireSheetName(book, asText(value), sheet);
          book.renameSheet(sheet, asText(value));
        },
      },
      Position: {
        get: (sheet) => book.sheets.indexOf(sheet),
        set: (sheet, value) => {
          requireOpenStructure(book);
          book.moveSheet(sheet, asInteger(value, 0, book.sheets.length - 1));
        },
      },
      Visibility: {
        get: (sheet) => sheet.visibility,
        set: (sheet, value) => {
          requireOpenStructure(book);
          const visibility = asOneOf(value, VISIBILITIES);
          if (visibility !== "Visible") requireAnotherVisible(sheet);
          book.setVisibility(sheet, visibility);
        },
      },
      TabColor: {
        get: (sheet) => sheet.view.tabColor,
        set: (sheet, value) => {
          sheet.setView({ tabColor: value === "" ? "" : asColor(value) });
        },
      },
      ShowGridlines: {
        get: (sheet) => sheet.view.showGridlines,
        set: (sheet, value) => {
          sheet.setView({ showGridlines: asBoolean(value) });
        },
      },
      ShowHeadings: {
        get: (sheet) => sheet.view.showHeadings,
        set: (sheet, value) => {
          sheet.setView({ showHeadings: asBoolean(value) });
        },
      },
      StandardWidth: { get: (sheet) => sheet.columns.standardSize },
      StandardHeight: { get: (sheet) => sheet.rows.standardSize },
    },
    navigations: {
      Protection: (sheet) => object("WorksheetProtection", sheet),
      FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
      AutoFilter: (sheet) => object("AutoFilter", sheet),
      PageLayout: (sheet) => object("PageLayout", sheet),
      Comments: (sheet) => object("CommentCollection", { scope: sheet }),
      Names: (sheet) => object("NamedItemCollection", { scope: sheet }),
    },
    methods: {
      ...eventMethods<Sheet>(excel, SHEET_EVENTS, (sheet) => sheet.id),
      Activate: (sheet) => {
        if (sheet.visibility !== "Visible") refuse("InvalidOperation");
        book.activate(sheet);
      },
      Calculate: () => {
        excel.recalculate();
      },
      Copy: (sheet, position, relativeTo) => {
        requireOpenStructure(book);
        const place = asOneOf(position ?? "None", POSITIONS);
        const other = place === "Before" || place === "After" ? asSheet(relativeTo) : null;
        const copy = copySheet(book, sheet, excel.strictness.copiesAreBusy);
        if (other) book.moveSheet(copy, book.sheets.indexOf(other) + (place === "After" ? 1 : 0));
        else if (place !== "End") book.moveSheet(copy, 0);
        return object("Worksheet", copy);
      },
      Delete: (sheet) => {
        requireOpenStructure(book);
        // API reference, Worksheet.delete: a very hidden sheet cannot be deleted.
        if (sheet.visibility === "VeryHidden") refuse("InvalidOperation");
        requireAnotherVisible(sheet);
        book.removeSheet(sheet);
      },
      GetRange: (sheet, address) => {
        if (address === null || address === undefined) return excel.range(sheet, WHOLE_SHEET);
        const place = asPlace(excel, address, sheet);
        return excel.range(place.sheet, place.rect);
      },
      GetCell: (sheet, row, column) =>
        excel.range(sheet, onSheet(cellRect(asInteger(row), asInteger(column)))),
      GetRangeByIndexes: (sheet, row, column, rows, columns) => {
        const top = asInteger(row);
        const left = asInteger(column);
        const bottom = top + asInteger(rows, 1) - 1;
        const right = left + asInteger(columns, 1) - 1;
        return excel.range(sheet, onSheet({ top, left, bottom, right }));
      },
      // API reference: an empty sheet's used range is its top left cell.
      GetUsedRange: (sheet, valuesOnly) =>
        excel.range(sheet, sheet.used(valuesOnly === true) ?? cellRect(0, 0)),
      GetUsedRangeOrNullObject: (sheet, valuesOnly) => {
        const used = sheet.used(valuesOnly === true);
        return used && excel.range(sheet, used);
      },
    },
  };
}
