import type { Piece } from "../pieces";
import type { Telling } from "./telling";
import { symbol } from "../symbols";
import { childOf, isOn, type WordElement } from "./xml";

/** A paragraph as it is read: its text, and the boxes that hang on it. */
export interface Inline {
  text: string;
  readonly boxes: Piece[];
}

/** Reads what stands in a box: paragraphs and tables, like the text itself. */
export type ReadBox = (box: WordElement) => Piece[];

/** Neither seen nor counted: what was deleted, codes of fields, readings beside characters. */
const UNREAD = new Set(["delText", "instrText", "delInstrText", "pPr", "rt", "sectPr", "rubyPr"]);

/** Text of the final view: insertions are there, deletions are not. */
export function readInline(
  element: WordElement,
  into: Inline,
  telling: Telling,
  readBox: ReadBox,
): void {
  for (const child of element.children) {
    switch (child.name) {
      case "t":
        if (!telling.inFieldCode) into.text += child.text;
        break;
      case "tab":
      case "ptab":
        into.text += "\t";
        break;
      case "br":
      case "cr":
        into.text += "\n";
        break;
      case "noBreakHyphen":
        into.text += "-";
        break;
      case "sym":
        into.text += symbol(child.attributes["font"] ?? "", child.attributes["char"] ?? "");
        break;
      case "fldChar":
        into.text += telling.field(child);
        break;
      case "r":
        if (isOn(childOf(child, "rPr"), "vanish")) {
          if (holdsText(child)) telling.seen.hiddenText = true;
        } else readInline(child, into, telling, readBox);
        break;
      case "del":
      case "moveFrom":
        telling.seen.trackedChanges = true;
        break;
      case "ins":
      case "moveTo":
        telling.seen.trackedChanges = true;
        readInline(child, into, telling, readBox);
        break;
      case "AlternateContent":
        readAlternatives(child, into, telling, readBox);
        break;
      case "txbxContent":
        into.boxes.push(...readBox(child));
        break;
      case "object":
        telling.embedded(child);
        break;
      case "blip":
      case "imagedata":
      case "chart":
      case "relIds":
        telling.pictures += 1;
        break;
      default:
        if (!UNREAD.has(child.name)) readInline(child, into, telling, readBox);
    }
  }
}

const holdsText = (run: WordElement): boolean =>
  run.children.some(({ name, text }) => name === "t" && text.trim() !== "");

/**
 * The same content for newer and for older programs: the first that holds text is read, whichever
 * it is, and only that one.
 */
function readAlternatives(
  element: WordElement,
  into: Inline,
  telling: Telling,
  readBox: ReadBox,
): void {
  const { pictures } = telling;
  let most = pictures;
  for (const name of ["Choice", "Fallback"])
    for (const child of element.children) {
      if (child.name !== name) continue;
      telling.pictures = pictures;
      const tried: Inline = { text: "", boxes: [] };
      readInline(child, tried, telling, readBox);
      if (tried.text.trim() !== "" || tried.boxes.length > 0) {
        into.text += tried.text;
        into.boxes.push(...tried.boxes);
        return;
      }
      most = Math.max(most, telling.pictures);
    }
  telling.pictures = most;
}

/** Whether the mark at a paragraph's end was deleted, so that the next one belongs to it. */
export function goesOn(properties: WordElement | undefined, telling: Telling): boolean {
  const marks = childOf(properties, "rPr");
  if (childOf(marks, "ins")) telling.seen.trackedChanges = true;
  if (!childOf(marks, "del")) return false;
  telling.seen.trackedChanges = true;
  return true;
}
