import path from "node:path";

/** What of the project is there to look up. */
export interface Tree {
  readonly isFile: (file: string) => boolean;
  /** The files that lie directly in a folder; empty where there is none. */
  readonly filesIn: (folder: string) => readonly string[];
}

export interface NearTests {
  readonly tests: readonly string[];
  /** Changed code that no quick test stands near. */
  readonly untested: readonly string[];
}

const ROOMS = ["src", "host", "xlsx", "scripts", "bench"];
const SLOW = /\.(addin|browser|timed)\.test\.ts$/;
const isCode = (file: string): boolean =>
  /\.(ts|tsx|mjs|js)$/.test(file) && !file.endsWith(".d.ts");
const isQuickTest = (file: string): boolean => /\.test\.tsx?$/.test(file) && !SLOW.test(file);

/** Where the tests of a file lie: src/checks/rules/sums.ts has test/checks/rules/sums.test.ts. */
const mirrored = (file: string): string => {
  const [room = "", ...rest] = file.split("/");
  if (room === "test") return file;
  return ["test", ...(room === "src" ? [] : [room]), ...rest].join("/");
};

/**
 * The quick tests nearest to changed files: those of the same name, else those of the same folder or
 * of the next one above it.
 */
export function nearTests(changed: readonly string[], tree: Tree): NearTests {
  const tests = new Set<string>();
  const untested: string[] = [];
  for (const file of changed.filter(isCode)) {
    if (![...ROOMS, "test"].includes(file.split("/")[0] ?? "") || SLOW.test(file)) continue;
    const found = testsOf(file, tree);
    for (const test of found) tests.add(test);
    if (found.length === 0) untested.push(file);
  }
  return { tests: [...tests].sort(), untested };
}

function testsOf(file: string, tree: Tree): readonly string[] {
  if (isQuickTest(file)) return tree.isFile(file) ? [file] : [];
  const place = mirrored(file);
  const { dir, name } = path.posix.parse(place);
  const named = [`${dir}/${name}.test.ts`, `${dir}/${name}.test.tsx`].filter(tree.isFile);
  if (named.length > 0) return named;
  for (let folder = dir; folder.includes("/"); folder = path.posix.dirname(folder)) {
    const inFolder = tree.filesIn(folder).filter(isQuickTest);
    if (inFolder.length > 0) return inFolder;
  }
  return [];
}
