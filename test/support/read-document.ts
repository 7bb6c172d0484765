import {
  faultSentence,
  readFile,
  type FileContent,
  type Table,
  type TableCell,
} from "../../src/documents";

/** What a file says; fails the test when it is not read. */
export async function content(bytes: Uint8Array): Promise<FileContent> {
  const outcome = await readFile(bytes);
  if (!outcome.ok) throw new Error(faultSentence(outcome.fault));
  return outcome.value;
}

/** Why a file is not read; fails the test when it is. */
export async function refusal(bytes: Uint8Array): Promise<string> {
  const outcome = await readFile(bytes);
  if (outcome.ok) throw new Error(`read as ${outcome.value.kind}`);
  return outcome.fault.code;
}

export const tablesOf = ({ blocks }: FileContent): Table[] =>
  blocks.filter((block) => block.type === "table");

/** Paragraphs as `place: text`. */
export const said = ({ blocks }: FileContent): string[] =>
  blocks.flatMap((block) => (block.type === "paragraph" ? [`${block.place}: ${block.text}`] : []));

/** A cell as `row,column rows×columns text`, with what is more than usual only. */
export const cellSaid = ({ row, column, rowSpan, columnSpan, text }: TableCell): string =>
  `${row},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ""} ${text}`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
