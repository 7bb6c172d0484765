import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { nearTests } from "./near-tests";

// npm run test:near [COMMIT]: the tests nearest to what has changed since a commit (the last one
// when none is named). Nothing is built; tests of what is built, and of a browser, do not run.

const git = (...args: readonly string[]): string[] =>
  execFileSync("git", ["-c", "core.quotePath=false", ...args], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");

const since = process.argv[2] ?? "HEAD";
const changed = [
  ...git("diff", "--name-only", since),
  ...git("ls-files", "--others", "--exclude-standard"),
];
const { tests, untested } = nearTests(changed, {
  isFile: existsSync,
  filesIn: (folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [],
});

for (const file of untested) console.log(`No quick test stands near ${file}: npm test runs all.`);
if (tests.length === 0) console.log("Nothing has changed that a quick test stands near.");
else {
  const jest = ["node_modules/jest/bin/jest.js", "--selectProjects", "unit", "pane"];
  const { status } = spawnSync(process.execPath, [...jest, "--runTestsByPath", ...tests], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
