import { xml, xmlDocument, xmlText } from "../xml-text";
import { MAIN } from "./namespaces";

/** The texts that cells share (ECMA-376 Part 1, 18.4.9). */
export class StringTable {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  /** The number by which a cell names the text. */
  add(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  toXml(): string {
    const items = Array.from(this.numbers.keys(), (text) => xml("si", {}, textXml(text)));
    const count = { count: this.uses, uniqueCount: this.numbers.size };
    return xmlDocument(xml("sst", { xmlns: MAIN, ...count }, ...items));
  }
}

/** A text whose blanks at the ends, and lines, are part of it. */
const textXml = (text: string): string =>
  xmlText("t", /^\s|\s$|\n/.test(text) ? { "xml:space": "preserve" } : {}, text);
