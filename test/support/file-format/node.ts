import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element with names as `elements.ts` writes them: prefixes are those of `PREFIXES`. */
export interface Node {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  /** Its own text. */
  readonly text: string;
}

const OFFICE = "http://schemas.openxmlformats.org";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** Namespaces of all that a workbook of ours holds; those of the format's main part have no prefix. */
const PREFIXES: Readonly<Record<string, string>> = {
  "": "",
  "http://www.w3.org/XML/1998/namespace": "xml:",
  [`${OFFICE}/spreadsheetml/2006/main`]: "",
  [`${OFFICE}/officeDocument/2006/relationships`]: "r:",
  [`${OFFICE}/package/2006/relationships`]: "rel:",
  [`${OFFICE}/package/2006/content-types`]: "ct:",
  [`${OFFICE}/package/2006/metadata/core-properties`]: "cp:",
  [`${OFFICE}/officeDocument/2006/extended-properties`]: "ap:",
  [`${OFFICE}/drawingml/2006/main`]: "a:",
  "http://purl.org/dc/elements/1.1/": "dc:",
  [`${MICROSOFT}/spreadsheetml/2009/9/main`]: "x14:",
  [`${MICROSOFT}/excel/2006/main`]: "xm:",
  [`${MICROSOFT}/spreadsheetml/2017/dynamicarray`]: "xda:",
  [`${MICROSOFT}/webextensions/webextension/2010/11`]: "we:",
  [`${MICROSOFT}/webextensions/taskpanes/2010/11`]: "wetp:",
  "urn:schemas-microsoft-com:vml": "v:",
  "urn:schemas-microsoft-com:office:office": "o:",
  "urn:schemas-microsoft-com:office:excel": "x:",
};

const nameOf = ({ uri, local }: { uri: string; local: string }): string =>
  `${PREFIXES[uri] ?? `{${uri}}`}${local}`;

interface Growing extends Node {
  readonly children: Growing[];
  text: string;
}

/** @throws when the text is no well-formed XML with namespaces */
export function parseXml(text: string): Node {
  const root: Growing = { name: "", attributes: new Map(), children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true } as const);
  parser.on("opentag", (tag: SaxesTagNS) => {
    const attributes = Object.values(tag.attributes)
      .filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns")
      .map((each) => [each.prefix === "" ? each.local : nameOf(each), each.value] as const);
    const node = { name: nameOf(tag), attributes: new Map(attributes), children: [], text: "" };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (more: string): void => {
    open.at(-1)!.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return root.children[0]!;
}

export const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** All elements of the name below, at any depth. */
export const below = (node: Node | undefined, name: string): readonly Node[] =>
  node?.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...below(child, name),
  ]) ?? [];

export const numberOf = (node: Node, name: string): number | undefined => {
  const value = node.attributes.get(name);
  return value === undefined ? undefined : Number(value);
};
