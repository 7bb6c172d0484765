import { LAST_COLUMN, LAST_ROW } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import type { Behaviour, ApiObject } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asInteger, asPlace } from "./arguments";
import type { ExcelContext } from "./context";

const countOf = (value: unknown): number => asInteger(value ?? 1, 0);

export function freezePanes(excel: ExcelContext): Behaviour<Sheet> {
  const location = (sheet: Sheet): ApiObject | null => {
    const { frozenRows, frozenColumns } = sheet.view;
    if (frozenRows === 0 && frozenColumns === 0) return null;
    return excel.range(sheet, {
      top: 0,
      left: 0,
      bottom: frozenRows === 0 ? LAST_ROW : frozenRows - 1,
      right: frozenColumns === 0 ? LAST_COLUMN : frozenColumns - 1,
    });
  };
  return {
    methods: {
      FreezeRows: (sheet, count) => {
        sheet.setView({ frozenRows: countOf(count), frozenColumns: 0 });
      },
      FreezeColumns: (sheet, count) => {
        sheet.setView({ frozenRows: 0, frozenColumns: countOf(count) });
      },
      // The frozen cells are those from the sheet's corner to the end of the range.
      FreezeAt: (sheet, range) => {
        const { rect } = asPlace(excel, range, sheet);
        sheet.setView({
          frozenRows: rect.bottom === LAST_ROW ? 0 : rect.bottom + 1,
          frozenColumns: rect.right === LAST_COLUMN ? 0 : rect.right + 1,
        });
      },
      Unfreeze: (sheet) => {
        sheet.setView({ frozenRows: 0, frozenColumns: 0 });
      },
      GetLocation: (sheet) => location(sheet) ?? refuse("ItemNotFound"),
      GetLocationOrNullObject: location,
    },
  };
}
