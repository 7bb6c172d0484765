import { MOST } from "./bounds";

export type Attributes = Readonly<Record<string, string>>;

/** What stands in XML, in its order. Names are without prefix: programs choose prefixes as they like. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** Text within the element that is open, in one piece or in several. */
  readonly text: (text: string) => void;
}

// What XML 1.0 (2.2) does not know. Halves of characters cannot come out of a decoder.
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const NOT_BLANK = /[^ \t\r\n]/;
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};
const NONE: Attributes = Object.freeze({});

const [SLASH, QUESTION, BANG, GREATER, EQUALS] = [47, 63, 33, 62, 61] as const;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/**
 * Hands over the elements and texts of an XML document. No document type is taken: a workbook has
 * none, and there is nothing to be expanded then.
 * @throws SyntaxError when the XML is not well-formed
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  if (NO_CHARACTER.test(xml)) throw new SyntaxError("not XML: a character that it cannot hold");
  new Scanner(xml, handler).run();
}

class Scanner {
  #at = 0;
  readonly #open: string[] = [];
  #hasRoot = false;

  constructor(
    private readonly xml: string,
    private readonly handler: XmlHandler,
  ) {}

  run(): void {
    const { xml } = this;
    for (;;) {
      const start = xml.indexOf("<", this.#at);
      if (start < 0) break;
      if (start > this.#at) this.#text(this.#at, start);
      const next = xml.charCodeAt(start + 1);
      if (next === SLASH) this.#closing(start);
      else if (next === QUESTION) this.#at = this.#after("?>", start);
      else if (next === BANG) this.#special(start);
      else this.#opening(start);
    }
    if (this.#at < xml.length) this.#text(this.#at, xml.length);
    if (this.#open.length > 0 || !this.#hasRoot) throw this.#fault();
  }

  #text(from: number, to: number): void {
    const text = this.xml.slice(from, to);
    if (this.#open.length > 0) this.handler.text(unescaped(text));
    else if (NOT_BLANK.test(text)) throw this.#fault();
  }

  #closing(start: number): void {
    const end = this.#after(">", start);
    const name = this.xml.slice(start + 2, end - 1).trimEnd();
    if (this.#open.pop() !== name) throw this.#fault();
    this.handler.close(localName(name));
    this.#at = end;
  }

  #special(start: number): void {
    const { xml } = this;
    if (xml.startsWith("<!--", start)) this.#at = this.#after("-->", start + 4);
    else if (xml.startsWith("<![CDATA[", start) && this.#open.length > 0) {
      this.#at = this.#after("]]>", start);
      this.handler.text(xml.slice(start + 9, this.#at - 3));
    } else throw this.#fault();
  }

  #opening(start: number): void {
    const { xml } = this;
    let at = start + 1;
    let code = xml.charCodeAt(at);
    while (code > 32 && code !== GREATER && code !== SLASH) code = xml.charCodeAt(++at);
    const name = xml.slice(start + 1, at);
    if (name === "" || (this.#open.length === 0 && this.#hasRoot)) throw this.#fault();
    let attributes: Record<string, string> | null = null;
    for (;;) {
      const before = at;
      while (isBlank(code)) code = xml.charCodeAt(++at);
      if (code === GREATER || code === SLASH) break;
      const from = at;
      while (code > 32 && code !== EQUALS && code !== GREATER && code !== SLASH)
        code = xml.charCodeAt(++at);
      const key = localName(xml.slice(from, at));
      const isNamespace = xml.startsWith("xmlns", from);
      while (isBlank(code)) code = xml.charCodeAt(++at);
      if (code !== EQUALS || before === from) throw this.#fault();
      do code = xml.charCodeAt(++at);
      while (isBlank(code));
      const quote = xml[at];
      const end = quote === '"' || quote === "'" ? xml.indexOf(quote, at + 1) : -1;
      if (end < 0 || key === "") throw this.#fault();
      const value = xml.slice(at + 1, end);
      if (value.includes("<")) throw this.#fault();
      if (!isNamespace) (attributes ??= {})[key] = attribute(value);
      at = end + 1;
      code = xml.charCodeAt(at);
    }
    const isEmpty = code === SLASH;
    if (isEmpty && xml.charCodeAt(++at) !== GREATER) throw this.#fault();
    this.#at = at + 1;
    this.#hasRoot = true;
    const own = localName(name);
    this.handler.open(own, attributes ?? NONE);
    if (isEmpty) this.handler.close(own);
    else if (this.#open.push(name) > MOST.depth) throw this.#fault();
  }

  /** Where a mark ends. */
  #after(mark: string, from: number): number {
    const at = this.xml.indexOf(mark, from);
    if (at < 0) throw this.#fault();
    return at + mark.length;
  }

  #fault(): SyntaxError {
    return new SyntaxError(`not well-formed XML at character ${this.#at}`);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const unescaped = (text: string): string => {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&([^;]*)(;?)/g, character) : lines;
};

/** Line breaks that are not escaped are blanks: XML 1.0, 3.3.3. */
const attribute = (text: string): string =>
  unescaped(/[\t\r\n]/.test(text) ? text.replace(/\r\n|[\t\r\n]/g, " ") : text);

function character(whole: string, name: string, end: string): string {
  const number = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
  const code = number && (number[1] ? parseInt(number[1], 16) : Number(number[2]));
  const text =
    code === null ? NAMED[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  if (text === undefined || end === "") throw new SyntaxError(`not XML: ${whole.slice(0, 20)}`);
  return text;
}
