import { blankData, findPack, formsOf, packSchema, type ReportData } from "../../src/forms";
import { codedColumns, type CodedTable } from "../../src/forms/final-accounts/columns";
import { economicBlocks, economicItem } from "../../src/forms/final-accounts/economic-items";
import { functionalClasses } from "../../src/forms/final-accounts/functional-classes";
import { lineIds, lines01, lines04 } from "../../src/forms/final-accounts/lines";
import { areLeaves } from "../../src/formulas";
import { rowsAt } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("zhuzhou-2023")!;
const forms = readForms(pack, fixture("zhuzhou-2023"));
const form = (id: string) => forms.find((each) => each.form === `finalAccounts${id}`)!;

test("the nine tables stand in order, each on its own sheet", () => {
  const names = formsOf(pack).map(({ sheetName }) => sheetName);
  expect(names.filter((name) => name.startsWith("公开"))).toEqual(
    Array.from({ length: 9 }, (_, i) => `公开0${i + 1}表`),
  );
});

test("a pack publishes the tables that it names, in its own words", () => {
  const own = packSchema.parse({
    ...pack,
    finalAccounts: {
      tables: {
        "01": { captions: { "income.nonFiscalBalance": "使用非财政拨款结余" }, note: "注：略。" },
        "02": { captions: { other: "其他" }, rows: 3 },
      },
    },
  });
  const built = formsOf(own, 2024).filter(({ id }) => id.startsWith("finalAccounts"));
  expect(built.map(({ id }) => id)).toEqual(["finalAccounts01", "finalAccounts02"]);
  const texts = JSON.stringify(built);
  expect(texts).toContain('"使用非财政拨款结余"');
  expect(texts).toContain('"注：略。"');
  expect(texts).toContain('"其他"');
  expect(texts).not.toContain("使用非财政拨款结余和专用结余");
});

test("a caption for a line that is not there is refused", () => {
  const tables = { "01": { captions: { "income.nothing": "没有" } } };
  expect(packSchema.safeParse({ ...pack, finalAccounts: { tables } }).success).toBe(false);
});

test("the tables follow the unit of amounts of the pack", () => {
  const inYuan = packSchema.parse({ ...pack, amountUnit: "元" });
  expect(JSON.stringify(formsOf(inYuan))).toContain('"单位：元"');
  expect(JSON.stringify(formsOf(pack))).toContain('"单位：万元"');
  const widths = (of: typeof pack) =>
    formsOf(of).find(({ id }) => id === "finalAccounts07")!.columnWidths;
  expect(Math.max(...widths(pack))).toBeLessThan(17);
  expect(Math.min(...widths(inYuan))).toBe(17);
});

test("every line and 科目 stands once, 行次 counted down both sides", () => {
  for (const sides of [lines01, lines04]) {
    const ids = lineIds(sides);
    expect(new Set(ids).size).toBe(ids.length);
  }
  const codes = economicBlocks.flatMap((classes) =>
    classes.flatMap(({ code, items }) => [code, ...items.map(([item]) => item)]),
  );
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, items } of economicBlocks.flat())
    for (const [item] of items) expect(item).toMatch(new RegExp(`^${code}\\d\\d$`));
  expect(functionalClasses).toHaveLength(26);

  const numbers = (id: string): number[] =>
    form(id)
      .placement.rows.flatMap((row) => ("spec" in row ? row.spec.cells : []))
      .filter(({ style, at }) => style === "ordinal" && (at === 1 || at === 4))
      .flatMap(({ content }) =>
        content.type === "label" && content.text !== "" ? [Number(content.text)] : [],
      )
      .sort((a, b) => a - b);
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
  expect(numbers("01")).toEqual(upTo(62));
  expect(numbers("04")).toEqual(upTo(64));
});

test("all rows of the published tables are in the fixture", () => {
  const { finalAccounts02, finalAccounts06 } = fixture("zhuzhou-2023");
  expect(rowsAt(finalAccounts02!, "items")).toHaveLength(15);
  // 70 of 款, 6 of 类, and the totals.
  const items = economicBlocks
    .flat()
    .flatMap(({ code, items: own }) => [code, ...own.map(([item]) => item)]);
  expect(Object.keys(finalAccounts06!).sort()).toEqual(
    [...items.map(economicItem), "total"].sort(),
  );
});

