import { SaxesParser } from "saxes";
import type { Budget } from "../bounds";

/** An element of a Word part. Names are without prefix: programs choose prefixes as they like. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  /** The element's own text. */
  readonly text: string;
}

interface Growing extends WordElement {
  readonly children: Growing[];
  text: string;
}

/** Properties of runs that say whether a text is there; all others are looks. */
const TOLD_OF_RUNS = new Set(["vanish", "del", "ins"]);

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Hands over what stands directly in the element `within`, one by one: only one of them is held at
 * a time. Throws when the XML is not well-formed, or nested too deep.
 */
export function eachWithin(
  xml: string,
  within: string,
  budget: Budget,
  take: (element: WordElement) => void,
): void {
  const open: (Growing | null)[] = [];
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const addText = (more: string): void => {
    const element = open[open.length - 1];
    // Blanks between elements are of no use: text stands in elements without children.
    if (element && element.children.length === 0) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    budget.depth(open.length);
    budget.step();
    const parent = open[open.length - 1];
    const name = local(tag.name);
    const dropped = parent === null || (parent?.name === "rPr" && !TOLD_OF_RUNS.has(name));
    if (dropped) {
      open.push(null);
      return;
    }
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) attributes[local(key)] = tag.attributes[key]!;
    open.push({ name, attributes, children: [], text: "" });
  });
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open[open.length - 1];
    if (!element || !parent) return;
    if (parent.name === within) take(element);
    else parent.children.push(element);
  });
  parser.write(xml).close();
}

export const childOf = (element: WordElement | undefined, name: string): WordElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** The `val` of a property. */
export const valueOf = (element: WordElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["val"];

/** A property that is there and not switched off. */
export function isOn(element: WordElement | undefined, name: string): boolean {
  const property = childOf(element, name);
  return property !== undefined && !/^(0|false|off)$/.test(property.attributes["val"] ?? "");
}
