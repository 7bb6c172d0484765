/** Excel takes 255 units in one text of a formula; a character may be two. */
const LONGEST_LITERAL = 127;

/** A text of a pack in a formula: it stays text, whatever it holds. */
export function literal(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${LONGEST_LITERAL}}`, "gu")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
