import { runCommand, type Command } from "./cli";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { nearTests } from "./near-tests";

const git = (...args: readonly string[]): string[] =>
  execFileSync("git", ["-c", "core.quotePath=false", ...args], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line !== "");

/**
 * Runs the tests nearest to what has changed since a commit. Nothing is built; tests of what is built,
 * and of a browser, do not run.
 */
function near(since = "HEAD"): void {
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
}

const command = {
  call: "npm run test:near",
  about: "运行离改动最近的测试（不构建）。",
  operands: { value: "[提交]", means: "与哪个提交比较，不写即最近一次", most: 1 },
  options: {},
  ends: { 0: "通过，或没有可运行的测试", 1: "有测试没有通过" },
} as const satisfies Command;

void runCommand(command, ({ operands: [since] }) => Promise.resolve(near(since)));
