import { inExcel } from "./in-excel";
import type { FieldPath } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import type { PlacedSection } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import { cellAddress, rectAddress } from "../layout/address";
import { dressRows } from "./dress";
import { WorkbookFault } from "../reading/fault";
import { formatOf } from "../layout/plan";
import type { LoadedBlock } from "../reading/read-cells";
import {
  linkedSections,
  partnersOf,
  sectionOf,
  type LoadedForm,
  type SectionRow,
} from "../reading/row-groups";
import { contentsOf } from "../reading/row-contents";
import { loadForms } from "./row-places";
import { rowsRange } from "./sheet-ranges";
import { asText } from "../layout/text";
import { isDenied, withoutProtection } from "./unprotected";

/** Where a row is to be inserted: below one of its section, or at the end of it. */
export interface RowToInsert {
  readonly sheetName: string;
  readonly list: FieldPath;
  /** Index of the row above; null for the end. */
  readonly after: number | null;
}

/** The row that is to be taken away. */
export interface RowToDelete {
  readonly sheetName: string;
  readonly list: FieldPath;
  readonly index: number;
}

/** Rows that were inserted or taken away, as a whole. */
export interface RowChange {
  readonly what: "inserted" | "deleted";
  readonly sheetName: string;
  readonly each: string;
  /** How many rows the form has afterwards. */
  readonly rowCount: number;
  /** From the top down, each as it stands while all of them are there. */
  readonly rows: readonly ChangedRow[];
}

interface ChangedRow {
  /** Counted from 0. */
  readonly row: number;
  /** Its first cell that is typed into. */
  readonly address: string;
  /** What stood in it; nothing in one that was inserted. */
  readonly cells: readonly KeptCell[];
  /** Labels that it shared with rows below it. */
  readonly shared: readonly SharedLabel[];
}

interface KeptCell {
  readonly column: number;
  /** As it is to be written. */
  readonly content: string | number | boolean;
  readonly format: string;
}

interface SharedLabel {
  readonly column: number;
  readonly content: string;
  /** The last row that shares it. */
  readonly bottom: number;
}

