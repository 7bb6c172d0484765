import {
  BLANK,
  isErrorValue,
  parseA1,
  type CellContent,
  type CellFormat,
  type CellValue,
  type Sheet,
  type ValueKind,
} from "./model";
import { fromFileText } from "./escape";
import { fromFileFormula, isStuckInFile } from "./file-formula";
import { isDateFormat } from "./number-format";
import { richText } from "./rich-text";
import { shiftRelative } from "./shared-formula";
import { UnreadableWorkbook } from "./unreadable";
import { child, number, type XmlElement } from "./xml-tree";

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Dates count from 1904, as old workbooks of a Mac do. */
  readonly from1904: boolean;
  /** Namespaces of custom functions, in capitals. */
  readonly namespaces: readonly string[];
}

type Formula = Pick<CellContent, "formula" | "isStuck">;

interface SharedFormula {
  readonly formula: string;
  readonly isStuck: boolean;
  readonly row: number;
  readonly column: number;
}

interface Value {
  readonly value: CellValue;
  readonly kind: ValueKind;
}

const DAYS_1900_TO_1904 = 1462;
const DAY = 24 * 60 * 60 * 1000;
const NO_FORMULA: Formula = { formula: null, isStuck: false };
const NO_VALUE: Value = { value: "", kind: "blank" };

/** Takes the cells of one sheet over, row by row. */
export class CellReader {
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;

  constructor(
    private readonly sheet: Sheet,
    private readonly sources: CellSources,
  ) {}

  read(rowElement: XmlElement): void {
    this.row = (number(rowElement, "r") ?? this.row + 2) - 1;
    let column = -1;
    for (const cell of rowElement.children) {
      if (cell.name !== "c") continue;
      const reference = cell.attributes.r;
      const place = reference === undefined ? null : parseA1(reference);
      if (reference !== undefined && !place) throw damaged(`a cell named ${reference}`);
      column = place?.left ?? column + 1;
      this.readCell(cell, place?.top ?? this.row, column);
    }
  }

  private readCell(cell: XmlElement, row: number, column: number): void {
    const { formats } = this.sources;
    const format = formats[number(cell, "s") ?? 0] ?? formats[0]!;
    const formula = this.formulaOf(child(cell, "f"), row, column);
    const result = this.valueOf(cell, format, formula.formula !== null);
    this.sheet.cells.set(row, column, { ...BLANK, ...result, ...formula, ...format });
  }

  private formulaOf(element: XmlElement | undefined, row: number, column: number): Formula {
    if (!element || element.attributes.t === "dataTable") return NO_FORMULA;
    const { t: kind, si = "" } = element.attributes;
    if (element.text !== "") {
      const formula = fromFileFormula(element.text);
      const isStuck = isStuckInFile(element.text, this.sources.namespaces);
      if (kind === "shared") this.shared.set(si, { formula, isStuck, row, column });
      return { formula, isStuck };
    }
    const shared = kind === "shared" ? this.shared.get(si) : undefined;
    if (!shared) return NO_FORMULA;
    const { isStuck } = shared;
    const formula = shiftRelative(shared.formula, row - shared.row, column - shared.column);
    return { formula, isStuck };
  }

  private valueOf(cell: XmlElement, format: CellFormat, isResult: boolean): Value {
    const type = cell.attributes.t ?? "n";
    if (type === "inlineStr") return text(richText(child(cell, "is")), isResult);
    const element = child(cell, "v");
    if (!element) return type === "str" ? text("", isResult) : NO_VALUE;
    const { text: raw } = element;
    switch (type) {
      case "s":
        return text(this.sharedString(raw), isResult);
      case "str":
        return text(fromFileText(raw), isResult);
      case "b":
        return { value: raw === "1" || raw === "true", kind: "boolean" };
      case "e":
        return { value: isErrorValue(raw) ? raw : "#VALUE!", kind: "error" };
      case "d":
        return { value: Date.parse(`${raw.replace(/Z$/, "")}Z`) / DAY + 25_569, kind: "number" };
      default:
        return this.numberOf(raw, format);
    }
  }

  private numberOf(raw: string, { numberFormat }: CellFormat): Value {
    if (raw === "") return NO_VALUE;
    const value = Number(raw);
    if (!Number.isFinite(value)) throw damaged(`the number ${raw}`);
    const moves = this.sources.from1904 && isDateFormat(numberFormat);
    return { value: moves ? value + DAYS_1900_TO_1904 : value, kind: "number" };
  }

  private sharedString(raw: string): string {
    const found = this.sources.strings[Number(raw)];
    if (found === undefined) throw damaged(`the shared text ${raw}`);
    return found;
  }
}

/** An empty text that no formula made is a blank cell. */
const text = (value: string, isResult: boolean): Value =>
  value === "" && !isResult ? NO_VALUE : { value, kind: "text" };

const damaged = (what: string): UnreadableWorkbook =>
  new UnreadableWorkbook(`The file is damaged: it has ${what}.`);
