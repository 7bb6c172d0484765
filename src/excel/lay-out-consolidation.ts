import { withWorkbook } from "./in-excel";
import type { Consolidation, Institutions, Table } from "../consolidation";
import { rectAddress, type Rect } from "../layout/address";
import { loadInventory, requireOpenStructure, undo } from "./undo";
import { type Inventory } from "../layout/inventory";
import { toFault } from "../reading/fault";
import { Names, numbered } from "../layout/free-names";
import { layOutReport } from "./lay-out";
import { withOrWithoutLooks } from "./looks";
import { planTable, type PlacedTable, type TablePlan } from "../layout/plan-table";
import { pageOfTable } from "../layout/page";
import { applyBorders, setUpPage } from "./write";
import { columnRange, rowsRange } from "./sheet-ranges";
import { widthInPoints } from "../layout/column-width";
import { baseFont, styles } from "../layout/styles";
import { TITLE_SIZE } from "../layout/table-heights";

/**
 * Lays out a consolidation on sheets of their own, so many cells a request that none grows with the
 * number of forms or units; the institutions as a form of the pack. No sheet that is there is touched.
 * @returns the names of the new sheets
 * @throws WorkbookFault with a Chinese sentence; the tables are gone again then.
 */
export async function layOutConsolidation({
  tables,
  institutions,
}: Consolidation): Promise<string[]> {
  try {
    const before = await withWorkbook(loadInventory);
    requireOpenStructure(before);
    const taken = new Names(before.sheets.map(({ name }) => name));
    const made = tables.map((table) => ({ table, name: taken.claim(numbered(table.sheetName)) }));
    return await withOrWithoutLooks((looks) => build(made, institutions, before, looks));
  } catch (error) {
    throw toFault(error);
  }
}

async function build(
  made: readonly PlacedTable[],
  institutions: Institutions | null,
  before: Inventory,
  looks: boolean,
): Promise<string[]> {
  const names = made.map(({ name }) => name);
  try {
    // Formulas lead to sheets that must be there.
    await withWorkbook((context) => addSheets(context, names));
    for (const pieces of requests(made))
      await withWorkbook((context) => write(context, pieces, looks));
    if (institutions) names.push(...(await layOutInstitutions(institutions)));
    if (looks) await bringToFront(names[0]!);
    return names;
  } catch (error) {
    await withWorkbook((context) => undo(context, names, before, error));
    throw error;
  }
}

const bringToFront = (name: string): Promise<void> =>
  withWorkbook(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });

async function layOutInstitutions({ pack, data }: Institutions): Promise<string[]> {
  const { sheets } = await layOutReport({ pack, data, onExisting: "another" });
  return sheets.map(({ sheetName }) => sheetName);
}

async function addSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  for (const name of names) context.workbook.worksheets.add(name);
  await context.sync();
}

/** Excel on the web takes 5 MB at once; a cell comes to some 50 bytes. */
const CELLS_AT_ONCE = 20_000;

/** Rows of a table. */
interface Piece {
  readonly name: string;
  readonly plan: TablePlan;
  readonly rows: Rect;
}

/** What is written together. */
function* requests(made: readonly PlacedTable[]): Generator<readonly Piece[]> {
  let pieces: Piece[] = [];
  let cells = 0;
  for (const piece of allPieces(made)) {
    const count = cellCount(piece.rows);
    if (pieces.length > 0 && cells + count > CELLS_AT_ONCE) {
      yield pieces;
      [pieces, cells] = [[], 0];
    }
    pieces.push(piece);
    cells += count;
  }
  yield pieces;
}

function* allPieces(made: readonly PlacedTable[]): Generator<Piece> {
  const sums = made.filter(({ table }) => leadsElsewhere(table));
  // What other tables are added up from comes first, so that Excel adds them up once.
  for (const { table, name } of [...made.filter((each) => !sums.includes(each)), ...sums]) {
    const plan = planTable(table, made);
    const { whole } = plan;
    const height = Math.max(1, Math.floor(CELLS_AT_ONCE / (whole.right + 1)));
    for (let top = 0; top <= whole.bottom; top += height)
      yield {
        name,
        plan,
        rows: { ...whole, top, bottom: Math.min(whole.bottom, top + height - 1) },
      };
  }
}

const leadsElsewhere = ({ columns }: Table): boolean =>
  columns.some(({ each }) => each?.op === "sumByCode");

const cellCount = ({ top, left, bottom, right }: Rect): number =>
  (bottom - top + 1) * (right - left + 1);

async function write(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  looks: boolean,
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { name, plan, rows } of pieces) {
    const sheet = context.workbook.worksheets.getItem(name);
    writeRows(sheet, plan, rows);
    if (rows.top > 0) continue;
    writeFormats(sheet, plan);
    if (looks) lookAfter(sheet, plan);
  }
  await context.sync();
}

function writeRows(sheet: Excel.Worksheet, plan: TablePlan, rows: Rect): void {
  const range = sheet.getRange(rectAddress(rows));
  const ofRows = <T>(all: readonly (readonly T[])[]): T[][] =>
    all.slice(rows.top, rows.bottom + 1).map((row) => [...row]);
  // Formats first: a cell formatted as text keeps "=100%" as text.
  range.numberFormat = ofRows(plan.numberFormats);
  range.formulas = ofRows(plan.cells).map((row) => row.map((cell) => cell ?? ""));
}

function writeFormats(sheet: Excel.Worksheet, plan: TablePlan): void {
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  const whole = at(plan.whole);
  whole.format.font.name = baseFont.name;
  whole.format.font.size = baseFont.size;
  whole.format.verticalAlignment = "Center";
  whole.format.wrapText = true;
  const title = sheet.getRange("A1");
  title.format.font.name = "黑体";
  title.format.font.size = TITLE_SIZE;
  title.format.font.bold = true;
  const { headings, total } = plan;
  const bordered = { ...plan.whole, top: headings.top };
  for (const column of plan.centred)
    at({ ...bordered, left: column, right: column }).format.horizontalAlignment = "Center";
  at(headings).format.horizontalAlignment = "Center";
  for (const rect of plan.merges) at(rect).merge(false);
  if (total) {
    at(total).format.fill.color = styles.computed.fill ?? "";
    at(total).format.font.bold = true;
  }
  for (const { first, last, points } of plan.rowHeights)
    rowsRange(sheet, first, last).format.rowHeight = points;
  applyBorders(at(bordered), bordered);
  plan.columnWidths.forEach((characters, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(characters);
  });
}

function lookAfter(sheet: Excel.Worksheet, plan: TablePlan): void {
  sheet.freezePanes.freezeAt(sheet.getRange(rectAddress(plan.frozen)));
  sheet.showGridlines = false;
  setUpPage(sheet, rectAddress(plan.whole), pageOfTable(plan));
}
