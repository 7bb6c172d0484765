import { isErrorValue, type CellValue, type ValueKind } from "./model";
import { fromFileText } from "./escape";
import { UnreadableWorkbook } from "./unreadable";

/** What a cell holds. */
export interface Value {
  readonly value: CellValue;
  readonly kind: ValueKind;
}

/** What a file says of a cell's value: ECMA-376 Part 1, 18.3.1.4 (c). */
export interface RawCell {
  /** "n", "s", "str", "b", "e", "d" or "inlineStr". */
  readonly type: string;
  /** The text of <v>; null where there is none. */
  readonly held: string | null;
  /** The text of <is>. */
  readonly inline: string;
  /** Whether a formula came to it. */
  readonly isResult: boolean;
  /** Whether its format shows a date. */
  readonly isDate: () => boolean;
}

/** What the values of all sheets refer to. */
export interface ValueSources {
  readonly strings: readonly string[];
  /** Dates count from 1904, as old workbooks of a Mac do. */
  readonly from1904: boolean;
}

const DAYS_1900_TO_1904 = 1462;
const DAY = 24 * 60 * 60 * 1000;
const NOTHING: Value = { value: "", kind: "blank" };
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;

/** @throws UnreadableWorkbook when the file says what no cell can hold */
export function valueOf(cell: RawCell, { strings, from1904 }: ValueSources): Value {
  const { type, held, isResult } = cell;
  if (type === "inlineStr") return text(cell.inline, isResult);
  if (type === "str") return text(fromFileText(held ?? ""), isResult);
  if (held === null || held === "") return NOTHING;
  switch (type) {
    case "s": {
      const found = NUMBER.test(held) ? strings[Number(held)] : undefined;
      if (found === undefined) throw damaged(`the shared text ${held}`);
      return text(found, isResult);
    }
    case "b":
      return { value: held === "1" || held === "true", kind: "boolean" };
    case "e":
      return { value: isErrorValue(held) ? held : "#VALUE!", kind: "error" };
    case "d":
      return number(Date.parse(`${held.replace(/Z$/, "")}Z`) / DAY + 25_569, held);
    default: {
      const value = number(NUMBER.test(held) ? Number(held) : NaN, held).value as number;
      return {
        value: from1904 && cell.isDate() ? value + DAYS_1900_TO_1904 : value,
        kind: "number",
      };
    }
  }
}

function number(value: number, held: string): Value {
  if (!Number.isFinite(value)) throw damaged(`the number ${held}`);
  return { value, kind: "number" };
}

/** An empty text that no formula made is a blank cell. */
const text = (value: string, isResult: boolean): Value =>
  value === "" && !isResult ? NOTHING : { value, kind: "text" };

export const damaged = (what: string): UnreadableWorkbook =>
  new UnreadableWorkbook(`The file is damaged: it has ${what}.`);
