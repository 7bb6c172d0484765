import { withWorkbook } from "./in-excel";
import type { ValueKind } from "../forms/definition";
import { kindsOf } from "../forms/value-kinds";
import type { PlacedSection } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import { cellAddress } from "../layout/address";
import { toFault, WorkbookFault } from "../reading/fault";
import { readReport } from "./read-report";
import { rowsRange } from "./sheet-ranges";
import { asText } from "../layout/text";
import { isShiftDenied, whileUnprotected } from "./unprotected";
import { Recording, type Written } from "./written";

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
  /** The row of the section above which it is inserted, its last row unless said; their number for the end. */
  readonly before?: number;
  /** By field of the section's rows, `*` for the row. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What is to be written into one form. */
export interface FormFill {
  readonly sheetName: string;
  readonly cells: readonly CellToFill[];
  readonly rows: readonly RowToAdd[];
}

type Value = string | number | boolean;

/**
 * Writes constants into cells of forms and inserts rows into their sections, all or none: three
 * syncs, the first two of which look whether the cells are still as they were shown.
 * @returns what was written, to be taken back
 * @throws WorkbookFault with a Chinese sentence; the sheets are then as they were.
 */
export async function fillForms(fills: readonly FormFill[]): Promise<Written | undefined> {
  const { forms } = await readReport();
  const work = fills.map((fill) => {
    const form = formNamed(fill.sheetName, forms);
    const isUnchanged = fill.cells.every(({ path, address, present }) => {
      const now = form?.cells.get(path);
      return now?.address === address && now.value === present && now.formula === null;
    });
    if (!form || !isUnchanged) throw new WorkbookFault("changedSince", `“${fill.sheetName}”`);
    return { ...fill, form, insertions: insertionsInto(form, fill.rows) };
  });
  let recording = new Recording();
  try {
    await inWorkbook(work, fillingIn(recording)).catch(async (error: unknown) => {
      if (!isShiftDenied(error)) throw error;
      await takeBack(work);
      recording = new Recording();
      await whereUnprotected(work, fillingIn(recording));
    });
    return recording.written();
  } catch (error) {
    await takeBack(work);
    throw deniedFault(error, fills);
  }
}

const fillingIn =
  (recording: Recording): Act =>
  (sheet, { sheetName, form, cells, insertions }) => {
    for (const { path, address, next } of cells) {
      recording.cell({ sheet, sheetName }, address);
      write(sheet, address, next, formatAt(form, path));
    }
    for (const insertion of insertions) {
      recording.insertedRows({ sheet, sheetName }, insertion.at, insertion.rows.length);
      insert(sheet, insertion, form);
    }
    recording.look();
  };

interface Work extends FormFill {
  readonly form: ReadForm;
  readonly insertions: readonly Insertion[];
}

/** Rows that go to one place of a section. */
interface Insertion {
  readonly section: PlacedSection;
  /** Row of the sheet, counted from 0. */
  readonly at: number;
  readonly rows: readonly RowToAdd[];
}

/** The lowest first: the others then stand where they stood. */
function insertionsInto({ placement }: ReadForm, rows: readonly RowToAdd[]): Insertion[] {
  const places = new Map<number, Insertion>();
  for (const row of rows) {
    const section = placement.sections.find((each) => each.section.list === row.list)!;
    const at = insertedAt(section, row.before ?? section.rows.length - 1);
    places.set(at, { section, at, rows: [...(places.get(at)?.rows ?? []), row] });
  }
  return [...places.values()].sort((first, second) => second.at - first.at);
}

/** Above a row of the section: new rows take over the looks and input rules of the one above. */
const insertedAt = ({ rows, fence }: PlacedSection, before: number): number =>
  rows[before] ?? (rows.at(-1) ?? fence - 1) + 1;

const formNamed = (sheetName: string, forms: readonly ReadForm[]): ReadForm | undefined =>
  forms.find((each) => each.sheetName === sheetName);

type Act = (sheet: Excel.Worksheet, work: Work) => void;

const inWorkbook = (work: readonly Work[], act: Act): Promise<void> =>
  withWorkbook(async (context) => {
    for (const each of work) act(context.workbook.worksheets.getItem(each.sheetName), each);
    await context.sync();
  });

/** The same with the protections lifted meanwhile, sheet by sheet. */
const whereUnprotected = (work: readonly Work[], act: Act): Promise<void> =>
  withWorkbook(async (context) => {
    const sheets = work.map((each) => {
      const sheet = context.workbook.worksheets.getItem(each.sheetName);
      sheet.protection.load("protected,options");
      return { each, sheet };
    });
    await context.sync();
    for (const { each, sheet } of sheets)
      await whileUnprotected(context, { sheet, sheetName: each.sheetName }, () => act(sheet, each));
  });

function write(sheet: Excel.Worksheet, address: string, value: Value, format: string): void {
  const cell = typeof value === "string" ? asText(value, format) : value;
  sheet.getRange(address).values = [[cell]];
}

const formatOf = ({ placement }: ReadForm, kind: ValueKind): string =>
  kindsOf(placement.form.amounts)[kind].numberFormat;

const formatAt = (form: ReadForm, path: string): string =>
  formatOf(form, form.placement.fields.get(path)!.cell.content.kind);

function insert(sheet: Excel.Worksheet, { section, at, rows }: Insertion, form: ReadForm): void {
  rowsRange(sheet, at, at + rows.length - 1).insert("Down");
  for (const [index, { values }] of rows.entries())
    for (const { at: column, content } of section.section.row.cells) {
      if (content.type !== "entry") continue;
      const value = values[content.field];
      if (value !== undefined)
        write(sheet, cellAddress(at + index, column), value, formatOf(form, content.kind));
    }
}

/** Excel carries out a request in its order and stops where it fails. */
async function takeBack(work: readonly Work[]): Promise<void> {
  try {
    await inWorkbook(work, await takingBack()).catch(async (error: unknown) => {
      if (!isShiftDenied(error)) throw error;
      await whereUnprotected(work, await takingBack());
    });
  } catch (error) {
    const names = work.map(({ sheetName }) => `“${sheetName}”`).join("、");
    throw new WorkbookFault("halfFilled", names, error);
  }
}

/** What takes back, from the sheets as they stand now. */
async function takingBack(): Promise<Act> {
  const { forms } = await readReport();
  return (sheet, { sheetName, form, cells, insertions }) => {
    let more = formNamed(sheetName, forms)!.placement.rowCount - form.placement.rowCount;
    // What went in last stands highest, and nothing stands above it that went in later.
    const made = insertions.filter(({ rows }) => {
      more -= rows.length;
      return more >= 0;
    });
    for (const { at, rows } of [...made].reverse())
      rowsRange(sheet, at, at + rows.length - 1).delete("Up");
    for (const { path, address, present } of cells)
      write(sheet, address, present ?? "", formatAt(form, path));
  };
}

const deniedFault = (error: unknown, fills: readonly FormFill[]): WorkbookFault =>
  (error as { code?: string }).code === "AccessDenied"
    ? new WorkbookFault(
        "lockedCell",
        `（${fills.map(({ sheetName }) => sheetName).join("、")}）`,
        error,
      )
    : toFault(error);
