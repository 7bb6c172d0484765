import type { Package } from "../../../xlsx/package";
import type { Budget } from "../bounds";
import type { FileContent } from "../document";
import { UnreadableDocument } from "../faults";
import { Beside, blocksOf } from "../pieces";
import { Numbering } from "./numbering";
import { Story } from "./story";
import { Telling } from "./telling";
import { eachWithin, type WordElement } from "./xml";

/** Parts besides the text itself, in the order in which they are told: root, item, place. */
const BESIDE = [
  { kind: "footnotes", root: "footnotes", place: "脚注" },
  { kind: "endnotes", root: "endnotes", place: "尾注" },
  { kind: "header", root: "hdr", place: "页眉" },
  { kind: "footer", root: "ftr", place: "页脚" },
] as const;

/** A Word file: its text, then notes, headers and footers that say anything. */
export function readDocx(parts: Package, main: string, budget: Budget): FileContent {
  const related = parts.relationships(main);
  const itemsOf = (kind: string, root: string): WordElement[] => {
    const items: WordElement[] = [];
    for (const { path } of related.filter((each) => each.kind === kind)) {
      const xml = parts.text(path);
      if (xml !== undefined) eachWithin(xml, root, budget, (item) => items.push(item));
    }
    return items;
  };
  const numbering = new Numbering({
    numbering: itemsOf("numbering", "numbering"),
    styles: itemsOf("styles", "styles"),
  });
  const telling = new Telling(numbering, budget);
  const body = new Story(telling);
  const xml = parts.text(main);
  if (xml === undefined) throw new UnreadableDocument("damaged");
  eachWithin(xml, "body", budget, (element) => body.take(element));
  body.end();
  const told = new Beside();
  const beside = BESIDE.flatMap(({ kind, root, place }) => {
    const story = new Story(telling);
    itemsOf(kind, root).forEach((item) => story.take(item));
    story.end();
    return told.piecesAt(place, story.pieces);
  });
  const blocks = blocksOf([...body.pieces, ...beside], budget);
  if (blocks.length === 0) throw new UnreadableDocument(telling.pictures > 0 ? "scan" : "empty");
  return { kind: "docx", blocks, remarks: telling.remarks };
}
