import { constant, type Workbook } from "../../xlsx/model";
import type { Pack } from "../forms";
import { keptCells, keptRow, keptSheetName, keptTitle } from "../memory/kept-twice";
import { ownPacksKey } from "../memory/own-packs-key";

/** Written before anything else: what is kept later counts. */
const FIRST = 0;

/** Keeps a pack in a new workbook, in both places, so that its forms can be read wherever the file goes. */
export function keepPackIn(book: Workbook, pack: Pack): void {
  const text = JSON.stringify([pack]);
  book.setSettings(new Map([...book.settings, [ownPacksKey, JSON.stringify(text)]]));
  const cells = keptCells(ownPacksKey, { text, written: FIRST });
  if (!cells) return;
  const sheet = book.addSheet(keptSheetName);
  book.setVisibility(sheet, "VeryHidden");
  sheet.setContent(0, 0, constant(keptTitle));
  cells.forEach((cell, column) => {
    sheet.setContent(keptRow(ownPacksKey), column, constant(cell));
  });
}
