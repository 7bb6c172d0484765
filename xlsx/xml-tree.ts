import { SaxesParser } from "saxes";

/** An element of XML. Names are without prefix: programs choose prefixes as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, without that of its children. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part of the file. Elements named in `each` are handed over one by one and not kept, so
 * that a sheet of many rows needs little memory. Throws when the XML is not well-formed.
 */
export function readXml(
  text: string,
  each: Readonly<Record<string, (element: XmlElement) => void>> = {},
): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const addText = (more: string) => {
    open[open.length - 1]!.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const name in tag.attributes) attributes[localName(name)] = tag.attributes[name]!;
    open.push({ name: localName(tag.name), attributes, children: [], text: "" });
  });
  parser.on("closetag", () => {
    const element = open.pop()!;
    const take = each[element.name];
    if (take) take(element);
    else open[open.length - 1]!.children.push(element);
  });
  parser.write(text).close();
  return root.children[0]!;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

export const children = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** All elements of the name below this one, at any depth. */
export function descendants(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((inner) => [
    ...(inner.name === name ? [inner] : []),
    ...descendants(inner, name),
  ]);
}

/** xsd:boolean, which is "1", "true", "0" or "false". */
export function flag(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A number, or undefined when the attribute is absent or none. */
export function number(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  return value === undefined || value === "" || Number.isNaN(Number(value))
    ? undefined
    : Number(value);
}
