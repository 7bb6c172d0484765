import {
  constant,
  textConstant,
  uncalculated,
  type Cell,
  type CellContent,
  type CellValue,
} from "./cell";

/** What a typed entry makes of a cell; the number format only where typing changes it. */
export interface Entry {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

const MS_PER_DAY = 86_400_000;
// Day 0 of Excel's 1900 date system, from 1 March 1900 on ("Date systems in Excel").
const EPOCH = Date.UTC(1899, 11, 30);

const NUMBER = /^[-+]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const PERCENT = /^([-+]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+))\s*%$/;

/** The serial number of a day, or null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? (date.getTime() - EPOCH) / MS_PER_DAY : null;
}

interface DatePattern {
  readonly pattern: RegExp;
  /** As a zh-CN Excel formats what was typed so, in the invariant notation of the API. */
  readonly numberFormat: string;
}

const DATES: readonly DatePattern[] = [
  { pattern: /^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, numberFormat: "m/d/yyyy" },
  {
    pattern: /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/,
    numberFormat: 'yyyy"年"m"月"d"日"',
  },
  { pattern: /^(?<m>\d{1,2})\/(?<d>\d{1,2})$/, numberFormat: 'm"月"d"日"' },
];

function dateEntry(text: string, today: Date): { value: number; numberFormat: string } | null {
  for (const { pattern, numberFormat } of DATES) {
    const parts = pattern.exec(text)?.groups;
    if (!parts) continue;
    const year = parts.y === undefined ? today.getFullYear() : Number(parts.y);
    const value = serialOf(year, Number(parts.m), Number(parts.d));
    if (value !== null) return { value, numberFormat };
  }
  return null;
}

const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

function percentFormat(digits: string): string {
  return digits.includes(".") ? "0.00%" : "0%";
}

const isFormula = (text: string): boolean => text.length > 1 && /^[=+\-@]/.test(text);

const asFormula = (text: string): string => {
  if (text.startsWith("=")) return text;
  return text.startsWith("-") ? `=${text}` : `=${text.slice(1)}`;
};

/**
 * Reads an entry as Excel reads what is typed into a cell: formulas, numbers, percentages, dates,
 * truth values and text. A cell with the number format "@" takes everything as text.
 * Sources: API reference, Range.values ("If the returned value starts with a plus, minus or equal
 * sign, Excel interprets this value as a formula"); "Enter data manually in worksheet cells".
 */
export function readEntry(text: string, cell: Pick<Cell, "numberFormat">, today: Date): Entry {
  if (cell.numberFormat === "@") return { content: textConstant(text) };
  if (text.startsWith("'")) return { content: textConstant(text.slice(1)) };
  const typed = text.trim();
  const general = cell.numberFormat === "General";
  if (NUMBER.test(typed)) return { content: constant(numberOf(typed)) };
  const percent = PERCENT.exec(typed)?.[1];
  if (percent !== undefined) {
    const content = constant(Number((numberOf(percent) / 100).toPrecision(15)));
    return general ? { content, numberFormat: percentFormat(percent) } : { content };
  }
  if (/^(true|false)$/i.test(typed)) return { content: constant(typed.toLowerCase() === "true") };
  const date = dateEntry(typed, today);
  if (date) {
    const content = constant(date.value);
    return general ? { content, numberFormat: date.numberFormat } : { content };
  }
  if (isFormula(typed)) return { content: uncalculated(asFormula(typed)) };
  return { content: constant(text) };
}

/** As `readEntry`, for a value that may be no text. */
export const entryOf = (value: CellValue, cell: Pick<Cell, "numberFormat">, today: Date): Entry =>
  typeof value === "string" ? readEntry(value, cell, today) : { content: constant(value) };

/** Whether brackets and quotes close: Excel refuses a formula where they do not. */
export function isWellFormed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "0");
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(") depth++;
    if (letter === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/[-+*/^&=<>,(]\s*$/.test(bare);
}
