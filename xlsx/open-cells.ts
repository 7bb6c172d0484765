import { BLANK, parseA1, type CellContent, type CellFormat, type Sheet } from "./model";
import { damaged, valueOf, type ValueSources } from "./cell-value";
import { fromFileFormula, isStuckInFile } from "./file-formula";
import { isDateFormat } from "./number-format";
import { richText } from "./rich-text";
import { SharedFormulas } from "./shared-formula";
import { child, number, type XmlElement } from "./xml-tree";

/** What the cells of all sheets refer to. */
export interface CellSources extends ValueSources {
  readonly formats: readonly CellFormat[];
  /** Namespaces of custom functions, in capitals. */
  readonly namespaces: readonly string[];
}

type Formula = Pick<CellContent, "formula" | "isStuck">;

interface SharedText {
  readonly formula: string;
  readonly isStuck: boolean;
}

const NO_FORMULA: Formula = { formula: null, isStuck: false };

/** Takes the cells of one sheet over, row by row. */
export class CellReader {
  private readonly shared = new SharedFormulas<SharedText>();
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
    const inline = child(cell, "is");
    const result = valueOf(
      {
        type: cell.attributes.t ?? "n",
        held: child(cell, "v")?.text ?? null,
        inline: inline ? richText(inline) : "",
        isResult: formula.formula !== null,
        isDate: () => isDateFormat(format.numberFormat),
      },
      this.sources,
    );
    this.sheet.cells.set(row, column, { ...BLANK, ...result, ...formula, ...format });
  }

  private formulaOf(element: XmlElement | undefined, row: number, column: number): Formula {
    if (!element || element.attributes.t === "dataTable") return NO_FORMULA;
    const { t: kind, si = "" } = element.attributes;
    if (element.text !== "") {
      const formula = fromFileFormula(element.text);
      const isStuck = isStuckInFile(element.text, this.sources.namespaces);
      if (kind === "shared") this.shared.keep(si, { formula, isStuck }, row, column);
      return { formula, isStuck };
    }
    return (kind === "shared" && this.shared.at(si, row, column)) || NO_FORMULA;
  }
}
