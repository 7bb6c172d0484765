import type { PlacedText } from "./geometry";

/** How wide a character is, in heights: Chinese ones are square, others about half as wide. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u30ff]/;
const widthOf = (char: string): number => (WIDE.test(char) ? 1 : 0.5);

/**
 * The words of a text that holds blanks, each in its place: what is drawn in another font stands in
 * those blanks. Characters are taken to be as wide as usual, blanks share the rest.
 */
export function wordsOf(placed: PlacedText): PlacedText[] {
  const parts = placed.text.match(/\s+|\S+/g) ?? [];
  const blanks = parts.filter((part) => part.trim() === "").length;
  if (blanks === 0) return [placed];
  const inked = parts.reduce(
    (sum, part) => sum + (part.trim() === "" ? 0 : lengthOf(part) * placed.height),
    0,
  );
  const blank = Math.max(0, (placed.right - placed.left - inked) / blanks);
  const scale = blank === 0 ? (placed.right - placed.left) / inked : 1;
  let left = placed.left;
  return parts.flatMap((part) => {
    const from = left;
    if (part.trim() === "") {
      left += blank;
      return [];
    }
    left += lengthOf(part) * placed.height * scale;
    return [{ ...placed, text: part, left: from, right: left }];
  });
}

const lengthOf = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);
