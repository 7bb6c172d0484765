import { scanXml } from "./xml-scan";

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

/**
 * Reads a part of the file. Elements named in `each` are handed over one by one and not kept, so
 * that a sheet of many rows needs little memory.
 * @throws SyntaxError when the XML is not well-formed
 */
export function readXml(
  text: string,
  each: Readonly<Record<string, (element: XmlElement) => void>> = {},
): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  scanXml(text, {
    text: (more) => {
      open[open.length - 1]!.text += more;
    },
    open: (name, attributes) => {
      open.push({ name, attributes, children: [], text: "" });
    },
    close: (name) => {
      const element = open.pop()!;
      const take = each[name];
      if (take) take(element);
      else open[open.length - 1]!.children.push(element);
    },
  });
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
