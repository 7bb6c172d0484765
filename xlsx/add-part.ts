import type JSZip from "jszip";
import { xml, xmlDocument } from "./xml-text";

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

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const NO_LINKS = xmlDocument(`<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);

/** Changes the text of a part that must be there. */
export async function edit(
  zip: JSZip,
  path: string,
  change: (text: string) => string,
): Promise<void> {
  const part = zip.file(path);
  if (!part) throw new Error(`exceljs wrote no ${path}.`);
  zip.file(path, change(await part.async("string")));
}

/** The replacement is taken literally; what is to be replaced must be there. */
export function replaced(text: string, what: string | RegExp, replacement: string): string {
  const found = typeof what === "string" ? text.includes(what) : what.test(text);
  if (!found) throw new Error(`exceljs wrote no ${String(what)}.`);
  return text.replace(what, () => replacement);
}

const relationshipsOf = (path: string): string => path.replace(/[^/]*$/, "_rels/$&.rels");

/** Adds a part beside or below the one it hangs on; the owner "" is the file itself. */
export async function addPart(zip: JSZip, owner: string, part: Part): Promise<void> {
  zip.file(part.path, part.content);
  const links = relationshipsOf(owner);
  if (!zip.file(links)) zip.file(links, NO_LINKS);
  const link = xml("Relationship", {
    Id: part.id,
    Type: part.relationship,
    Target: part.path.slice(owner.lastIndexOf("/") + 1),
  });
  const type = xml("Override", { PartName: `/${part.path}`, ContentType: part.contentType });
  await edit(zip, links, (text) => replaced(text, "</Relationships>", `${link}</Relationships>`));
  await edit(zip, "[Content_Types].xml", (text) => replaced(text, "</Types>", `${type}</Types>`));
}
