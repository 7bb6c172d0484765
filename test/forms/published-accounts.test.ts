import { findPack } from "../../src/forms";
import { columnNames, itemPath } from "../support/final-accounts";
import { fixture } from "../support/fixtures";
import { publishedCases } from "../support/published-cases";
import { readForms } from "../support/read-form";

/** The published sums of 株洲, and the figures that it prints in two tables, in the workbook. */
const forms = readForms(findPack("zhuzhou-2023")!, fixture("zhuzhou-2023"));

const value = (table: string, path: string): unknown => {
  const { cells } = forms.find(({ form }) => form === `finalAccounts${table}`)!;
  return cells.get(itemPath(cells, path))!.value;
};

/** `t02-row-2101199`: the columns of a row; `total` is the row 合计. */
const rowSum = (table: "02" | "03" | "05", row: string): Sum => {
  const place = row === "total" ? "total" : `items.${row}`;
  const [sum, ...parts] = columnNames(table).map((name) => `${place}.${name}`);
  return [`zz-t${table}-row-${row}`, table, sum!, parts];
};

const codes =
  "2210201 2010302 2040299 2101199 2129999 2101101 2010201 2010399 2209999 2010301 2010499 2080506 2080801 2080505 2080501";

const columnSum = (table: "02" | "03", number: number): Sum => {
  const name = columnNames(table)[number - 1]!;
  const parts = codes.split(" ").map((code) => `items.${code}.${name}`);
  return [`zz-t${table}-col-${number}`, table, `total.${name}`, parts];
};

const fundSum = (id: string, line: string): Sum => [
  `zz-t04-row-${id}`,
  "04",
  `${line}.total`,
  ["generalPublic", "governmentFund", "stateCapital"].map((fund) => `${line}.${fund}`),
];

type Sum = readonly [id: string, table: string, sum: string, parts: readonly string[]];

const sums: readonly Sum[] = [
  [
    "zz-t01-expenditure-grand",
    "01",
    "expenditure.grandTotal",
    ["expenditure.total", "expenditure.distribution", "expenditure.closingBalance"],
  ],
  ...["2101199", "2010399", "total"].map((row) => rowSum("02", row)),
  columnSum("02", 5),
  ...["2040299", "2010201", "2010499", "2080505"].map((row) => rowSum("03", row)),
  columnSum("03", 6),
  fundSum("33", "expenditure.class201"),
  fundSum("36", "expenditure.class204"),
  fundSum("41", "expenditure.class210"),
  fundSum("50", "expenditure.class220"),
  fundSum("59", "expenditure.total"),
  fundSum("64", "expenditure.grandTotal"),
  [
    "zz-t04-opening-balance",
    "04",
    "income.openingBalance.total",
    ["generalPublic", "governmentFund", "stateCapital"].map(
      (fund) => `income.openingBalance.${fund}`,
    ),
  ],
  ...["2040299", "2101199", "2101101", "2010201", "2010399", "2080506", "2080505", "2080501"].map(
    (row) => rowSum("05", row),
  ),
  ["zz-t06-group-307", "06", "item307", ["item30701", "item30702"]],
  ["zz-t06-public", "06", "total.operating", ["item302", "item307", "item310", "item399"]],
  [
    "zz-t07-vehicle-actual",
    "07",
    "finalAccount.vehicles.total",
    ["finalAccount.vehicles.purchase", "finalAccount.vehicles.operation"],
  ],
];

test("every published sum of the tables is here", () => {
  const published = publishedCases.filter(({ id }) => id.startsWith("zz-t0")).map(({ id }) => id);
  expect(sums.map(([id]) => id).sort()).toEqual(published.sort());
});

test.each(sums)("%s", (id, table, sum, parts) => {
  const { call, published } = publishedCases.find((one) => one.id === id)!;
  expect(parts.map((part) => value(table, part))).toEqual(call.args);
  expect(value(table, sum)).toBe(Number(published));
});

type Cell = readonly [table: string, path: string];

const same = (row: string, first: Cell, second: Cell, figure: number) =>
  [row, first, second, figure] as const;

const income = (code: string): Cell => ["02", `items.${code}.income`];
const expenditure = (code: string, table = "03"): Cell => [table, `items.${code}.expenditure`];

test.each([
  same("class 204", ["01", "expenditure.class204"], ["04", "expenditure.class204.total"], 9.56),
  same("class 220", ["01", "expenditure.class220"], ["04", "expenditure.class220.total"], 5.48),
  same("class 221", ["01", "expenditure.class221"], ["04", "expenditure.class221.total"], 182.43),
  same("2210201", income("2210201"), expenditure("2210201"), 182.43),
  same("2010302", income("2010302"), expenditure("2010302"), 2531.97),
  same("2040299", income("2040299"), expenditure("2040299"), 9.56),
  same("2129999", income("2129999"), expenditure("2129999"), 22.97),
  same("2010201", income("2010201"), expenditure("2010201"), 194.27),
  same("2010201", expenditure("2010201"), expenditure("2010201", "05"), 194.27),
  same("2010499", income("2010499"), expenditure("2010499"), 19.9),
  same("2010499", expenditure("2010499"), expenditure("2010499", "05"), 19.9),
  same("2080506", income("2080506"), expenditure("2080506"), 100.33),
  same("2080506", expenditure("2080506"), expenditure("2080506", "05"), 100.33),
  same("class 212", ["01", "expenditure.class212"], expenditure("2129999"), 22.97),
  same("income", ["01", "income.total"], ["02", "total.income"], 6094.55),
  same("expenditure", ["03", "total.expenditure"], ["05", "total.expenditure"], 6094.55),
  same("basic", ["03", "total.basic"], ["05", "total.basic"], 4974.56),
  same("project", ["03", "total.project"], ["05", "total.project"], 1119.99),
  same(
    "general budget",
    ["04", "expenditure.grandTotal.generalPublic"],
    ["05", "total.expenditure"],
    6094.55,
  ),
  same("pensions", ["06", "item30108"], ["05", "items.2080505.basic"], 200.08),
  same("medical", ["06", "item30110"], ["05", "items.2101101.basic"], 88.24),
])("%s: %j and %j show %d", (_, first, second, figure) => {
  expect([value(...first), value(...second)]).toEqual([figure, figure]);
});
