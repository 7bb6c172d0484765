/** Marks without width, which programs leave in texts and nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** A text as it is seen: lines without blanks at their ends, and no empty ones. */
export const seen = (text: string): string =>
  text
    .replace(UNSEEN, "")
    .split(/[\r\n\v\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
