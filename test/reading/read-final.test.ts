import fc from "fast-check";
import { blankData, findPack, packFinder, type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { setValue } from "../../src/forms/values";
import { finalNames, type FinalName } from "../../src/layout/final-names";
import { readFinal, withFinals, type FinalBlock } from "../../src/reading/read-final";
import { toFinal } from "../../src/layout/final-sheet";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const find = packFinder([]);

/** A form's 定稿 as it stands in a file: labels and values, without keys and helper rows. */
function finalOf(form: ReadForm): FinalBlock {
  const { placement, cells } = form;
  const grid = Array.from({ length: placement.rowCount }, () =>
    Array<unknown>(placement.form.columnWidths.length).fill(""),
  );
  for (const placed of placement.rows)
    for (const { at, content } of "section" in placed
      ? placed.section.row.cells
      : placed.spec.cells)
      if (content.type === "label") grid[placed.row]![at] = content.text;
  for (const { path, row, cell } of placement.fields.values())
    grid[row]![cell.at] = cells.get(path)!.value ?? "";
  const { removedRows, names } = toFinal(form);
  for (const row of removedRows) grid.splice(row, 1);
  return { sheetName: `${form.sheetName}（定稿）`, values: grid, formulas: grid, names };
}

const read = (block: FinalBlock): ReadForm => {
  const form = readFinal(block, find);
  if (!form || !("cells" in form)) throw new Error(`${block.sheetName} is not read`);
  return form;
};

const values = (form: ReadForm) =>
  new Map([...form.cells].map(([path, { value }]) => [path, value]));

const filled = (id: string) =>
  readForms(findPack(id)!, { ...fixture(id), year: findPack(id)!.year });

describe.each(packs.map(({ id }) => id))("%s", (id) => {
  test.each<[string, () => ReadForm[]]>([
    ["the published report", () => filled(id)],
    ["an empty one", () => readForms(findPack(id)!, blankData(findPack(id)!))],
  ])("%s is read back from its 定稿, value by value", (_, forms) => {
    for (const form of forms()) {
      const back = read(finalOf(form));
      expect(back).toMatchObject({ form: form.form, pack: id, year: form.year, strays: [] });
      expect([form.form, values(back)]).toEqual([form.form, values(form)]);
    }
  });
});

test("its names are hidden parts of the sheet: unique, and within what is printed", () => {
  for (const form of filled("zhuzhou-2023")) {
    const { names, printed } = toFinal(form);
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    for (const { name, rect } of names) {
      expect(name).toMatch(/^[A-Za-z][\w.]{0,254}$/);
      expect(rect.bottom).toBeLessThanOrEqual(printed.bottom);
      expect(rect.top).toBeLessThanOrEqual(rect.bottom);
    }
  }
});

/** What Excel does to names when a row is inserted above one, or deleted. */
const afterInsert = (at: number, { name, rect }: FinalName): FinalName => ({
  name,
  rect: {
    ...rect,
    top: rect.top >= at ? rect.top + 1 : rect.top,
    bottom: rect.bottom >= at ? rect.bottom + 1 : rect.bottom,
  },
});
const afterDelete = (at: number, { name, rect }: FinalName): FinalName[] =>
  rect.top === rect.bottom && rect.top === at
    ? []
    : [
        {
          name,
          rect: {
            ...rect,
            top: rect.top > at ? rect.top - 1 : rect.top,
            bottom: rect.bottom >= at ? rect.bottom - 1 : rect.bottom,
          },
        },
      ];

test("rows inserted or deleted in a 定稿 never make one figure stand for another", () => {
  const forms = packs.flatMap(({ id }) => filled(id));
  fc.assert(
    fc.property(
      fc.nat(forms.length - 1),
      fc.array(fc.tuple(fc.boolean(), fc.nat(80)), { minLength: 1, maxLength: 3 }),
      (which, changes) => {
        const form = forms[which]!;
        const original = values(form);
        const block = finalOf(form);
        let { values: grid, names } = block;
        for (const [isInsert, place] of changes) {
          const at = place % grid.length;
          const rows = [...grid];
          if (isInsert) rows.splice(at, 0, Array<unknown>(grid[0]!.length).fill(""));
          else rows.splice(at, 1);
          names = names.flatMap((name) =>
            isInsert ? [afterInsert(at, name)] : afterDelete(at, name),
          );
          grid = rows;
        }
        const back = readFinal({ ...block, values: grid, formulas: grid, names }, find);
        if (!back || !("cells" in back)) return;
        // Rows of sections come and go; what stands outside of them is where it was, or gone with its row.
        for (const [path, value] of values(back))
          if (!/\.\d+\./.test(path) && value !== null)
            expect([path, value]).toEqual([path, original.get(path) ?? null]);
      },
    ),
    // A heading deleted and a row inserted below the figures that it headed.
    {
      numRuns: 300,
      examples: [
        [
          0,
          [
            [false, 3],
            [true, 4],
          ],
        ],
      ],
    },
  );
});

describe("a 定稿 beside the sheets that are filled in", () => {
  const finalForms = (all: readonly ReadForm[]) =>
    all.filter(({ placement }) => !placement.form.ownUse);
  const forms = finalForms(filled("huaihua-2023"));
  const working = { forms, broken: [] };

  test("does not count, and differs in nothing", () => {
    const { forms: found, outdated } = withFinals(working, forms.map(finalOf), find);
    expect(found).toEqual(forms);
    expect(outdated).toEqual([]);
  });

  test("that is older than its sheet is named with the cells that changed since", () => {
    const data = fixture("huaihua-2023");
    setValue(data.baseData!, "staff.inPost", 94);
    const changed = finalForms(readForms(findPack("huaihua-2023")!, data));
    const { forms: found, outdated } = withFinals(
      { forms: changed, broken: [] },
      forms.map(finalOf),
      find,
    );
    expect(found).toEqual(changed);
    expect(outdated).toEqual([
      { sheetName: "基础数据表（定稿）", of: "基础数据表", addresses: ["C5", "D5"] },
    ]);
  });

  test("counts where the sheets are gone, the last of several", () => {
    const data = fixture("huaihua-2023");
    setValue(data.baseData!, "staff.inPost", 94);
    const later = finalForms(readForms(findPack("huaihua-2023")!, data)).map(finalOf);
    const { forms: found, outdated } = withFinals(
      { forms: [], broken: [] },
      [...forms.map(finalOf), ...later],
      find,
    );
    expect(found.map(({ form }) => form)).toEqual(forms.map(({ form }) => form));
    expect(found[0]!.cells.get("staff.inPost")!.value).toBe(94);
    expect(outdated).toEqual([
      { sheetName: "基础数据表（定稿）", of: "基础数据表（定稿）", addresses: ["C5", "D5"] },
    ]);
  });

  test("of a sheet that was deleted is named: the others count", () => {
    const [first, ...others] = forms;
    const { forms: found, outdated } = withFinals(
      { forms: others, broken: [] },
      forms.map(finalOf),
      find,
    );
    expect(found).toEqual(others);
    expect(outdated).toEqual([
      { sheetName: `${first!.sheetName}（定稿）`, of: null, addresses: [] },
    ]);
  });

  test.each<[string, (block: FinalBlock) => FinalBlock, string]>([
    [
      "of a place that is not known",
      (block) => ({
        ...block,
        names: block.names.map((each) => ({
          ...each,
          name: each.name.replace("huaihua", "nowhere"),
        })),
      }),
      "unknownPack",
    ],
    [
      "with a column more",
      (block) => ({
        ...block,
        names: block.names.map(({ name, rect }) => ({
          name,
          rect: { ...rect, right: rect.right + 1 },
        })),
      }),
      "changedColumns",
    ],
    ["with a row less", (block) => ({ ...block, names: block.names.slice(0, -1) }), "changedFinal"],
  ])("%s is told", (_, change, reason) => {
    const { broken } = withFinals({ forms: [], broken: [] }, [change(finalOf(forms[0]!))], find);
    expect(broken).toMatchObject([{ sheetName: "基础数据表（定稿）", reason }]);
  });
});

test("rows inserted above the form keep their place in the copy", () => {
  const [form] = filled("huaihua-2023");
  const moved = finalNames(form!, (row) => row + 2);
  expect(moved[0]!.rect.top).toBe(finalNames(form!, (row) => row)[0]!.rect.top + 2);
});
