import fc from "fast-check";
import { LAST_COLUMN, type Rect } from "../../xlsx/model/address";
import { constant } from "../../xlsx/model/cell";
import { deleteCells, insertCells } from "../../xlsx/model/insert-delete";
import type { Sheet } from "../../xlsx/model/sheet";
import type { Workbook } from "../../xlsx/model/workbook";

/** What a person does on a sheet whose protection is off; numbers are taken by the size of the sheet. */
export interface Deed {
  readonly what: "insert" | "delete" | "type";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly figure: number;
}

export const anyDeeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.record({
    what: fc.constantFrom("insert" as const, "delete" as const, "type" as const, "type" as const),
    sheet: fc.nat(40),
    row: fc.nat(400),
    column: fc.nat(40),
    figure: fc.integer({ min: 1, max: 99_999 }).map((each) => each / 100),
  }),
  { minLength: 1, maxLength: 12 },
);

const wholeRow = (row: number): Rect => ({ top: row, bottom: row, left: 0, right: LAST_COLUMN });

/** Does it anywhere on the sheets, and a little beyond them. */
export function doDeeds(workbook: Workbook, deeds: readonly Deed[]): void {
  for (const { what, figure, ...at } of deeds) {
    const sheet = workbook.sheets[at.sheet % workbook.sheets.length]!;
    const used = sheet.used(true)!;
    const row = at.row % (used.bottom + 4);
    if (what === "insert") insertCells(workbook, sheet, wholeRow(row), "Down");
    else if (what === "delete") {
      const free = rowsWithoutKey(sheet, used);
      const gone = free[at.row % (free.length + 1)] ?? row;
      deleteCells(workbook, sheet, wholeRow(gone), "Up");
    } else {
      const column = at.column % (used.right + 3);
      const merge = sheet.merges.at(row, column);
      sheet.setContent(merge?.top ?? row, merge?.left ?? column, constant(figure));
    }
  }
}

/** Rows that the form can do without: those of its sections, and inserted ones. */
const rowsWithoutKey = (sheet: Sheet, { bottom, right }: Rect): number[] =>
  Array.from({ length: bottom + 1 }, (_, row) => row).filter((row) => {
    const keys = [...sheet.cells.entries({ top: row, bottom: row, left: 0, right })]
      .map(({ cell }) => String(cell.value))
      .filter((text) => /^(?:PERF\|.*|[a-zA-Z0-9.]+)$/.test(text) && /[a-z]/i.test(text))
      .filter((text) => !/\.(?:row|unmerged)$/.test(text));
    return keys.length === 0;
  });
