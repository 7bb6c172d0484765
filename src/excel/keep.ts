import { rectAddress, type Rect } from "../layout/address";
import {
  isKeptSheet,
  keptCells,
  keptIn,
  keptRect,
  keptRow,
  keptSheetName,
  keptTitle,
  keptTwice,
  nextWritten,
  onKeptSheet,
  readWritten,
  writtenKey,
  KEPT_COLUMNS,
  type KeptCounts,
  type KeptTwice,
} from "../memory/kept-twice";

type Grid = readonly (readonly unknown[])[];

/** What a workbook keeps twice, as it was loaded. */
export interface KeptBook extends KeptCounts {
  /** The cells of the sheet from A1 on; null where there is none. */
  readonly sheet: Grid | null;
  /** Whether the sheet of that name is somebody else's. */
  readonly isTaken: boolean;
}

/** Has it loaded with the next sync. */
export function queueKept(context: Excel.RequestContext): () => KeptBook {
  const { settings, worksheets } = context.workbook;
  const items = [...keptTwice, writtenKey].map((key) => ({
    key,
    item: settings.getItemOrNullObject(key).load("value"),
  }));
  const sheet = worksheets.getItemOrNullObject(keptSheetName).load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load("values");
  return () => {
    const cells: Grid = used.isNullObject ? [] : used.values;
    const isOurs = !sheet.isNullObject && isKeptSheet(cells);
    const stored = items.map(
      ({ key, item }) => [key, item.isNullObject ? undefined : (item.value as unknown)] as const,
    );
    return {
      ...keptIn(new Map(stored), isOurs ? cells : []),
      sheet: isOurs ? cells : null,
      isTaken: !sheet.isNullObject && !isOurs,
    };
  };
}

/**
 * Queues what is to be kept from now on, in both places; of what is not new, what one of them lacks.
 * @param isLocked whether the structure of the workbook is protected: no sheet can be made then
 */
export function queueKeep(
  context: Excel.RequestContext,
  book: KeptBook,
  texts: ReadonlyMap<KeptTwice, string>,
  isLocked: boolean,
): void {
  const { settings, worksheets } = context.workbook;
  const before = readWritten(book.settings.get(writtenKey));
  let written = before;
  const rows: (readonly [KeptTwice, string[]])[] = [];
  for (const [key, text] of texts) {
    const present = book.counts.get(key);
    const kept =
      present?.text === text ? present : { text, written: nextWritten(Date.now(), present) };
    if (book.settings.get(key) !== text) settings.add(key, text);
    written = { ...written, [key]: kept.written };
    const there = book.sheet && onKeptSheet(key, book.sheet);
    const cells = keptCells(key, kept);
    if (cells && (there?.text !== text || there.written !== kept.written)) rows.push([key, cells]);
  }
  if (Object.entries(written).some(([key, at]) => (before[key] ?? 0) !== at))
    settings.add(writtenKey, JSON.stringify(written));
  if (rows.length === 0 || book.isTaken || (isLocked && !book.sheet)) return;
  const sheet = book.sheet ? worksheets.getItem(keptSheetName) : worksheets.add(keptSheetName);
  // Not among those that a person can show; where another program shows it, the title says what it is.
  if (!book.sheet) sheet.visibility = "VeryHidden";
  sheet.getRange("A1").values = [[keptTitle]];
  for (const [key, cells] of rows) writeRow(sheet, key, cells);
}

const rowRect = (key: KeptTwice): Rect => ({
  ...keptRect,
  top: keptRow(key),
  bottom: keptRow(key),
});

function writeRow(sheet: Excel.Worksheet, key: KeptTwice, cells: readonly unknown[]): void {
  const blank = Array<string>(KEPT_COLUMNS - cells.length).fill("");
  sheet.getRange(rectAddress(rowRect(key))).values = [[...cells, ...blank]];
}

/** The sheet as it stands once a failure left it; loaded with the next sync. */
export const queueKeptSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
  workbook.worksheets.getItemOrNullObject(keptSheetName).load("name");

/** Queues what brings both places back to what they were. A sheet that was made goes. */
export function queueTakeBack(
  context: Excel.RequestContext,
  { settings, sheet, isTaken }: KeptBook,
  now: Excel.Worksheet,
): void {
  for (const [key, value] of settings)
    if (typeof value === "string") context.workbook.settings.add(key, value);
    else context.workbook.settings.getItemOrNullObject(key).delete();
  if (isTaken || now.isNullObject) return;
  if (sheet)
    for (const key of keptTwice) {
      const row = sheet[keptRow(key)];
      if (row) writeRow(now, key, row);
      else now.getRange(rectAddress(rowRect(key))).clear("Contents");
    }
  else {
    // Excel deletes no very hidden sheet.
    now.visibility = "Visible";
    now.delete();
  }
}

/** Keeps texts at once, or leaves both places as they were: one sync, two more for a failure. */
export async function keepNow(
  context: Excel.RequestContext,
  book: KeptBook,
  texts: ReadonlyMap<KeptTwice, string>,
  isLocked: boolean,
): Promise<void> {
  try {
    queueKeep(context, book, texts, isLocked);
    await context.sync();
  } catch (error) {
    const now = queueKeptSheet(context);
    await context.sync();
    queueTakeBack(context, book, now);
    await context.sync();
    throw error;
  }
}
