import type { Sheet } from "../../xlsx/model/sheet";
import type { Behaviour } from "../rich-api/behaviour";
import { notImplemented } from "../rich-api/errors";
import { asPlace } from "./arguments";
import type { ExcelContext } from "./context";
import { requireUnprotected } from "./guard";

/** Excel.AutoFilter without criteria: the buttons, by which a person filters. */
export function autoFilter(excel: ExcelContext): Behaviour<Sheet> {
  return {
    scalars: {
      Enabled: { get: (sheet) => sheet.view.autoFilter !== null },
      IsDataFiltered: { get: () => false },
    },
    methods: {
      Apply: (sheet, range, columnIndex, criteria) => {
        if (columnIndex != null || criteria != null) throw notImplemented("AutoFilter.criteria");
        requireUnprotected(sheet);
        sheet.setView({ autoFilter: asPlace(excel, range, sheet).rect });
      },
      Remove: (sheet) => {
        requireUnprotected(sheet);
        sheet.setView({ autoFilter: null });
      },
      GetRangeOrNullObject: (sheet) =>
        sheet.view.autoFilter && excel.range(sheet, sheet.view.autoFilter),
    },
  };
}
