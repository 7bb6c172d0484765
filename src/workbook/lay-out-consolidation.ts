import type { Consolidation, Table } from "../consolidation";
import { rectAddress, type Rect } from "./address";
import { loadBefore, undo } from "./before";
import { toFault } from "./fault";
import { Names, numbered } from "./free-names";
import { layOutReport } from "./lay-out";
import { planTable } from "./plan-table";
import { applyBorders } from "./write";
import { columnRange, widthInPoints } from "./sheet-ranges";
import { baseFont, styles } from "./styles";

/**
 * Lays out a consolidation on sheets of their own, one sync a sheet, so that no request grows with
 * the number of forms; the institutions as a form of the pack. No sheet that is there is touched.
 * @returns the names of the new sheets
 * @throws WorkbookFault with a Chinese sentence; the tables are gone again then.
 */
export async function layOutConsolidation({
  tables,
  institutions,
}: Consolidation): Promise<string[]> {
  const names = await layOutTables(tables);
  if (!institutions) return names;
  const { pack, data } = institutions;
  const { sheets } = await layOutReport({ pack, data, onExisting: "another" });
  return [...names, ...sheets.map(({ sheetName }) => sheetName)];
}

async function layOutTables(tables: readonly Table[]): Promise<string[]> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const before = await loadBefore(context);
      const names = new Names(before.sheets.map(({ name }) => name));
      const made = tables.map(({ sheetName }) => names.claim(numbered(sheetName)));
      try {
        for (const [i, table] of tables.entries()) {
          context.application.suspendScreenUpdatingUntilNextSync();
          writeTable(context.workbook.worksheets.add(made[i]!), table);
          await context.sync();
        }
        context.workbook.worksheets.getItem(made[0]!).activate();
        await context.sync();
      } catch (error) {
        await undo(context, made, before, error);
        throw error;
      }
      return made;
    });
  } catch (error) {
    throw toFault(error);
  }
}

function writeTable(sheet: Excel.Worksheet, table: Table): void {
  const plan = planTable(table);
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  const whole = at(plan.whole);
  // Formats first: a cell formatted as text keeps "=100%" as text.
  whole.numberFormat = plan.numberFormats.map((row) => [...row]);
  whole.formulas = plan.cells.map((row) => row.map((cell) => cell ?? ""));
  whole.format.font.name = baseFont.name;
  whole.format.font.size = baseFont.size;
  whole.format.verticalAlignment = "Center";
  const title = sheet.getRange("A1");
  title.format.font.name = styles.title.fontName!;
  title.format.font.size = styles.title.size!;
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  for (const rect of plan.merges) at(rect).merge(false);
  const headings = at(plan.headings);
  headings.format.wrapText = true;
  headings.format.horizontalAlignment = "Center";
  headings.format.rowHeight = 32;
  if (plan.total) {
    at(plan.total).format.fill.color = styles.computed.fill!;
    at(plan.total).format.font.bold = true;
  }
  const bordered = { ...plan.whole, top: plan.headings.top };
  applyBorders(at(bordered), bordered);
  plan.columnWidths.forEach((characters, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(characters);
  });
  sheet.freezePanes.freezeAt(at(plan.frozen));
  sheet.showGridlines = false;
}
