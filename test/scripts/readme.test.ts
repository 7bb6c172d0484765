import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { findPack } from "../../src/forms";
import { scripts } from "../../package.json";

/** The lines of shell in README.md that call a command of the repository. */
const lines = [...readFileSync("README.md", "utf8").matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.replaceAll("\\\n", " ").split("\n"))
  .map((line) => line.replace(/\s+#.*$/, ""))
  .filter((line) => /\bnpm (?:run|start|test)\b/.test(line));

/** What a command reads, and what it writes. */
function filesOf(line: string): { reads: string[]; writes: string[] } {
  const [, given = ""] = line.split(/ -- /);
  const words = given.split(/\s+/).filter((word) => word !== "");
  const behind = (mark: string): string[] =>
    words.flatMap((word, i) => (word === mark ? [words[i + 1]!] : []));
  const writes = [...behind("--out"), ...behind(">")];
  const options = words.filter((word) => word.startsWith("-") || word === ">");
  const isPack = (word: string): boolean => findPack(word) !== undefined;
  const reads = words.filter(
    (word) => !writes.includes(word) && !options.includes(word) && !isPack(word),
  );
  return { reads, writes };
}

test("there are commands to try", () => {
  expect(lines.length).toBeGreaterThan(8);
});

test("every command is one of package.json", () => {
  for (const line of lines) {
    const [, run, bare] = /npm (?:run (?:--silent )?([\w:]+)|(start|test))/.exec(line)!;
    expect(Object.keys(scripts)).toContain(run ?? bare);
  }
});

test("every file that a command reads is in the repository, or made by a command before it", () => {
  const made: string[] = [];
  for (const line of lines) {
    const { reads, writes } = filesOf(line);
    for (const read of reads) {
      const isMade = made.some((file) => file === read || file.startsWith(path.join(read, "/")));
      expect([line, read, isMade || existsSync(read)]).toEqual([line, read, true]);
    }
    made.push(...writes);
  }
});
