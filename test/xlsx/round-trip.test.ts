import fc from "fast-check";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { build, workbookRecipe } from "./arbitrary-workbook";
import { facts } from "./facts";

test("everything a workbook says survives saving and opening", async () => {
  await fc.assert(
    fc.asyncProperty(workbookRecipe, async (recipe) => {
      const book = build(recipe);
      const opened = await openXlsx(await saveXlsx(book));
      expect(facts(opened)).toEqual(facts(book));
    }),
    { numRuns: 100 },
  );
});

test("a workbook that was opened and saved is saved the same again", async () => {
  await fc.assert(
    fc.asyncProperty(workbookRecipe, async (recipe) => {
      const book = build(recipe);
      const once = await openXlsx(await saveXlsx(book));
      const twice = await openXlsx(await saveXlsx(once));
      expect(facts(twice)).toEqual(facts(once));
    }),
    { numRuns: 20 },
  );
});
