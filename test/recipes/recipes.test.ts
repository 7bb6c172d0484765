import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inProject } from "../../host/node/project-root";
import { check } from "./check/recipe";
import { form } from "./form/recipe";
import { worksheetFunction } from "./function/recipe";
import { place } from "./place/recipe";
import type { Recipe } from "./recipe";

const recipes: readonly Recipe[] = [check, place, form, worksheetFunction];
const sections = readFileSync(inProject("CONTRIBUTING.md"), "utf8").split(/^## /m);

/** The files that a recipe says are touched: `NAME` stands for any, a folder for what is in it. */
function touched(section: string): RegExp[] {
  const text = sections.find((each) => each.startsWith(`${section}\n`))!;
  return [...text.matchAll(/`(src\/[^`*]+)`/g)].map(([, file]) => {
    const pattern = file!.replaceAll(".", "\\.").replaceAll("NAME", "[\\w-]+");
    return new RegExp(`^${pattern}${file!.endsWith("/") ? "[\\w.-]+" : ""}$`);
  });
}

const asWritten = (text: string): string => `${text.trim()}\n`;

function follow(folder: string, { added, lines, program }: Recipe): void {
  cpSync(inProject("src"), path.join(folder, "src"), { recursive: true });
  for (const [file, text] of Object.entries(added)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), asWritten(text));
  }
  for (const { file, behind, line } of lines) {
    const at = path.join(folder, file);
    const before = readFileSync(at, "utf8").split("\n");
    const found = before.indexOf(behind);
    expect([file, behind, found >= 0]).toEqual([file, behind, true]);
    before.splice(found + 1, 0, line);
    writeFileSync(at, before.join("\n"));
  }
  writeFileSync(path.join(folder, "program.ts"), asWritten(program));
}

describe.each(recipes)("$section", (recipe) => {
  const folder = mkdtempSync(path.join(tmpdir(), "recipe-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("touches the files that CONTRIBUTING.md names, and no others", () => {
    const named = touched(recipe.section);
    const files = [...Object.keys(recipe.added), ...recipe.lines.map(({ file }) => file)];
    expect(files.filter((file) => !named.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test("is enough: the sources with its example do what it says", () => {
    follow(folder, recipe);
    const run = inProject("test/recipes/run.mjs");
    const printed = execFileSync(process.execPath, [run, folder], { encoding: "utf8" });
    expect(JSON.parse(printed)).toEqual(recipe.prints);
  });
});
