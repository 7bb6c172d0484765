import * as z from "zod";
import { parseJson } from "./json";

/**
 * What a workbook keeps in two places: in the add-in's settings, which another channel of installation
 * does not see (office-js#840) and other programs drop, and on a very hidden sheet, which goes wherever
 * the workbook goes.
 */
export const keptTwice = ["perf.packs", "perf.acknowledged"] as const;
export type KeptTwice = (typeof keptTwice)[number];

/** The setting that says when each of them was written. */
export const writtenKey = "perf.written";

/** What stands in one place, and when it was written: milliseconds since 1970, 0 where nobody said. */
export interface KeptText {
  readonly text: string;
  readonly written: number;
}

const writtenSchema = z.record(z.string(), z.int().nonnegative());

/** When each of them was written, by what the setting holds. */
export function readWritten(stored: unknown): Readonly<Record<string, number>> {
  const parsed = writtenSchema.safeParse(
    typeof stored === "string" ? parseJson(stored) : undefined,
  );
  return parsed.success ? parsed.data : {};
}

/** What settings hold of one of them; undefined where it is none of ours. */
export const inSettings = (
  key: KeptTwice,
  stored: unknown,
  written: Readonly<Record<string, number>>,
): KeptText | undefined =>
  typeof stored === "string" ? { text: stored, written: written[key] ?? 0 } : undefined;

/** The rule: what was written later counts, and the settings where that is not known. */
export const newer = (
  settings: KeptText | undefined,
  sheet: KeptText | undefined,
): KeptText | undefined =>
  settings && sheet ? (sheet.written > settings.written ? sheet : settings) : (settings ?? sheet);

/** When something is written that follows what stands there: later, whatever this clock says. */
export const nextWritten = (now: number, present: KeptText | undefined): number =>
  Math.max(now, (present?.written ?? -1) + 1);

export const keptSheetName = "绩效自评数据（勿删）";

/** In A1: the sheet is ours. */
export const keptTitle = "本表由“绩效自评”加载项保存本工作簿的地区设置和核实记录，请勿改动或删除。";

/** Whether the sheet's cells from A1 on are ours, be it that it was only just made. */
export const isKeptSheet = (cells: Grid): boolean =>
  cells[0]?.[0] === keptTitle || cells.every((row) => row.every((cell) => cell === ""));

type Grid = readonly (readonly unknown[])[];

/** Row of one of them, counted from 0: the title stands above. */
export const keptRow = (key: KeptTwice): number => keptTwice.indexOf(key) + 1;

/** An Excel cell takes 32,767 characters. */
const PART = 30_000;

/** Columns: key, when it was written, length of the text, its parts. More are not kept on the sheet. */
const BEFORE_PARTS = 3;
export const KEPT_COLUMNS = 50;

/** All that the sheet holds. */
export const keptRect = { top: 0, left: 0, bottom: keptTwice.length, right: KEPT_COLUMNS - 1 };

/** Begins each part, so that no program takes it for a number, a formula or a mark of text. */
const LEAD = "|";

/** The cells of a row; null where the text is too long for one. Pure. */
export function keptCells(key: KeptTwice, { text, written }: KeptText): string[] | null {
  const parts = partsOf(text).map((part) => LEAD + part);
  return parts.length > KEPT_COLUMNS - BEFORE_PARTS
    ? null
    : [key, LEAD + String(written), LEAD + String(text.length), ...parts];
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + PART;
    // Both halves of a character stay together.
    const to = /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** What the sheet holds of one of them; undefined where it is not whole. Pure. */
export function onKeptSheet(key: KeptTwice, cells: Grid): KeptText | undefined {
  const [, written, length, ...parts] = (
    cells.find(([first], row) => row > 0 && first === key) ?? []
  ).map((cell) => (typeof cell === "string" && cell.startsWith(LEAD) ? cell.slice(1) : ""));
  const text = parts.join("");
  const at = Number(written);
  return written && Number.isSafeInteger(at) && at >= 0 && Number(length) === text.length
    ? { text, written: at }
    : undefined;
}

/** What counts of all that is kept twice, and the settings that it was read from. */
export interface KeptCounts {
  readonly counts: ReadonlyMap<KeptTwice, KeptText>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What counts of what stands in settings and on the sheet. Pure. */
export function keptIn(settings: ReadonlyMap<string, unknown>, cells: Grid): KeptCounts {
  const written = readWritten(settings.get(writtenKey));
  const counts = keptTwice.flatMap((key) => {
    const kept = newer(inSettings(key, settings.get(key), written), onKeptSheet(key, cells));
    return kept ? [[key, kept] as const] : [];
  });
  return { counts: new Map(counts), settings };
}
