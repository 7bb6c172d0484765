const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

// What XML cannot hold is left out; texts of cells have it escaped already (escape.ts).
// eslint-disable-next-line no-control-regex
const NOT_FOR_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text between tags. */
export const escapeText = (text: string): string =>
  text.replace(NOT_FOR_XML, "").replace(/[&<>\r]/g, (letter) => ENTITIES[letter] ?? letter);

const escapeAttribute = (text: string): string =>
  text.replace(NOT_FOR_XML, "").replace(/[&<>"'\t\n\r]/g, (letter) => ENTITIES[letter] ?? letter);

/** What is left out is written nowhere; true is 1 and false is 0, as in all of OOXML. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** " name=\"value\"" of each, in their order. */
export const attributesXml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === "boolean" ? Number(value) : value;
      return ` ${name}="${escapeAttribute(String(text))}"`;
    })
    .join("");

/** An element with elements inside, which are XML already. */
export function xml(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const inside = children.join("");
  const start = name + attributesXml(attributes);
  return inside === "" ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

/** An element with text inside. */
export const xmlText = (name: string, attributes: Attributes, text: string): string =>
  xml(name, attributes, escapeText(text));

/** A part of the file. */
export const xmlDocument = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
