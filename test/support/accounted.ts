import { parseA1 } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import { cellAddress } from "../../src/layout/address";
import type { CheckedReport } from "../../src/findings/checked-report";
import { layCells } from "../../src/layout/laid-cells";

/** The figures of a sheet that are in no field, not printed on its form, and in no finding. */
export const lostFigures = (reports: readonly CheckedReport[], sheet: Sheet) =>
  [...sheet.cells.entries()]
    .map(({ row, column, cell }) => ({ row, column, value: cell.value }))
    .filter(({ value }) => typeof value === "number")
    .filter((each) => !isAccountedFor(reports, sheet, each));

function isAccountedFor(
  reports: readonly CheckedReport[],
  sheet: Sheet,
  { row, column, value }: { row: number; column: number; value: unknown },
): boolean {
  const address = cellAddress(row, column);
  return reports.some(
    ({ forms, findings }) =>
      forms.some(
        ({ sheetName, cells, placement }) =>
          sheetName === sheet.name &&
          ([...cells.values()].some((cell) => cell.address === address && cell.value === value) ||
            layCells(placement).some(
              ({ cell: { content }, rect: { top, left } }) =>
                content.type === "label" &&
                content.text === String(value) &&
                top === row &&
                left === column,
            )),
      ) ||
      findings
        .filter(({ rule, sheetName }) => rule === "stray-figures" && sheetName === sheet.name)
        .some(({ params }) => {
          const { top, left, bottom, right } = parseA1(params["address"] as string)!;
          return row >= top && row <= bottom && column >= left && column <= right;
        }),
  );
}
