import { UnreadableWorkbook } from "./unreadable";
import { scanXml, type XmlHandler } from "./xml-scan";
import { textOf } from "./xml-encoding";
import { children, readXml, type XmlElement } from "./xml-tree";
import { Zip, type Entry } from "./zip";

/** A relationship of the file: what a part needs, by id and kind. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which the strict and the common format share: "worksheet". */
  readonly kind: string;
  /** The part it leads to, from the root of the file, without a slash in front. */
  readonly path: string;
}

const FIRST_BYTES_OF_OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of an Office file and what leads from one to another; unpacked as they are read. */
export class Package {
  readonly #entries = new Map<string, Entry>();
  readonly #unpacked = new Map<Entry, Uint8Array>();

  private constructor(private readonly zip: Zip) {
    for (const entry of zip.entries()) {
      const known = key(entry.name);
      if (this.#entries.has(known)) throw new Error(`${entry.name}: twice in the file`);
      this.#entries.set(known, entry);
    }
  }

  /** @throws Error when the bytes are no such file */
  static open(bytes: Uint8Array): Package {
    if (FIRST_BYTES_OF_OLE.every((byte, index) => bytes[index] === byte)) {
      throw new UnreadableWorkbook(
        "The file is protected with a password to open it, or is a workbook of Excel 97-2003 (.xls).",
      );
    }
    return new Package(new Zip(bytes));
  }

  /**
   * The same with all parts unpacked and seen to be whole, but for those whose name matches.
   * @throws Error, also when one of them is damaged
   */
  static takenApart(bytes: Uint8Array, unwanted: RegExp): Package {
    const file = Package.open(bytes);
    for (const entry of file.#entries.values())
      if (!unwanted.test(entry.name)) file.#unpacked.set(entry, file.zip.read(entry));
    return file;
  }

  has(path: string): boolean {
    return this.#entries.has(key(path));
  }

  /** A part as text; undefined when the file lacks it. */
  text(path: string): string | undefined {
    const entry = this.#entries.get(key(path));
    return entry && textOf(this.#unpacked.get(entry) ?? this.zip.read(entry));
  }

  /** A part's XML; throws when the part is missing or damaged. */
  read(path: string, each?: Parameters<typeof readXml>[1]): XmlElement {
    return readXml(this.#text(path), each);
  }

  /** The same, element by element. */
  scan(path: string, handler: XmlHandler): void {
    scanXml(this.#text(path), handler);
  }

  /** What a part leads to; "" is the file itself. Links to the outside are left out. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const links = `${folder}_rels/${path.slice(slash)}.rels`;
    if (!this.has(links)) return [];
    return children(this.read(links), "Relationship").flatMap(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      if (TargetMode === "External") return [];
      const { pathname } = new URL(Target, `file:///${folder}`);
      const kind = Type.slice(Type.lastIndexOf("/") + 1);
      return [{ id: Id, kind, path: unescaped(pathname.slice(1)) }];
    });
  }

  #text(path: string): string {
    const text = this.text(path);
    if (text === undefined) throw new UnreadableWorkbook(`The file lacks its part ${path}.`);
    return text;
  }
}

/**
 * Names of parts do not tell upper from lower case (ECMA-376 Part 2, 6.2.2.3), and their other letters
 * may be escaped.
 */
const key = (name: string): string =>
  unescaped(name.replaceAll("\\", "/").replace(/^\//, "")).toLowerCase();

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
