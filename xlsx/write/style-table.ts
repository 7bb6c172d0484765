import { DEFAULT_FORMAT, type CellFormat, type Style } from "../model";
import { builtInNumber } from "../number-format";
import { xml, xmlDocument } from "../xml-text";
import { MAIN } from "./namespaces";
import {
  alignmentXml,
  bordersXml,
  fillXml,
  fontXml,
  GRAY_FILL,
  NO_FILL,
  protectionXml,
} from "./style-xml";

/** The first number of a format that the file explains itself. */
const FIRST_OWN_FORMAT = 164;

/** Elements that are named by their number, each once. */
class Elements {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const element of first) this.add(element);
  }

  add(element: string): number {
    const number = this.numbers.get(element) ?? this.numbers.size;
    this.numbers.set(element, number);
    return number;
  }

  toXml(name: string): string {
    const all = [...this.numbers.keys()];
    return all.length === 0 ? "" : xml(name, { count: all.length }, ...all);
  }
}

/** The looks of cells as the file numbers them (ECMA-376 Part 1, 18.8.10, cellXfs). */
export class StyleTable {
  private readonly fonts = new Elements();
  private readonly fills = new Elements(NO_FILL, GRAY_FILL);
  private readonly borders = new Elements();
  private readonly cells = new Elements();
  private readonly ownFormats = new Map<string, number>();
  private readonly known = new Map<Style, Map<string, number>>();

  constructor() {
    // The first one is that of cells that nobody formatted.
    this.of(DEFAULT_FORMAT);
  }

  /**
   * The number by which a cell names its format; 0 is that of a cell that nobody formatted.
   * @param isQuoted whether the cell holds text that would be read otherwise when it is typed again
   */
  of({ numberFormat, style }: CellFormat, isQuoted = false): number {
    const key = (isQuoted ? "'" : " ") + numberFormat;
    let numbers = this.known.get(style);
    if (!numbers) this.known.set(style, (numbers = new Map<string, number>()));
    const number = numbers.get(key) ?? this.cells.add(this.element(numberFormat, style, isQuoted));
    numbers.set(key, number);
    return number;
  }

  private element(numberFormat: string, style: Style, isQuoted: boolean): string {
    const alignment = alignmentXml(style);
    const protection = protectionXml(style);
    const numFmtId = this.formatNumber(numberFormat);
    const fontId = this.fonts.add(fontXml(style.font));
    const fillId = this.fills.add(fillXml(style.fill));
    const borderId = this.borders.add(bordersXml(style.borders));
    return xml(
      "xf",
      {
        ...{ numFmtId, fontId, fillId, borderId, xfId: 0 },
        quotePrefix: isQuoted || undefined,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: alignment !== "" || undefined,
        applyProtection: protection !== "" || undefined,
      },
      alignment,
      protection,
    );
  }

  private formatNumber(code: string): number {
    const builtIn = builtInNumber(code);
    if (builtIn !== undefined) return builtIn;
    const own = this.ownFormats.get(code) ?? FIRST_OWN_FORMAT + this.ownFormats.size;
    this.ownFormats.set(code, own);
    return own;
  }

  /** @param conditional the looks that conditional formats give, <dxfs> */
  toXml(conditional: string): string {
    const formats = [...this.ownFormats].map(([formatCode, numFmtId]) =>
      xml("numFmt", { numFmtId, formatCode }),
    );
    return xmlDocument(
      xml(
        "styleSheet",
        { xmlns: MAIN },
        formats.length > 0 ? xml("numFmts", { count: formats.length }, ...formats) : "",
        this.fonts.toXml("fonts"),
        this.fills.toXml("fills"),
        this.borders.toXml("borders"),
        xml(
          "cellStyleXfs",
          { count: 1 },
          xml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
        ),
        this.cells.toXml("cellXfs"),
        xml(
          "cellStyles",
          { count: 1 },
          xml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
        ),
        conditional,
        xml("tableStyles", {
          count: 0,
          defaultTableStyle: "TableStyleMedium2",
          defaultPivotStyle: "PivotStyleLight16",
        }),
      ),
    );
  }
}
