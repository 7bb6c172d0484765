import { selectCell } from "../excel/activate";
import { deleteRow, insertRow } from "../excel/change-rows";
import { rowPlaces } from "../excel/row-places";
import { contentsSentence, NO_ROWS, whereToStand } from "../excel/row-sentence";
import type { Notice } from "./notice-text";

/** Inserts a row below that of the active cell, or at the end of the only section, and goes there. */
export async function insertRowHere(): Promise<Notice> {
  const places = await rowPlaces();
  if (!places) return NO_ROWS;
  const { sheetName, sections, active } = places;
  const [first, ...others] = sections;
  if (!active && others.length > 0) return whereToStand(places);
  const list = active?.list ?? first!.lists[0];
  const { sheets } = await insertRow({ sheetName, list, after: active?.index ?? null });
  const [{ rows }] = sheets;
  const own = active ? rows.find(({ row }) => row + 1 > active.row) : undefined;
  // The row stands, whether or not Excel goes there.
  await selectCell(sheetName, (own ?? rows[0]!).address).catch(() => undefined);
  return undefined;
}

/** Takes the row of the active cell away where nothing is typed into it; else the pane shows first what goes. */
export async function deleteRowHere(): Promise<Notice> {
  const places = await rowPlaces();
  if (!places) return NO_ROWS;
  const { sheetName, active } = places;
  if (!active) return whereToStand(places);
  const contents = contentsSentence(active);
  if (contents !== "")
    return `${contents}没有删去。确需删去的，请点击“打开窗格”，在“增减行”中进行，删去后可以撤回。`;
  await deleteRow({ sheetName, list: active.list, index: active.index });
  return undefined;
}
