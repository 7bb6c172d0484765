import type { Consolidation, Institutions, Table } from "../consolidation";
import { activateSheet } from "./activate";
import { columnName, rectAddress, type Rect } from "./address";
import { loadBefore, requireOpenStructure, undo } from "./before";
import { toFault } from "./fault";
import { Names, numbered } from "./free-names";
import { layOutReport } from "./lay-out";
import { planTable, type PlacedTable, type TablePlan } from "./plan-table";
import { applyBorders } from "./write";
import { columnRange, widthInPoints } from "./sheet-ranges";
import { baseFont, styles } from "./styles";

/**
 * Lays out a consolidation on sheets of their own, one request a sheet, so that none grows with the
 * number of forms; the institutions as a form of the pack. No sheet that is there is touched.
 * @returns the names of the new sheets
 * @throws WorkbookFault with a Chinese sentence; the tables are gone again then.
 */
export async function layOutConsolidation({
  tables,
  institutions,
}: Consolidation): Promise<string[]> {
  try {
    const before = await run(loadBefore);
    requireOpenStructure(before);
    const taken = new Names(before.sheets.map(({ name }) => name));
    const made = tables.map((table) => ({ table, name: taken.claim(numbered(table.sheetName)) }));
    const names = made.map(({ name }) => name);
    try {
      for (const { table, name } of made)
        await run((context) => addTable(context, name, table, made));
      if (institutions) names.push(...(await layOutInstitutions(institutions)));
      await activateSheet(names[0]!);
    } catch (error) {
      await run((context) => undo(context, names, before, error));
      throw error;
    }
    return names;
  } catch (error) {
    throw toFault(error);
  }
}

const run = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  Excel.run({ delayForCellEdit: true }, work);

async function layOutInstitutions({ pack, data }: Institutions): Promise<string[]> {
  const { sheets } = await layOutReport({ pack, data, onExisting: "another" });
  return sheets.map(({ sheetName }) => sheetName);
}

async function addTable(
  context: Excel.RequestContext,
  name: string,
  table: Table,
  others: readonly PlacedTable[],
): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  writeTable(context.workbook.worksheets.add(name), planTable(table, others));
  await context.sync();
}

function writeTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  const whole = at(plan.whole);
  // Formats first: a cell formatted as text keeps "=100%" as text.
  whole.numberFormat = plan.numberFormats.map((row) => [...row]);
  whole.formulas = plan.cells.map((row) => row.map((cell) => cell ?? ""));
  whole.format.font.name = baseFont.name;
  whole.format.font.size = baseFont.size;
  whole.format.verticalAlignment = "Center";
  const title = sheet.getRange("A1");
  title.format.font.name = "黑体";
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  for (const rect of plan.merges) at(rect).merge(false);
  const headings = at(plan.headings);
  headings.format.wrapText = true;
  headings.format.horizontalAlignment = "Center";
  if (plan.total) {
    at(plan.total).format.fill.color = styles.computed.fill ?? "";
    at(plan.total).format.font.bold = true;
  }
  const rows = at({ ...plan.whole, top: plan.headings.bottom + 1 });
  rows.format.wrapText = true;
  for (const [row, height] of plan.rowHeights)
    at({ top: row, bottom: row, left: 0, right: 0 }).format.rowHeight = height;
  const bordered = { ...plan.whole, top: plan.headings.top };
  applyBorders(at(bordered), bordered);
  plan.columnWidths.forEach((characters, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(characters);
  });
  sheet.freezePanes.freezeAt(at(plan.frozen));
  setUpPage(sheet, plan);
  sheet.showGridlines = false;
}

/** Characters that fit beside one another on a page and can still be read. */
const WIDEST_PAGE = 150;
/** The size in percent at which about so many do. */
const smallestScale = 65;

/** Landscape; what is wider than a page goes on to others, each with the headings and the units. */
function setUpPage(sheet: Excel.Worksheet, { whole, frozen, columnWidths }: TablePlan): void {
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.setPrintArea(rectAddress(whole));
  page.setPrintTitleRows(`$1:$${frozen.bottom + 1}`);
  const width = columnWidths.reduce((sum, characters) => sum + characters, 0);
  if (width <= WIDEST_PAGE) page.zoom = { horizontalFitToPages: 1 };
  else {
    page.zoom = { scale: smallestScale };
    page.setPrintTitleColumns(`$A:$${columnName(frozen.right)}`);
  }
}