test("what is a sum is a formula, but for the figures that rounding moved", () => {
  const typed = forms.flatMap(({ form: id, placement, cells }) =>
    id.startsWith("finalAccounts")
      ? [...placement.fields.values()]
          .filter(({ path, cell }) => cell.content.type === "computed" && !cells.get(path)!.formula)
          .map(({ path }) => `${id.slice(-2)} ${path}`)
      : [],
  );

  expect(typed).toEqual([
    "01 expenditure.total",
    "02 total.fiscal",
    "03 total.basic",
    "03 total.project",
    "04 expenditure.total.generalPublic",
    "05 total.basic",
    "05 total.project",
    "06 item301",
    "06 item302",
    "06 item303",
    "06 total.personnel",
    "09 total.basic",
  ]);
});

describe("a 类 of the 总表 follows from the 科目 of its table", () => {
  const items = (rows: readonly (readonly [code: string | null, amount: number | null])[]) => ({
    items: rows.map(([code, basic]) => ({ code, basic })),
  });
  const read = (data: Partial<ReportData>) => {
    const all = readForms(pack, { ...blankData(pack), ...data });
    return (id: string, path: string) => {
      const { value, formula } = all.find((each) => each.form === id)!.cells.get(path)!;
      return [value, formula !== null];
    };
  };

  test("each of its own, what is summed up in the table counted once", () => {
    const at = read({
      finalAccounts03: items([
        ["201", 30],
        ["20103", 30],
        ["2010301", 10],
        ["2010302", 20],
        ["2080501", 5.5],
        [null, 1],
      ]),
      finalAccounts05: items([["2080501", 5]]),
      finalAccounts08: items([["2120899", 4]]),
      finalAccounts09: items([["2230105", 0]]),
    });
    expect(at("finalAccounts01", "expenditure.class201")).toEqual([30, true]);
    expect(at("finalAccounts01", "expenditure.class208")).toEqual([5.5, true]);
    expect(at("finalAccounts01", "expenditure.class210")).toEqual([null, true]);
    expect(at("finalAccounts04", "expenditure.class208.generalPublic")).toEqual([5, true]);
    expect(at("finalAccounts04", "expenditure.class212.governmentFund")).toEqual([4, true]);
    expect(at("finalAccounts04", "expenditure.class223.stateCapital")).toEqual([0, true]);
    expect(at("finalAccounts04", "expenditure.class201.generalPublic")).toEqual([null, true]);
    expect(at("finalAccounts04", "expenditure.total.total")).toEqual([9, true]);
  });

  test("until somebody types another figure", () => {
    const at = read({
      finalAccounts03: items([["2010301", 10]]),
      finalAccounts01: { expenditure: { class201: 11 } },
    });
    expect(at("finalAccounts01", "expenditure.class201")).toEqual([11, false]);
  });

  test("not where a place does not publish that table", () => {
    const own = packSchema.parse({ ...pack, finalAccounts: { tables: { "01": {} } } });
    const [table] = readForms(own, blankData(own)).filter(
      ({ form: id }) => id === "finalAccounts01",
    );
    expect(table!.cells.get("expenditure.class201")!.formula).toBeNull();
  });
});

describe("科目 of 类, 款 and 项 together", () => {
  test.each<[codes: (string | null)[], leaves: boolean[]]>([
    [
      ["2010301", "2010302"],
      [true, true],
    ],
    [
      ["201", "20103", "2010301"],
      [false, false, true],
    ],
    [
      ["20103", "2010301", "20104"],
      [false, true, true],
    ],
    [
      [null, "201", ""],
      [true, true, true],
    ],
    [
      ["201", "201"],
      [true, true],
    ],
    [
      ["20", "2080501"],
      [false, true],
    ],
  ])("%j", (codes, leaves) => {
    expect(areLeaves(codes)).toEqual(leaves);
  });

  test.each(Object.keys(codedColumns) as CodedTable[])("公开%s adds up the 项 only", (table) => {
    const column = table === "02" ? "fiscal" : "basic";
    const items = [
      { code: "201", [column]: 30 },
      { code: "20103", [column]: 30 },
      { code: "2010301", [column]: 10 },
      { code: "2010302", [column]: 20 },
      { code: "2080501", [column]: 5 },
    ];
    const report = { unitName: "甲", year: 2023, [`finalAccounts${table}`]: { items } };
    const filled = readForms(pack, report).find((each) => each.form === `finalAccounts${table}`)!;
    expect(filled.cells.get(`total.${column}`)!.value).toBe(35);
  });
});
