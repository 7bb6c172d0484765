import { checkForms, type Finding } from "../../src/checks";
import { findPack, type ReadForm } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("hunan-common")!;
const forms = readForms(pack, fixture(pack.id));
const table = forms.find(({ form }) => form === "scoreTable")!;

const brief = ({ rule, message, where }: Finding) => `${rule}/${message} ${where.path}`;

/** The findings when a figure is typed over a cell of 评价指标表. */
function typedOver(path: string, value: number): string[] {
  const cells = new Map(table.cells).set(path, {
    ...table.cells.get(path)!,
    value,
    formula: null,
  });
  const changed = forms.map((form): ReadForm => (form === table ? { ...form, cells } : form));
  return checkForms(changed, pack).map(brief);
}

const growth = "three-public-growth/grown threePublic.total.finalAccount";

test("the filled example has no finding but that 三公经费 grew", () => {
  expect(checkForms(forms, pack).map(brief)).toEqual([growth]);
});

const figures = [...table.placement.fields.values()].flatMap(({ path, cell: { content } }) => {
  const value = table.cells.get(path)!.value;
  return content.type === "computed" && typeof value === "number" ? [[path, value] as const] : [];
});

test("its computed figures are many", () => {
  expect(figures.length).toBeGreaterThan(25);
});

test.each(figures)("another figure typed over %s is found on it", (path, value) => {
  const step = path.endsWith("rate") ? 0.02 : 1;
  expect(typedOver(path, value + step)).toContainEqual(expect.stringContaining(` ${path}`));
});

test.each([...table.cells.keys()].filter((path) => /^rows\.\w+\.points$/.test(path)))(
  "another weight of %s is found on its levels and on the whole",
  (path) => {
    const found = typedOver(path, 4.5);
    expect(found.filter((each) => each.startsWith("table-points/"))).toHaveLength(3);
  },
);
