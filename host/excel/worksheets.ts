import type { Sheet } from "../../xlsx/model/sheet";
import type { Workbook } from "../../xlsx/model/workbook";
import type { Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asText } from "./arguments";
import { collection } from "./collection";
import { requireOpenStructure } from "./guard";
import { object, type ExcelContext } from "./context";
import { COLLECTION_EVENTS, eventMethods } from "./events";

/** Excel's rules for a sheet's name: "Rename a worksheet" (support.microsoft.com). */
export function requireSheetName(book: Workbook, name: string, sheet: Sheet | null): void {
  const forbidden = name.trim() === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name);
  if (forbidden || name.toLowerCase() === "history") refuse("InvalidArgument");
  const other = book.sheet(name);
  if (other && other !== sheet) {
    throw new ApiError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
    );
  }
}

export function worksheets(excel: ExcelContext): Behaviour<Workbook> {
  const objects = (sheets: readonly Sheet[]) => sheets.map((sheet) => object("Worksheet", sheet));
  const counted = (book: Workbook, visibleOnly: unknown) =>
    book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
  const shared = collection<Workbook>(
    (book) => objects(book.sheets),
    (book, key) => {
      const sheet = book.sheet(asText(key));
      return sheet && object("Worksheet", sheet);
    },
  );
  return {
    ...shared,
    methods: {
      ...shared.methods,
      ...eventMethods<Workbook>(excel, COLLECTION_EVENTS, () => "Workbook"),
      GetCount: (book, visibleOnly) => counted(book, visibleOnly).length,
      GetFirst: (book, visibleOnly) =>
        objects(counted(book, visibleOnly))[0] ?? refuse("ItemNotFound"),
      GetLast: (book, visibleOnly) =>
        objects(counted(book, visibleOnly)).at(-1) ?? refuse("ItemNotFound"),
      GetActiveWorksheet: (book) => object("Worksheet", book.activeSheet),
      Add: (book, name) => {
        requireOpenStructure(book);
        if (name === null || name === undefined) return object("Worksheet", book.addSheet());
        requireSheetName(book, asText(name), null);
        return object("Worksheet", book.addSheet(asText(name)));
      },
    },
  };
}
