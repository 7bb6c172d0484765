import { existsSync, readFileSync } from "node:fs";
import { inProject } from "../host/node/project-root";
import { scripts } from "../package.json";

const text = readFileSync(inProject("CONTRIBUTING.md"), "utf8");

test("the files that the recipes name are there", () => {
  const named = [...text.matchAll(/`((?:src|test|docs|scripts)\/[^`*]+)`/g)]
    .map(([, file]) => file!)
    .filter((file) => !file.includes("NAME"));
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((file) => !existsSync(inProject(file)))).toEqual([]);
});

test("the commands are those of package.json, and the scripts are there", () => {
  const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
  expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  const run = [...text.matchAll(/npx tsx (\S+\.ts)/g)].map(([, file]) => file!);
  expect(run.filter((file) => !existsSync(inProject(file)))).toEqual([]);
});
