import type { Budget } from "../bounds";
import type { View } from "./view";

/** A stretch of text as the file stores it. */
export interface StoredPiece {
  /** First character, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Where the first one stands in the file; each takes `width` bytes. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const PRC = 1;
const PCDT = 2;
const COMPRESSED = 0x40000000;

/** The piece table: [MS-DOC] 2.8.35 and 2.9.38. */
export function readPieces(
  table: View,
  [offset, length]: readonly [number, number],
): StoredPiece[] {
  let at = offset;
  const end = offset + length;
  while (at < end && table.u8(at) === PRC) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== PCDT) throw new RangeError("no piece table");
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  const first = at + 5;
  const descriptions = first + 4 * (count + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const stored = table.u32(descriptions + 8 * index + 2);
    const isCompressed = (stored & COMPRESSED) !== 0;
    const place = stored & (COMPRESSED - 1);
    return {
      from: table.u32(first + 4 * index),
      to: table.u32(first + 4 * (index + 1)),
      offset: isCompressed ? place / 2 : place,
      width: isCompressed ? 1 : 2,
    };
  });
}

/** The characters of all pieces, and where each stands in the file. */
export interface StoredText {
  readonly text: string;
  readonly offsetOf: (character: number) => number;
}

export function storedText(view: View, pieces: readonly StoredPiece[], budget: Budget): StoredText {
  // Single bytes are those of Windows' Western letters.
  const western = new TextDecoder("windows-1252");
  const wide = new TextDecoder("utf-16le");
  let text = "";
  for (const { from, to, offset, width } of pieces) {
    if (from !== text.length || to < from) throw new RangeError("pieces out of order");
    budget.characters(to - from);
    const bytes = view.part(offset, (to - from) * width);
    text += (width === 1 ? western : wide).decode(bytes);
    // A broken pair of surrogates decodes to as many characters; a mark of order is dropped.
    if (text.length !== to) text = text.padEnd(to, "\ufffd").slice(0, to);
  }
  return {
    text,
    offsetOf: (character) => {
      let [low, high] = [0, pieces.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pieces[middle]!.to <= character) low = middle + 1;
        else high = middle;
      }
      const piece = pieces[low];
      return piece ? piece.offset + (character - piece.from) * piece.width : -1;
    },
  };
}
