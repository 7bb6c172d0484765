import { refuse } from "../rich-api/errors";
import type { Behaviour } from "../rich-api/behaviour";
import type { Workbook } from "../../xlsx/model/workbook";
import { asOneOf, rectOf } from "./arguments";
import { object, type ExcelContext } from "./context";

export const workbook = (excel: ExcelContext): Behaviour<Workbook> => ({
  navigations: {
    Worksheets: (book) => object("WorksheetCollection", book),
    Names: () => object("NamedItemCollection", { scope: null }),
    Application: (book) => object("Application", book),
    Comments: () => object("CommentCollection", { scope: null }),
    Protection: (book) => object("WorkbookProtection", book),
    Settings: (book) => object("SettingCollection", book),
  },
  methods: {
    GetSelectedRange: (book) => excel.range(book.activeSheet, book.selection()),
    GetActiveCell: (book) => {
      const { top, left } = book.selection();
      return excel.range(book.activeSheet, { top, left, bottom: top, right: left });
    },
    _GetRangeForEventByReferenceId: (_book, id) => {
      const range = excel.eventRange(String(id)) ?? refuse("ItemNotFound");
      return excel.range(range.sheet, rectOf(range));
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_book, id) => {
      const range = excel.eventRange(String(id));
      return range?.rect ? excel.range(range.sheet, range.rect) : null;
    },
  },
});

export const application = (excel: ExcelContext): Behaviour<Workbook> => ({
  scalars: { CalculationMode: { get: () => "Automatic" } },
  methods: {
    // Excel.CalculationType: "Recalculate" is for what changed, the others for everything.
    Calculate: (_book, type) => {
      if (asOneOf(type, ["Recalculate", "Full", "FullRebuild"] as const) === "Recalculate")
        excel.calculate();
      else excel.recalculate();
    },
    // Both end with the request (API reference, Excel.Application).
    SuspendApiCalculationUntilNextSync: () => {
      excel.suspendCalculation();
    },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
