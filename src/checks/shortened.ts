const LONGEST_TEXT = 40;

/** A text as a sentence quotes it. */
export const shortened = (text: string): string =>
  text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
