import { severityNames } from "../checks";
import type { ListedFinding } from "./checked-report";

/** A comment as it stands in the workbook. */
export interface CellComment {
  readonly id: string;
  readonly sheetName: string;
  readonly address: string;
  readonly content: string;
  readonly replies: number;
}

export interface CommentChanges {
  readonly removed: readonly { readonly id: string }[];
  readonly changed: readonly { readonly id: string; readonly after: string }[];
  readonly added: readonly Pick<CellComment, "sheetName" | "address" | "content">[];
}

/** Begins every comment of the checks: this is how they are told from those of people. */
const heading = "【绩效自评检查】";

const isOurs = ({ content }: Pick<CellComment, "content">): boolean => content.startsWith(heading);

const placeOf = ({ sheetName, address }: { sheetName: string; address: string }): string =>
  `${sheetName}!${address}`;

/**
 * What to change so that each cell with findings has one comment that says them all. Comments of
 * people stay, and so does ours once somebody replied: a thread is theirs then. Pure.
 */
export function commentChanges(
  present: readonly CellComment[],
  findings: readonly ListedFinding[],
): CommentChanges {
  const wanted = new Map<string, Pick<CellComment, "sheetName" | "address" | "content">>();
  for (const finding of findings) {
    const { severity, sheetName, address, sentence } = finding;
    const before = wanted.get(placeOf(finding))?.content ?? heading;
    const content = `${before}\n${severityNames[severity]}：${sentence}`;
    wanted.set(placeOf(finding), { sheetName, address, content });
  }
  const removed: { id: string }[] = [];
  const changed: { id: string; after: string }[] = [];
  for (const comment of present) {
    const want = wanted.get(placeOf(comment));
    wanted.delete(placeOf(comment));
    if (!isOurs(comment) || comment.replies > 0) continue;
    if (!want) removed.push(comment);
    else if (want.content !== comment.content)
      changed.push({ id: comment.id, after: want.content });
  }
  return { removed, changed, added: [...wanted.values()] };
}

/** What brings our comments back to what they were, from those that are there now. Pure. */
export function commentsTakenBack(
  before: readonly CellComment[],
  now: readonly { readonly id: string; readonly content: string }[],
): CommentChanges {
  const contentNow = new Map(now.map(({ id, content }) => [id, content]));
  const known = new Set(before.map(({ id }) => id));
  return {
    removed: now.filter((comment) => isOurs(comment) && !known.has(comment.id)),
    changed: before
      .filter(({ id, content }) => contentNow.has(id) && contentNow.get(id) !== content)
      .map(({ id, content }) => ({ id, after: content })),
    added: before.filter(({ id }) => !contentNow.has(id)),
  };
}
