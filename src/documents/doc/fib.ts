import { UnreadableDocument } from "../faults";
import type { View } from "./view";

/** Where the parts of a Word file's text stand: [MS-DOC] 2.5, File Information Block. */
export interface Fib {
  /** The stream that holds the tables of the file's parts. */
  readonly tableStream: "0Table" | "1Table";
  /** Characters of each text, in their order. */
  readonly texts: readonly { readonly name: StoryName; readonly length: number }[];
  /** Place and length in the table stream, by number of the pair. */
  readonly pair: (index: number) => readonly [offset: number, length: number];
}

export type StoryName =
  "body" | "footnotes" | "headers" | "macros" | "comments" | "endnotes" | "boxes" | "headerBoxes";

/** ccpText, ccpFtn, ccpHdd … of FibRgLw97, four bytes each from 0x4C. */
const TEXTS: readonly StoryName[] = [
  "body",
  "footnotes",
  "headers",
  "macros",
  "comments",
  "endnotes",
  "boxes",
  "headerBoxes",
];

/** Numbers of pairs in FibRgFcLcb97. */
export const PAIR = { styles: 1, runs: 12, paragraphs: 13, pieces: 33, lists: 73, overrides: 74 };

const WORD = 0xa5ec;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

export function readFib(view: View): Fib {
  if (view.u16(0) !== WORD) throw new UnreadableDocument("oldWord");
  const flags = view.u16(0x0a);
  if (flags & ENCRYPTED) throw new UnreadableDocument("encrypted");
  if (view.u16(2) < WORD_97) throw new UnreadableDocument("oldWord");
  return {
    tableStream: flags & TABLE_1 ? "1Table" : "0Table",
    texts: TEXTS.map((name, index) => ({ name, length: view.u32(0x4c + 4 * index) })),
    pair: (index) => [view.u32(0x9a + 8 * index), view.u32(0x9e + 8 * index)],
  };
}
