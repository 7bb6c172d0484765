import { columnIndex, columnName, mapReferences, withSheet } from "./model";
import { MOST } from "./bounds";
import { OversizedWorkbook } from "./unreadable";

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function shiftCorner(corner: string, rows: number, columns: number): string {
  // "$3" of "$3:$4": the dollar belongs to the row.
  const [, first = "", letters, second = "", digits] = CORNER.exec(corner) ?? [];
  const rowDollar = letters === undefined ? first : second;
  const column =
    letters === undefined
      ? ""
      : first + (first === "$" ? letters : columnName(columnIndex(letters) + columns));
  const row =
    digits === undefined
      ? ""
      : rowDollar + (rowDollar === "$" ? digits : String(Number(digits) + rows));
  return column + row;
}

/** A formula that several cells share, as it reads in a cell so many rows and columns away. */
export function shiftRelative(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const text = reference.text
      .split(":")
      .map((corner) => shiftCorner(corner, rows, columns))
      .join(":");
    return reference.sheet === null ? text : withSheet({ ...reference, text }, reference.sheet);
  });
}

interface First<T> {
  readonly formula: T;
  readonly row: number;
  readonly column: number;
}

/** The formulas of a sheet that are written once and count in several cells: 18.3.1.40 (f), si. */
export class SharedFormulas<T extends { readonly formula: string }> {
  readonly #first = new Map<string, First<T>>();
  #characters = 0;

  /** To be called with the cell that has the text. */
  keep(si: string, formula: T, row: number, column: number): void {
    this.#first.set(si, { formula, row, column });
  }

  /**
   * The formula as it reads in a cell that shares it; undefined where no cell has the text.
   * @throws OversizedWorkbook when all that is asked for is far too long
   */
  at(si: string, row: number, column: number): T | undefined {
    return this.reader(si, row, column)();
  }

  /** The same, made when it is asked for: of the text that was kept last before, else of a later one. */
  reader(si: string, row: number, column: number): () => T | undefined {
    const before = this.#first.get(si);
    return () => this.#shifted(before ?? this.#first.get(si), row, column);
  }

  #shifted(first: First<T> | undefined, row: number, column: number): T | undefined {
    if (!first) return undefined;
    const { formula } = first.formula;
    this.#characters += formula.length;
    if (this.#characters > MOST.sharedCharacters)
      throw new OversizedWorkbook("The file shares formulas of too many characters.");
    const shifted = shiftRelative(formula, row - first.row, column - first.column);
    return { ...first.formula, formula: shifted };
  }
}
