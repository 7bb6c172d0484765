import type { PlacedSection } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import { cellAddress } from "./address";
import { toFault, WorkbookFault } from "./fault";
import { readReport } from "./read";
import { rowsRange } from "./sheet-ranges";
import { asText } from "./text";

/** A cell of a form, what it held when it was shown to the user, and what it shall hold. */
export interface CellToFill {
  readonly path: string;
  readonly address: string;
  readonly present: string | number | boolean | null;
  readonly next: string | number;
}

/** A row to insert into a section of a form. */
export interface RowToAdd {
  /** The list of the section. */
  readonly list: string;
  /** By field of the section's rows, `*` for the row. */
  readonly values: Readonly<Record<string, string | number>>;
}

type Value = string | number | boolean;

/**
 * Writes constants into cells of a form and inserts rows into its sections, all or none: three
 * syncs, the first two of which look whether the cells are still as they were shown.
 * @throws WorkbookFault with a Chinese sentence; the sheet is then as it was.
 */
export async function fillCells(
  sheetName: string,
  cells: readonly CellToFill[],
  rows: readonly RowToAdd[] = [],
): Promise<void> {
  const form = await formOn(sheetName);
  const isUnchanged = cells.every(({ path, address, present }) => {
    const now = form?.cells.get(path);
    return now?.address === address && now.value === present && now.formula === null;
  });
  if (!form || !isUnchanged) throw new WorkbookFault("changedSince", `“${sheetName}”`);
  try {
    await onSheet(sheetName, (sheet) => {
      for (const { address, next } of cells) write(sheet, address, next);
      // The lowest section first: the others then stand where they stood.
      for (const section of [...form.placement.sections].reverse())
        insert(
          sheet,
          section,
          rows.filter(({ list }) => list === section.section.list),
        );
    });
  } catch (error) {
    await takeBack(form, cells);
    throw deniedFault(error, sheetName);
  }
}

async function formOn(sheetName: string): Promise<ReadForm | undefined> {
  const { forms } = await readReport();
  return forms.find((each) => each.sheetName === sheetName);
}

const onSheet = (sheetName: string, act: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    act(context.workbook.worksheets.getItem(sheetName));
    await context.sync();
  });

function write(sheet: Excel.Worksheet, address: string, value: Value): void {
  const cell = typeof value === "string" ? asText(value, "General") : value;
  sheet.getRange(address).values = [[cell]];
}

/** Above the last row, whose looks and input rules new rows in their midst take over. */
function insert(sheet: Excel.Worksheet, placed: PlacedSection, added: readonly RowToAdd[]): void {
  if (added.length === 0) return;
  const first = insertedAt(placed);
  rowsRange(sheet, first, first + added.length - 1).insert("Down");
  for (const [index, { values }] of added.entries())
    for (const { at, content } of placed.section.row.cells) {
      const value = content.type === "entry" ? values[content.field] : undefined;
      if (value !== undefined) write(sheet, cellAddress(first + index, at), value);
    }
}

const insertedAt = ({ rows, fence }: PlacedSection): number => rows.at(-1) ?? fence;

async function takeBack(before: ReadForm, cells: readonly CellToFill[]): Promise<void> {
  const { sheetName, placement } = before;
  try {
    const now = (await formOn(sheetName))!.placement.sections;
    await onSheet(sheetName, (sheet) => {
      for (const [index, placed] of [...placement.sections.entries()].reverse()) {
        const more = now[index]!.rows.length - placed.rows.length;
        const first = insertedAt(placed);
        if (more > 0) rowsRange(sheet, first, first + more - 1).delete("Up");
      }
      for (const { address, present } of cells) write(sheet, address, present ?? "");
    });
  } catch (error) {
    throw new WorkbookFault("halfFilled", `“${sheetName}”`, error);
  }
}

const deniedFault = (error: unknown, sheetName: string): WorkbookFault =>
  (error as { code?: string }).code === "AccessDenied"
    ? new WorkbookFault("lockedCell", `（${sheetName}）`, error)
    : toFault(error);
