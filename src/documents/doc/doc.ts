import type { Budget } from "../bounds";
import type { FileContent, Remark } from "../document";
import { UnreadableDocument } from "../faults";
import { Beside, blocksOf, type Piece } from "../pieces";
import { PAIR, readFib, type StoryName } from "./fib";
import { readStretches, stretchAt } from "./formatted";
import { paragraphLooks } from "./paragraph";
import { readPieces, storedText } from "./pieces-of-text";
import { RunText } from "./run-text";
import { sprmsOf } from "./sprms";
import { CELL_MARK, DocStory } from "./story";
import { View } from "./view";

/** The streams of a Word file; one that is not there is empty. */
export interface DocStreams {
  readonly text: Uint8Array;
  readonly stream: (name: string) => Uint8Array;
}

/** What is told of each text besides the body; comments and macros are not part of what is printed. */
const PLACES: Partial<Record<StoryName, string>> = {
  footnotes: "脚注",
  headers: "页眉",
  endnotes: "尾注",
  boxes: "文本框",
  headerBoxes: "页眉",
};

/** The end of a paragraph, of a page or section, and of a cell or row. */
const ENDS = ["\r", "\f", CELL_MARK];

/** A Word file of 1997 to 2003, or of WPS 文字: its texts, with the real cells of tables. */
export function readDoc({ text: bytes, stream }: DocStreams, budget: Budget): FileContent {
  const view = new View(bytes);
  const fib = readFib(view);
  const table = new View(stream(fib.tableStream));
  const data = new View(stream("Data"));
  const stored = storedText(view, readPieces(table, fib.pair(PAIR.pieces)), budget);
  const paragraphs = readStretches(view, table, fib.pair(PAIR.paragraphs), "paragraphs", budget);
  const runs = readStretches(view, table, fib.pair(PAIR.runs), "runs", budget);
  const shown = new RunText(stored, runs, data);

  const storyOf = (from: number, to: number): Piece[] => {
    const story = new DocStory();
    let begin = from;
    let begun = "";
    for (let at = from; at < to; at++) {
      const mark = stored.text[at]!;
      if (!ENDS.includes(mark)) continue;
      budget.cell();
      begun += shown.between(begin, at);
      begin = at + 1;
      // Where the mark is deleted the next paragraph goes on.
      if (mark !== CELL_MARK && shown.isDeleted(at)) continue;
      const group = stretchAt(paragraphs, stored.offsetOf(at))?.group;
      const looks = paragraphLooks(group ? sprmsOf(group.subarray(2), data) : []);
      budget.depth(looks.depth);
      story.take(begun, mark, looks);
      begun = "";
    }
    if (begun !== "" || begin < to)
      story.take(begun + shown.between(begin, to), "", paragraphLooks([]));
    story.end();
    return story.pieces;
  };

  const pieces: Piece[] = [];
  const beside = new Beside();
  let at = 0;
  for (const { name, length } of fib.texts) {
    const story = at + length <= stored.text.length ? storyOf(at, at + length) : [];
    at += length;
    if (name === "body") pieces.push(...story);
    const place = PLACES[name];
    if (place !== undefined) pieces.push(...beside.piecesAt(place, story));
  }
  const blocks = blocksOf(pieces, budget);
  if (blocks.length === 0) throw new UnreadableDocument(shown.pictures > 0 ? "scan" : "empty");
  return { kind: "doc", blocks, remarks: remarksOf(shown) };
}

const remarksOf = ({ hasChanges, hasHidden, pictures }: RunText): Remark[] => [
  ...(hasChanges ? [{ code: "trackedChanges", detail: "" } as const] : []),
  ...(hasHidden ? [{ code: "hiddenText", detail: "" } as const] : []),
  ...(pictures > 0 ? [{ code: "pictures", detail: String(pictures) } as const] : []),
];
