import { findPack } from "../../src/forms";
import { firstSheets } from "../../src/forms/first-sheets";
import { reportData, typedData, type ReadCell, type ReadForm } from "../../src/forms/read-form";
import { rowsAt, valueAt } from "../../src/forms/values";
import { plannedForms } from "../../src/layout/planned-forms";
import { fixture } from "../support/fixtures";

const pack = findPack("xiangxi-2022")!;
const NAME = "threePublic.institutions.1.name";
const LIST = "threePublic.institutions";

/** 收支情况 as published, with one cell as told. */
function formWith(path: string, cell: Pick<ReadCell, "value" | "formula">): ReadForm {
  const form = plannedForms(pack, fixture(pack.id)).find(
    (each) => each.form === "institutionAccounts",
  )!;
  const cells = new Map(form.cells);
  cells.set(path, { ...cells.get(path)!, ...cell });
  return { ...form, cells };
}

const kept = (form: ReadForm) => valueAt(reportData([form]).institutionAccounts!, NAME);

test.each<[string, Pick<ReadCell, "value" | "formula">, unknown, unknown]>([
  ["a name that is typed", { value: "甲中心", formula: null }, "甲中心", "甲中心"],
  ["a name that is a number", { value: 110, formula: null }, 110, 110],
  ["a name that begins with #", { value: "#1楼管理处", formula: null }, "#1楼管理处", "#1楼管理处"],
  ["a link", { value: "乙中心", formula: "=A5" }, "乙中心", "乙中心"],
  ["a link whose row is gone names no row", { value: "#REF!", formula: "=#REF!" }, "#REF!", null],
  ["a link to a blank cell", { value: null, formula: "=A5" }, null, null],
  ["a truth value", { value: true, formula: null }, null, null],
])("%s", (_, cell, onTheSheet, inTheReport) => {
  const form = formWith(NAME, cell);
  expect(valueAt(typedData(form), NAME)).toBe(onTheSheet);
  expect(kept(form)).toBe(inTheReport);
});

test("what a formula comes to is typed by nobody", () => {
  const form = formWith(NAME, { value: "甲", formula: null });
  const computed = [...form.cells.values()].filter(
    ({ path, formula, value }) => formula !== null && value !== null && !path.endsWith(".name"),
  );
  expect(computed.length).toBeGreaterThan(10);
  for (const { path } of computed)
    expect([path, valueAt(typedData(form), path)]).toEqual([path, null]);
});

test("rows keep their numbers as they stand, and close up in the report", () => {
  const form = formWith(NAME, { value: "甲", formula: null });
  const cells = new Map(form.cells);
  for (const [path, cell] of cells)
    if (path.startsWith(`${LIST}.0.`)) cells.set(path, { ...cell, value: null, formula: null });
  const blank = { ...form, cells };
  expect(valueAt(typedData(blank), NAME)).toBe("甲");
  const rows = rowsAt(reportData([blank]).institutionAccounts!, LIST);
  expect(rows[0]!["name"]).toBe("甲");
});

test("of several sheets of a form the first stands for it, in whatever order they are", () => {
  const sheets = [
    ["summary", 1],
    ["projectAssessment", 2],
    ["projectAssessment", 3],
    ["summary", 4],
  ] as const;
  expect([...firstSheets(sheets, ([form]) => form)]).toEqual([
    ["summary", sheets[0]],
    ["projectAssessment", sheets[1]],
  ]);
});
