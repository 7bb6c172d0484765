import { xml, xmlDocument } from "../xml-text";
import { zipOf } from "./zip";

/** A part of the file that hangs on another one. */
export interface Part {
  /** By which its owner names it. */
  readonly id: string;
  readonly path: string;
  readonly contentType: string;
  readonly content: string;
  /** The kind of the relationship by which its owner finds it. */
  readonly relationship: string;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DEFAULTS = [
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["xml", "application/xml"],
  ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
] as const;

/** Parts of a file in the making, and how one leads to another (ECMA-376 Part 2). */
export class Parts {
  private readonly parts = new Map<string, Part>();
  private readonly links = new Map<string, string[]>();

  /** Adds a part that hangs on another one; the owner "" is the file itself. */
  add(owner: string, part: Part): void {
    if (this.parts.has(part.path)) throw new Error(`The file has a part ${part.path} already.`);
    this.parts.set(part.path, part);
    const link = xml("Relationship", {
      Id: part.id,
      Type: part.relationship,
      Target: relative(owner, part.path),
    });
    this.links.set(owner, [...(this.links.get(owner) ?? []), link]);
  }

  toZip(): Uint8Array {
    const links = Array.from(this.links, ([owner, own]) => {
      const list = xml("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...own);
      return [owner.replace(/[^/]*$/, "_rels/$&.rels"), xmlDocument(list)] as const;
    });
    const parts = Array.from(this.parts.values(), ({ path, content }) => [path, content] as const);
    return zipOf([["[Content_Types].xml", this.contentTypes()], ...links, ...parts]);
  }

  private contentTypes(): string {
    const defaults = DEFAULTS.map(([Extension, ContentType]) =>
      xml("Default", { Extension, ContentType }),
    );
    const others = [...this.parts.values()]
      .filter(({ contentType }) => !DEFAULTS.some(([, type]) => type === contentType))
      .map(({ path, contentType }) =>
        xml("Override", { PartName: `/${path}`, ContentType: contentType }),
      );
    return xmlDocument(xml("Types", { xmlns: `${PACKAGE}/content-types` }, ...defaults, ...others));
  }
}

/** The way from the folder of one part to another part. */
function relative(owner: string, path: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = path.split("/");
  const shared = from.findIndex((folder, at) => folder !== to[at]);
  const same = shared < 0 ? from.length : shared;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