/**
 * Inserts a row with all that its section gives its rows, and one into every linked section: all or none.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const insertRow = (wanted: RowToInsert): Promise<RowChange> =>
  onForm(wanted.sheetName, async (context, { form }, sheet) => {
    const rows = insertionsOf(form, wanted);
    await change(context, form, sheet, "inserted", rows);
    return changeOf("inserted", form, wanted.list, rows);
  });

/**
 * Takes a row away, and those of linked sections that bear its name: all or none.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const deleteRow = ({ sheetName, list, index }: RowToDelete): Promise<RowChange> =>
  onForm(sheetName, async (context, loaded, sheet) => {
    const placed = sectionOf(loaded.form, list);
    if (!placed || index >= placed.rows.length) throw new WorkbookFault("rowsChanged", sheetName);
    const rows = partnersOf(loaded.form, { placed, index })
      .map((each) => pictureOf(loaded, each))
      .sort((a, b) => a.row - b.row);
    await change(context, loaded.form, sheet, "deleted", rows);
    return changeOf("deleted", loaded.form, list, rows);
  });

/**
 * Undoes a change of rows: inserted ones go while nothing is typed into them, those that were taken
 * away come back with all that stood in them.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const takeBackRows = ({ what, sheetName, rows, rowCount }: RowChange): Promise<void> =>
  onForm(sheetName, async (context, { form, block }, sheet) => {
    if (form.placement.rowCount !== rowCount) throw new WorkbookFault("rowsChanged", sheetName);
    if (what === "inserted" && rows.some(({ row }) => isFilled(form, block, row)))
      throw new WorkbookFault("filledRow", sheetName);
    await change(context, form, sheet, what === "inserted" ? "deleted" : "inserted", rows);
  });

/** Works on the form of a sheet, as it stands: two syncs, three where something stands beside a form. */
export async function onForm<T>(
  sheetName: string,
  act: (context: Excel.RequestContext, loaded: LoadedForm, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return inExcel(async (context) => {
    const loaded = (await loadForms(context)).find(({ form }) => form.sheetName === sheetName);
    if (!loaded) throw new WorkbookFault("rowsChanged", sheetName);
    return act(context, loaded, context.workbook.worksheets.getItem(sheetName));
  });
}

type What = RowChange["what"];

async function change(
  context: Excel.RequestContext,
  { sheetName, placement: { rowCount } }: ReadForm,
  sheet: Excel.Worksheet,
  what: What,
  rows: readonly ChangedRow[],
): Promise<void> {
  try {
    await perform(context, sheet, sheetName, what, rows);
  } catch (error) {
    try {
      await undo(context, sheet, sheetName, rowCount, what, rows);
    } catch {
      throw new WorkbookFault("halfChangedRows", sheetName, error);
    }
    throw isDenied(error) ? new WorkbookFault("lockedSheet", `“${sheetName}”`, error) : error;
  }
}

async function perform(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  what: What,
  rows: readonly ChangedRow[],
): Promise<void> {
  await withoutProtection(context, { sheet, sheetName }, () =>
    what === "inserted" ? queueRows(sheet, rows) : queueGone(sheet, rows),
  );
  if (what === "inserted") await dressRows(context, { runs: "bare" });
}

/** Rows go from the bottom up and come from the top down: what has been done is known by their number. */
async function undo(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  rowCount: number,
  what: What,
  rows: readonly ChangedRow[],
): Promise<void> {
  const now = (await loadForms(context)).find(({ form }) => form.sheetName === sheetName)!;
  const done = Math.abs(now.form.placement.rowCount - rowCount);
  if (done === 0) return;
  if (what === "inserted") await perform(context, sheet, sheetName, "deleted", rows.slice(0, done));
  else await perform(context, sheet, sheetName, "inserted", rows.slice(-done));
}

function queueRows(sheet: Excel.Worksheet, rows: readonly ChangedRow[]): void {
  for (const { row, cells, shared } of rows) {
    rowsRange(sheet, row, row).insert("Down");
    for (const { column, content, format } of cells) {
      const cell = sheet.getRange(cellAddress(row, column));
      cell.numberFormat = [[format]];
      cell.formulas = [[content]];
    }
    for (const { column, bottom } of shared) {
      sheet.getRange(cellAddress(row + 1, column)).values = [[""]];
      sheet.getRange(rectAddress({ top: row, bottom, left: column, right: column })).merge(false);
    }
  }
}

function queueGone(sheet: Excel.Worksheet, rows: readonly ChangedRow[]): void {
  for (const { row, shared } of [...rows].reverse()) {
    rowsRange(sheet, row, row).delete("Up");
    for (const { column, content } of shared)
      sheet.getRange(cellAddress(row, column)).values = [[content]];
  }
}

/** Below the row that is meant in every linked section, or at its end where it has none of that name. */
function insertionsOf(form: ReadForm, { sheetName, list, after }: RowToInsert): ChangedRow[] {
  const placed = sectionOf(form, list);
  if (!placed || (after !== null && after >= placed.rows.length))
    throw new WorkbookFault("rowsChanged", sheetName);
  const partners = after === null ? [] : partnersOf(form, { placed, index: after });
  return linkedSections(form, placed)
    .map((each) => rowBelow(each, partners.find((partner) => partner.placed === each)?.index))
    .sort((a, b) => a - b)
    .map((row, before) => blankRow(placed, row + before));
}

const rowBelow = ({ rows, fence }: PlacedSection, index = rows.length - 1): number =>
  index < 0 ? fence : rows[index]! + 1;

const blankRow = ({ section }: PlacedSection, row: number): ChangedRow => {
  const typed = section.row.cells.filter(({ content }) => content.type === "entry");
  const first = typed.find(({ mergeRuns }) => !mergeRuns) ?? typed[0];
  return { row, address: cellAddress(row, first?.at ?? 0), cells: [], shared: [] };
};

function pictureOf(loaded: LoadedForm, { placed, index }: SectionRow): ChangedRow {
  const { form, block } = loaded;
  const { section, rows } = placed;
  const row = rows[index]!;
  const kinds = kindsOf(form.placement.form.amounts);
  const cells = contentsOf({ form, block }, row).map(({ column, value, formula }) => {
    const cell = section.row.cells.find(({ at }) => at === column);
    const format = cell ? formatOf(cell, kinds, formula !== null) : "General";
    const content = formula ?? (typeof value === "string" ? asText(value, format) : value);
    return { column, content, format };
  });
  return { ...blankRow(placed, row), cells, shared: sharedIn(loaded, placed, row) };
}

const isFilled = (form: ReadForm, block: LoadedBlock, row: number): boolean =>
  contentsOf({ form, block }, row).some(({ formula }) => formula === null);

/** Labels of a row that go on below it. */
function sharedIn(
  { form, block: { values } }: LoadedForm,
  { section, rows }: PlacedSection,
  row: number,
): SharedLabel[] {
  const kinds = kindsOf(form.placement.form.amounts);
  const labels = section.row.cells.filter(({ mergeRuns }) => mergeRuns);
  return labels.flatMap((cell, level): SharedLabel[] => {
    const content = values[row]![cell.at];
    const goesOn = (below: number): boolean =>
      rows.includes(below) &&
      labels.slice(0, level + 1).every(({ at }) => values[below]![at] === "");
    let bottom = row;
    while (goesOn(bottom + 1)) bottom++;
    if (content === "" || bottom === row) return [];
    const text = asText(String(content), formatOf(cell, kinds, false));
    return [{ column: cell.at, content: text, bottom }];
  });
}

function changeOf(
  what: What,
  { sheetName, placement }: ReadForm,
  list: FieldPath,
  rows: readonly ChangedRow[],
): RowChange {
  const { each } = placement.sections.find(({ section }) => section.list === list)!.section;
  const difference = what === "inserted" ? rows.length : -rows.length;
  return { what, sheetName, each, rowCount: placement.rowCount + difference, rows };
}
