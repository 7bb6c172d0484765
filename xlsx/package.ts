import { UnreadableWorkbook } from "./unreadable";
import { children, readXml, type XmlElement } from "./xml-tree";
import { openZip, type ZipPart } from "./zip";

/** A relationship of the file: what a part needs, by id and kind. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, which the strict and the common format share: "worksheet". */
  readonly kind: string;
  /** The part it leads to, from the root of the file, without a slash in front. */
  readonly path: string;
}

const FIRST_BYTES_OF_OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** The parts of an .xlsx file and what leads from one to another. */
export class Package {
  private constructor(private readonly parts: ReadonlyMap<string, ZipPart>) {}

  static async open(bytes: Uint8Array, unwanted: RegExp | null = null): Promise<Package> {
    if (FIRST_BYTES_OF_OLE.every((byte, index) => bytes[index] === byte)) {
      throw new UnreadableWorkbook(
        "The file is protected with a password to open it, or is a workbook of Excel 97-2003 (.xls).",
      );
    }
    const parts = await openZip(bytes, unwanted);
    // Names of parts do not tell upper from lower case (ECMA-376 Part 2, 6.2.2.3).
    return new Package(new Map(parts.map((part) => [key(part.name), part])));
  }

  part(path: string): ZipPart | undefined {
    return this.parts.get(key(path));
  }

  /** A part as text; undefined when the file lacks it. */
  text(path: string): string | undefined {
    const part = this.part(path);
    return part && textOf(part);
  }

  /** A part's XML; throws when the part is missing. */
  read(path: string, each?: Parameters<typeof readXml>[1]): XmlElement {
    const part = this.part(path);
    if (!part) throw new UnreadableWorkbook(`The file lacks its part ${path}.`);
    return readXml(textOf(part), each);
  }

  /** What a part leads to; "" is the file itself. Links to the outside are left out. */
  relationships(path: string): Relationship[] {
    const slash = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, slash);
    const part = this.part(`${folder}_rels/${path.slice(slash)}.rels`);
    if (!part) return [];
    return children(readXml(textOf(part)), "Relationship").flatMap(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      if (TargetMode === "External") return [];
      const { pathname } = new URL(Target, `file:///${folder}`);
      return [
        {
          id: Id,
          kind: Type.slice(Type.lastIndexOf("/") + 1),
          path: decodeURIComponent(pathname.slice(1)),
        },
      ];
    });
  }
}

/** XML is UTF-8 unless it says UTF-16 by its first two bytes. */
const textOf = ({ bytes }: ZipPart): string =>
  new TextDecoder(
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8",
  ).decode(bytes);

const key = (name: string): string => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
