import type { NoteChapter } from "../../forms/accounts-notes/sentences";

export { MISSING } from "../../forms/accounts-notes/sentences";

/** A chapter as plain text: its heading, and a line for every paragraph. */
export const chapterText = ({ heading, paragraphs }: NoteChapter): string =>
  [heading, ...paragraphs, ""].join("\n");
