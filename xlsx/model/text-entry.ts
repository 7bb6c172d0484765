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

/** A value that typed text stands for, and the number format typing gives a General cell. */
interface Reading {
  readonly value: number | boolean;
  readonly numberFormat?: string;
}

interface Reader {
  readonly pattern: RegExp;
  /** null: the text looks like one, but is none. */
  readonly read: (groups: Readonly<Record<string, string>>, today: Date) => Reading | null;
}

const MS_PER_DAY = 86_400_000;
// Day 0 of Excel's 1900 date system, from 1 March 1900 on ("Date systems in Excel").
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial number of a day, or null when there is no such day. */
function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 ? (date.getTime() - EPOCH) / MS_PER_DAY : null;
}

const DIGITS = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[-+]?\.\d+`;
const numberOf = (text: string): number => Number(text.replaceAll(",", ""));

/** A date; what the text leaves out is this year, or the first of the month. */
const date = (pattern: RegExp, numberFormat: string): Reader => ({
  pattern,
  read: ({ y, m, d }, today) => {
    const year = y === undefined ? today.getFullYear() : Number(y);
    const value = serialOf(year, Number(m), Number(d ?? 1));
    return value === null ? null : { value, numberFormat };
  },
});

// The formats are those of a zh-CN Excel, in the invariant notation of the API.
const READERS: readonly Reader[] = [
  {
    pattern: new RegExp(`^(?<n>${DIGITS})$`),
    read: ({ n = "" }) => {
      const numberFormat = n.includes(".") ? "#,##0.00" : "#,##0";
      return n.includes(",") ? { value: numberOf(n), numberFormat } : { value: numberOf(n) };
    },
  },
  {
    pattern: new RegExp(`^(?<n>(?:${DIGITS})[eE][-+]?\\d{1,3})$`),
    read: ({ n = "" }) => ({ value: numberOf(n), numberFormat: "0.00E+00" }),
  },
  {
    pattern: new RegExp(`^(?<n>${DIGITS})\\s*%$`),
    read: ({ n = "" }) => ({
      value: Number((numberOf(n) / 100).toPrecision(15)),
      numberFormat: n.includes(".") ? "0.00%" : "0%",
    }),
  },
  { pattern: /^(?<word>true|false)$/i, read: ({ word }) => ({ value: /true/i.test(word ?? "") }) },
  date(/^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2})$/, "m/d/yyyy"),
  date(/^(?<y>\d{4})[-/](?<m>\d{1,2})$/, "mmm-yy"),
  date(/^(?<m>\d{1,2})[-/](?<d>\d{1,2})$/, 'm"月"d"日"'),
  date(/^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'yyyy"年"m"月"d"日"'),
  date(/^(?<y>\d{4})年(?<m>\d{1,2})月$/, 'yyyy"年"m"月"'),
  date(/^(?<m>\d{1,2})月(?<d>\d{1,2})日$/, 'm"月"d"日"'),
  {
    pattern: /^(?<h>\d{1,2}):(?<min>\d{2})(?::(?<s>\d{2}))?$|^(?<h1>\d{1,2}):(?<min1>\d)$/,
    read: ({ h, min, s, h1, min1 }) => {
      const [hours, minutes, seconds] = [h ?? h1, min ?? min1, s ?? 0].map(Number) as [
        number,
        number,
        number,
      ];
      if (hours > 23 || minutes > 59 || seconds > 59) return null;
      const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
      return { value, numberFormat: s === undefined ? "h:mm" : "h:mm:ss" };
    },
  },
];

function readValue(text: string, today: Date): Reading | null {
  for (const { pattern, read } of READERS) {
    const match = pattern.exec(text);
    const reading = match && read(match.groups ?? {}, today);
    if (reading) return reading;
  }
  return null;
}

const isFormula = (text: string): boolean => text.length > 1 && /^[=+\-@]/.test(text);

const asFormula = (text: string): string => {
  if (text.startsWith("=")) return text;
  return text.startsWith("-") ? `=${text}` : `=${text.slice(1)}`;
};

/**
 * Reads an entry as Excel reads what is typed into a cell: formulas, numbers, percentages, dates,
 * times, truth values and text. A cell with the number format "@" takes everything as text.
 * Currencies and fractions ("¥5", "1 1/2") are not read: they stay text here.
 * Sources: API reference, Range.values ("If the returned value starts with a plus, minus or equal
 * sign, Excel interprets this value as a formula"); "Enter data manually in worksheet cells".
 */
export function readEntry(text: string, cell: Pick<Cell, "numberFormat">, today: Date): Entry {
  if (cell.numberFormat === "@") return { content: textConstant(text) };
  if (text.startsWith("'")) return { content: textConstant(text.slice(1)) };
  const typed = text.trim();
  const reading = readValue(typed, today);
  if (reading) {
    const { value, numberFormat } = reading;
    const formats = numberFormat !== undefined && cell.numberFormat === "General";
    return { content: constant(value), ...(formats ? { numberFormat } : {}) };
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
