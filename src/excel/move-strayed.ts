import { unmergedKey } from "../forms/definition";
import type { ReadForm } from "../forms/read-form";
import { cellAddress, rectAddress } from "../layout/address";
import { onForm } from "./change-rows";
import { dressRows } from "./dress";
import { WorkbookFault } from "../reading/fault";
import { sectionRowAt, type LoadedForm } from "../reading/row-groups";
import { strayedIn, type Strayed } from "../reading/strayed";
import { asText } from "../layout/text";
import { withoutProtection } from "./unprotected";

/** Figures that were moved to the cells where they count. */
export interface MovedFigures {
  readonly what: "moved";
  readonly sheetName: string;
  readonly moves: readonly Strayed[];
}

/**
 * Makes an inserted row one of its section: figures beside their cells go there, and the cells are merged.
 * @param row of the sheet, counted from 0
 * @throws WorkbookFault with a Chinese sentence; the figures are then where they were.
 */
export const moveStrayed = (sheetName: string, row: number): Promise<MovedFigures> =>
  onForm(sheetName, async (context, loaded, sheet) => {
    const moves = strayedIn(loaded).filter((each) => each.row === row);
    if (moves.length === 0) throw new WorkbookFault("rowsChanged", sheetName);
    try {
      await withoutProtection(context, { sheet, sheetName }, () => {
        for (const each of moves) queueMove(sheet, each);
      });
      await dressRows(context, { runs: "none" });
    } catch (error) {
      await restored(context, loaded, sheet, moves, error);
      throw error;
    }
    return { what: "moved", sheetName, moves };
  });

/**
 * Puts moved figures back, with their cells unmerged.
 * @throws WorkbookFault with a Chinese sentence
 */
export const takeBackMoved = ({ sheetName, moves }: MovedFigures): Promise<void> =>
  onForm(sheetName, async (context, loaded, sheet) => {
    const { values } = loaded.block;
    const isAsMoved = moves.every(({ row, to, content }) => values[row]?.[to] === content);
    if (!isAsMoved) throw new WorkbookFault("rowsChanged", sheetName);
    await withoutProtection(context, { sheet, sheetName }, () =>
      queueBack(sheet, loaded.form, moves),
    );
  });

/** What counts comes first: a figure stands twice sooner than nowhere. */
function queueMove(sheet: Excel.Worksheet, { row, from, to, content, format }: Strayed): void {
  const target = sheet.getRange(cellAddress(row, to));
  target.numberFormat = [[format]];
  target.values = [[typeof content === "string" ? asText(content, format) : content]];
  sheet.getRange(cellAddress(row, from)).values = [[""]];
}

function queueBack(sheet: Excel.Worksheet, form: ReadForm, moves: readonly Strayed[]): void {
  for (const { row, from, to, right, content } of moves) {
    sheet.getRange(rectAddress({ top: row, bottom: row, left: to, right })).unmerge();
    const held = typeof content === "string" ? asText(content, "General") : content;
    sheet.getRange(cellAddress(row, from)).values = [[held]];
    sheet.getRange(cellAddress(row, to)).values = [[""]];
    const at = sectionRowAt(form, row);
    if (!at) continue;
    const key = cellAddress(row, form.placement.form.columnWidths.length);
    sheet.getRange(key).values = [[unmergedKey(at.placed.section)]];
  }
}

async function restored(
  context: Excel.RequestContext,
  { form }: LoadedForm,
  sheet: Excel.Worksheet,
  moves: readonly Strayed[],
  cause: unknown,
): Promise<void> {
  const { sheetName } = form;
  try {
    await withoutProtection(context, { sheet, sheetName }, () => queueBack(sheet, form, moves));
  } catch {
    throw new WorkbookFault("halfChangedRows", sheetName, cause);
  }
}
