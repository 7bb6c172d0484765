import type { Piece } from "../pieces";
import { goesOn, readInline, type Inline } from "./paragraph";
import { readTable } from "./table";
import type { Telling } from "./telling";
import { childOf, type WordElement } from "./xml";

/** Wrappers whose content is not part of the text. */
const UNREAD = new Set(["sectPr", "del", "moveFrom", "tcPr", "sdtPr", "sdtEndPr", "bookmarkStart"]);

/** A text of a Word file, element by element: the body, a header, the notes. */
export class Story {
  readonly pieces: Piece[] = [];
  /** A paragraph whose end was deleted waits for the next. */
  private begun: Inline | null = null;
  private numbering = "";

  constructor(private readonly telling: Telling) {}

  take(element: WordElement): void {
    switch (element.name) {
      case "p":
        this.paragraph(element);
        break;
      case "tbl":
        this.end();
        this.pieces.push(readTable(element, this.telling, (cell) => this.inner(cell)));
        break;
      default:
        if (element.name === "ins" || element.name === "del")
          this.telling.seen.trackedChanges = true;
        if (!UNREAD.has(element.name)) element.children.forEach((child) => this.take(child));
    }
  }

  /** Closes a paragraph that nothing followed. */
  end(): void {
    if (!this.begun) return;
    const { text, boxes } = this.begun;
    this.pieces.push({ type: "text", text, numbering: this.numbering });
    this.pieces.push(...boxes.map(inBox));
    this.begun = null;
    this.numbering = "";
  }

  private paragraph(element: WordElement): void {
    const properties = childOf(element, "pPr");
    // Only what is seen is counted: a deleted end joins two paragraphs into one.
    if (!this.begun) this.numbering = this.telling.numbering.next(properties);
    this.begun ??= { text: "", boxes: [] };
    readInline(element, this.begun, this.telling, (box) => this.inner(box));
    if (!goesOn(properties, this.telling)) this.end();
  }

  private inner(container: WordElement): Piece[] {
    const story = new Story(this.telling);
    container.children.forEach((child) => story.take(child));
    story.end();
    return story.pieces;
  }
}

const inBox = (piece: Piece): Piece =>
  piece.type === "text" && piece.place === undefined ? { ...piece, place: "文本框" } : piece;
