import { fromFileText } from "./escape";
import type { XmlElement } from "./xml-tree";

/**
 * The text of a shared string, an inline string or a note: its <t>, and those of its runs <r>.
 * How to pronounce it (<rPh>) is no part of it.
 */
export function richText(element: XmlElement | undefined): string {
  if (!element) return "";
  return element.children
    .map((part) => {
      if (part.name === "t") return fromFileText(part.text);
      return part.name === "r" ? richText(part) : "";
    })
    .join("");
}
