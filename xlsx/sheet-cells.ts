import { MOST } from "./bounds";
import { damaged, valueOf, type Value, type ValueSources } from "./cell-value";
import { fromFileText } from "./escape";
import { fromFileFormula } from "./file-formula";
import { LAST_COLUMN, LAST_ROW } from "./model/address";
import type { Package } from "./package";
import { SharedFormulas } from "./shared-formula";
import { OversizedWorkbook } from "./unreadable";
import type { Attributes, XmlHandler } from "./xml-scan";

/** A cell that holds something; row and column counted from 0. */
export interface FileCell extends Value {
  readonly row: number;
  readonly column: number;
  /**
   * What its formula reads, with "=": the text is made when it is asked for. Null where there is none;
   * a cell with a formula and without a result is blank.
   */
  readonly formula: (() => string) | null;
}

/** What the cells of all sheets refer to. */
export interface SheetSources extends ValueSources {
  readonly isDate: (style: number) => boolean;
}

/** The cells of a sheet's part, blank ones left out. */
export function readSheetCells(file: Package, path: string, sources: SheetSources): FileCell[] {
  const reader = new SheetCells(sources);
  file.scan(path, reader);
  return reader.cells;
}

class SheetCells implements XmlHandler {
  readonly cells: FileCell[] = [];
  readonly #shared = new SharedFormulas<{ readonly formula: string }>();
  readonly #places = new Places();
  #isInData = false;
  #row = -1;
  #column = -1;
  #cell: Attributes | null = null;
  #held: string | null = null;
  #inline = "";
  #formula: Attributes | null = null;
  #formulaText = "";
  /** Which of the texts of a cell is open. */
  #open: "v" | "f" | "t" | null = null;
  #isReading = false;

  constructor(private readonly sources: SheetSources) {}

  readonly open = (name: string, attributes: Attributes): void => {
    if (!this.#isInData) this.#isInData = name === "sheetData";
    else if (this.#cell === null) {
      if (name === "row") this.#beginRow(attributes);
      else if (name === "c") this.#beginCell(attributes);
    } else this.#beginText(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#open === "v") this.#held += text;
    else if (this.#open === "f") this.#formulaText += text;
    else if (this.#open === "t" && !this.#isReading) this.#inline += text;
  };

  readonly close = (name: string): void => {
    if (!this.#isInData) return;
    if (name === this.#open) this.#open = null;
    else if (name === "rPh") this.#isReading = false;
    else if (name === "c") this.#endCell();
    else if (name === "sheetData") this.#isInData = false;
  };

  #beginRow({ r }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row > LAST_ROW)
      throw damaged(`a row numbered ${r ?? this.#row + 1}`);
    this.#column = -1;
  }

  #beginCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#held = null;
    this.#inline = "";
    this.#formula = null;
    this.#formulaText = "";
  }

  #beginText(name: string, attributes: Attributes): void {
    if (name === "v") this.#held = "";
    else if (name === "f") this.#formula = attributes;
    else if (name === "rPh") this.#isReading = true;
    else if (name !== "t") return;
    if (name !== "rPh") this.#open = name;
  }

  #endCell(): void {
    const { r, t: type = "n", s } = this.#cell!;
    this.#cell = null;
    const place = r === undefined ? null : placeOf(r);
    if (r !== undefined && !place) throw damaged(`a cell named ${r}`);
    const row = place?.row ?? this.#row;
    const column = place?.column ?? this.#column + 1;
    this.#column = column;
    if (!this.#places.take(row, column)) throw damaged(`two cells named ${r ?? "alike"}`);
    const formula = this.#formulaAt(row, column);
    const value = valueOf(
      {
        type,
        held: this.#held,
        inline: fromFileText(this.#inline),
        isResult: formula !== null,
        isDate: () => this.sources.isDate(Number(s ?? 0)),
      },
      this.sources,
    );
    if (value.kind === "blank" && formula === null) return;
    if (this.cells.length === MOST.cells)
      throw new OversizedWorkbook(`A sheet has more than ${MOST.cells} cells.`);
    this.cells.push({ row, column, value: value.value, kind: value.kind, formula });
  }

  #formulaAt(row: number, column: number): FileCell["formula"] {
    const text = this.#formulaText;
    const { t: kind, si } = this.#formula ?? {};
    if (this.#formula === null || kind === "dataTable") return null;
    if (kind !== "shared" || si === undefined) return text === "" ? null : () => readable(text);
    if (text === "") {
      const shared = this.#shared.reader(si, row, column);
      return () => shared()?.formula ?? "=";
    }
    this.#shared.keep(si, { formula: readable(text) }, row, column);
    return () => readable(text);
  }
}

/** What only the file's way of writing a formula has; most formulas read as they are written. */
const WRITTEN_OTHERWISE = /_x|\]!/i;

const readable = (text: string): string =>
  WRITTEN_OTHERWISE.test(text) ? fromFileFormula(text) : `=${text}`;

/** Row and column of a cell's address, counted from 0; null where it is none. */
function placeOf(address: string): { row: number; column: number } | null {
  let [column, row, at] = [0, 0, 0];
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (at === 0 || at > 3 || at === address.length) return null;
  for (; at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  const isThere = row > 0 && row - 1 <= LAST_ROW && column - 1 <= LAST_COLUMN;
  return isThere ? { row: row - 1, column: column - 1 } : null;
}

/** Which cells there were: they nearly always come in order, and need no list then. */
class Places {
  #last = -1;
  #inOrder: number[] = [];
  #taken: Set<number> | undefined;

  /** False for a cell that was there already. */
  take(row: number, column: number): boolean {
    const place = row * (LAST_COLUMN + 1) + column;
    if (this.#taken === undefined && place > this.#last) {
      this.#last = place;
      this.#inOrder.push(place);
      return true;
    }
    this.#taken ??= new Set(this.#inOrder);
    if (this.#taken.has(place)) return false;
    this.#taken.add(place);
    return true;
  }
}
