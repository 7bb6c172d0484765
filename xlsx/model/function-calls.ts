// Texts and quoted sheet names stay as they are; what is left may call functions.
const PIECE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\])[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/** Rewrites the names of the functions that a formula calls. */
export const mapCalls = (formula: string, change: (name: string) => string): string =>
  formula.replace(PIECE, (piece) => (/^["']/.test(piece) ? piece : change(piece)));

/** The functions that a formula calls, in capitals. */
export const callsOf = (formula: string): string[] =>
  (formula.match(PIECE) ?? [])
    .filter((piece) => !/^["']/.test(piece))
    .map((name) => name.toUpperCase());
