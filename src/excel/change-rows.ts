import type { FieldPath } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import type { PlacedSection } from "../forms/placement";
import { cellAddress } from "../layout/address";
import { formatOf } from "../layout/plan";
import { asText } from "../layout/text";
import { WorkbookFault } from "../reading/fault";
import { contentsOf } from "../reading/row-contents";
import {
  codeOf,
  codesOf,
  linkedSections,
  partnersOf,
  sectionOf,
  type FormRow,
  type FormSection,
  type LoadedForm,
} from "../reading/row-groups";
import type { ChangedRow, RowToDelete, RowToInsert, SharedLabel, SheetRows } from "./row-change";
import { inExcel } from "./in-excel";
import { loadForms } from "./row-places";
import { reversedTo, shiftRows, type Shift } from "./shift-rows";
import { Recording, type Written } from "./written";

/** Rows that were inserted or taken away, as a whole. */
export interface RowChange {
  readonly what: Shift;
  readonly each: string;
  /** That of the row that was asked for first. */
  readonly sheets: readonly [SheetRows, ...SheetRows[]];
  /** To be taken back. */
  readonly written: Written;
}

/**
 * Inserts a row with all that its section gives its rows, and one into every linked section: all or none.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const insertRow = (wanted: RowToInsert): Promise<RowChange> =>
  onForms(async (context, all) => {
    const own = sectionFor(all, wanted);
    const { after } = wanted;
    if (after !== null && after >= own.placed.rows.length)
      throw new WorkbookFault("rowsChanged", wanted.sheetName);
    const sheets = insertionsOf(all, own, after);
    await shiftRows(context, "inserted", sheets);
    return {
      what: "inserted",
      each: own.placed.section.each,
      sheets,
      written: await recorded(context, sheets),
    };
  });

/**
 * Takes a row away, and those of linked sections that bear its name: all or none.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const deleteRow = (wanted: RowToDelete): Promise<RowChange> =>
  onForms(async (context, all) => {
    const own = sectionFor(all, wanted);
    if (wanted.index >= own.placed.rows.length)
      throw new WorkbookFault("rowsChanged", wanted.sheetName);
    const gone = bySheet(
      partnersOf(all, { ...own, index: wanted.index }).map((each) => ({
        loaded: each.loaded,
        changed: pictureOf(each),
      })),
      -1,
    );
    await shiftRows(context, "deleted", gone);
    const recording = new Recording();
    recording.goneRows(gone);
    return {
      what: "deleted",
      each: own.placed.section.each,
      sheets: gone,
      written: recording.written()!,
    };
  });

/** Works on the forms of the workbook, as they stand: two syncs, three where something stands beside one. */
export async function onForms<T>(
  act: (context: Excel.RequestContext, all: readonly LoadedForm[]) => Promise<T>,
): Promise<T> {
  return inExcel(async (context) => act(context, await loadForms(context)));
}

/** @throws WorkbookFault where the form or its section is gone */
export function sectionFor(
  all: readonly LoadedForm[],
  { sheetName, list }: { readonly sheetName: string; readonly list: FieldPath },
): FormSection {
  const loaded = all.find(({ form }) => form.sheetName === sheetName);
  const placed = loaded && sectionOf(loaded.form, list);
  if (!placed) throw new WorkbookFault("rowsChanged", sheetName);
  return { loaded, placed };
}

/**
 * A picture of rows that were inserted, as they stand with all that their sections gave them: a sync. What
 * could not be taken back does not stay.
 */
async function recorded(
  context: Excel.RequestContext,
  sheets: readonly SheetRows[],
): Promise<Written> {
  const recording = new Recording();
  recordRows(context, recording, sheets);
  recording.look();
  try {
    await context.sync();
  } catch (error) {
    await shiftRows(context, "deleted", reversedTo("deleted", sheets));
    throw error;
  }
  return recording.written()!;
}

/** Says which rows were inserted. */
export function recordRows(
  context: Excel.RequestContext,
  recording: Recording,
  sheets: readonly SheetRows[],
): void {
  for (const { sheetName, rows } of sheets) {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const { row } of rows) recording.insertedRows({ sheet, sheetName }, row, 1);
  }
}

/**
 * Below the row that is meant in every linked section; where it has none of that name, at its end, and
 * a 科目 behind those with a smaller code.
 */
export function insertionsOf(
  all: readonly LoadedForm[],
  own: FormSection,
  after: number | null,
): [SheetRows, ...SheetRows[]] {
  const partners = after === null ? [] : partnersOf(all, { ...own, index: after });
  const rowIn = (each: FormSection): number => {
    const partner = partners.find(({ placed }) => placed === each.placed);
    return rowBelow(each.placed, partner?.index ?? behindSmaller(own, after, each));
  };
  return bySheet(
    linkedSections(all, own).map((each) => ({
      loaded: each.loaded,
      changed: blankRow(each.placed, rowIn(each)),
    })),
    1,
  );
}

/** Of a table of 科目 the last with a smaller code than that of a row in another; undefined for the end. */
function behindSmaller(
  own: FormSection,
  after: number | null,
  each: FormSection,
): number | undefined {
  if (after === null || each.loaded === own.loaded) return undefined;
  const code = codeOf({ ...own, index: after });
  const smaller = codesOf(each).map((other) => other !== "" && other < code);
  return code === "" || !smaller.includes(true) ? undefined : smaller.lastIndexOf(true);
}

const rowBelow = ({ rows, fence }: PlacedSection, index = rows.length - 1): number =>
  index < 0 ? fence : rows[index]! + 1;

interface RowOf {
  readonly loaded: LoadedForm;
  readonly changed: ChangedRow;
}

/** @param by how many rows a form has more for each */
function bySheet(rows: readonly RowOf[], by: 1 | -1): [SheetRows, ...SheetRows[]] {
  const forms = [...new Set(rows.map(({ loaded }) => loaded))];
  return forms.map((loaded): SheetRows => {
    const { sheetName, placement } = loaded.form;
    const own = rows
      .filter((each) => each.loaded === loaded)
      .map(({ changed }) => changed)
      .sort((a, b) => a.row - b.row)
      .map((changed, before) => (by === 1 ? shifted(changed, before) : changed));
    return { sheetName, rowCount: placement.rowCount + by * own.length, rows: own };
  }) as [SheetRows, ...SheetRows[]];
}

/** Where an inserted row stands once as many rows came above it. */
const shifted = (changed: ChangedRow, by: number): ChangedRow => ({
  ...changed,
  row: changed.row + by,
  address: changed.address.replace(/\d+$/, String(changed.row + by + 1)),
});

const blankRow = ({ section }: PlacedSection, row: number): ChangedRow => {
  const typed = section.row.cells.filter(({ content }) => content.type === "entry");
  const first = typed.find(({ mergeRuns }) => !mergeRuns) ?? typed[0];
  return { row, address: cellAddress(row, first?.at ?? 0), cells: [], shared: [] };
};

function pictureOf({ loaded, placed, index }: FormRow): ChangedRow {
  const { form } = loaded;
  const { section, rows } = placed;
  const row = rows[index]!;
  const kinds = kindsOf(form.placement.form.amounts);
  const cells = contentsOf(loaded, row).map(({ column, value, formula }) => {
    const cell = section.row.cells.find(({ at }) => at === column);
    const format = cell ? formatOf(cell, kinds, formula !== null) : "General";
    const content = formula ?? (typeof value === "string" ? asText(value, format) : value);
    return { column, content, format };
  });
  return { ...blankRow(placed, row), cells, shared: sharedIn(loaded, placed, row) };
}

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
