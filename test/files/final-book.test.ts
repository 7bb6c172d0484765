import { checkFile } from "../../src/files/check-file";
import { finalBook, finalFileName } from "../../src/files/final-book";
import { type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { isListed } from "../../src/forms/listed";
import { plannedForms } from "../../src/layout/planned-forms";
import { saveXlsx } from "../../xlsx/save";
import { fixture } from "../support/fixtures";

/** The forms of a published report that are handed in. */
const finalForms = (id: string): ReadForm[] =>
  plannedForms(
    packs.find((pack) => pack.id === id)!,
    fixture(id),
  ).filter(({ placement }) => !placement.form.ownUse);

const shown = (forms: readonly ReadForm[]) =>
  forms.map(({ form, cells }) => ({
    form,
    values: [...cells.values()].map(({ path, value }) => [path, value === "" ? null : value]),
  }));

describe.each(packs.map(({ id }) => id))("%s as a workbook to hand in", (id) => {
  const forms = finalForms(id);
  const book = finalBook(forms);

  test("holds the forms alone, under their own names, in black, locked, nothing hidden", () => {
    expect(book.sheets.map(({ name }) => name)).toEqual(forms.map(({ sheetName }) => sheetName));
    for (const sheet of book.sheets) {
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.validations).toEqual([]);
      for (const { row, column, cell } of sheet.cells.entries()) {
        const place = [sheet.name, row, column];
        expect([place, String(cell.formula)]).toEqual([place, expect.not.stringMatching(/PERF|!/)]);
        expect([place, cell.style.fill]).toEqual([place, null]);
        expect([place, sheet.rows.isHidden(row), sheet.columns.isHidden(column)]).toEqual([
          place,
          false,
          false,
        ]);
      }
    }
    expect(book.names.all().every(({ scope, visible }) => scope !== null && !visible)).toBe(true);
  });

  test("reads back with every figure, and is found as faultless or faulty as the sheets", async () => {
    const bytes = await saveXlsx(book);
    const { reports, broken, outdated } = checkFile(bytes, [forms[0]!.follows]);
    expect([broken, outdated]).toEqual([[], []]);
    const read = reports.flatMap((report) => report.forms);
    expect(shown(read)).toEqual(shown(forms));
  });
});

test("the file is called after the unit and the year, and nothing that no file may be called", () => {
  const forms = finalForms("huaihua-2023");
  expect(finalFileName(forms)).toMatch(/^.+2023年度绩效自评（定稿）\.xlsx$/);
  const [first] = forms.filter((form) => !isListed(form));
  const cell = first!.cells.get("unitName")!;
  const named = (value: string | null) =>
    finalFileName([{ ...first!, cells: new Map([["unitName", { ...cell, value }]]) }]);
  expect(named("甲/乙:局\n")).toBe("甲 乙 局2023年度绩效自评（定稿）.xlsx");
  expect(named(null)).toBe("2023年度绩效自评（定稿）.xlsx");
});
