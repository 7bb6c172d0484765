import type { BigIntStats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import path from "node:path";

/** A pipe, a device or a socket: nobody knows whether it ever ends. */
export class NoRegularFile extends Error {
  override readonly name = "NoRegularFile";
}

/**
 * What is known of a file before it is opened.
 * @throws NoRegularFile
 */
export async function regularFile(file: string): Promise<{ readonly size: number }> {
  const found = await stat(file);
  if (!found.isFile() && !found.isDirectory()) throw new NoRegularFile(file);
  return found;
}

/** Whether two paths lead to one file: links of both kinds do, and so do names written otherwise. */
export async function isSameFile(first: string, second: string): Promise<boolean> {
  if (path.resolve(first) === path.resolve(second)) return true;
  const [one, other] = await Promise.all([identity(first), identity(second)]);
  return one !== null && other !== null && (one.place === other.place || isOneNode(one, other));
}

interface Identity {
  readonly place: string;
  readonly node: BigIntStats;
}

const identity = (file: string): Promise<Identity | null> =>
  Promise.all([realpath(file), stat(file, { bigint: true })]).then(
    ([place, node]) => ({ place, node }),
    () => null,
  );

/** Some network drives number no files. */
const isOneNode = ({ node: one }: Identity, { node: other }: Identity): boolean =>
  one.ino !== 0n && one.ino === other.ino && one.dev === other.dev;
