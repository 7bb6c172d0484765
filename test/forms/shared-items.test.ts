import fc from "fast-check";
import { blankData, findPack, type FormData, type ReportData } from "../../src/forms";
import { itemNamesOf, sharedItems } from "../../src/forms/last-year/shared-items";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const pack = findPack("zhuzhou-2023")!;
const report = (data: Partial<ReportData>) => readForms(pack, { ...blankData(pack), ...data });
const items = (...rows: FormData[]) => ({ items: rows });
const item = (code: string, name?: string): FormData => ({ code, ...(name && { name }) });

/** By sheet, what is written where: the values in the order of the rows. */
const told = (data: Partial<ReportData>, known?: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    sharedItems(report(data), known).map(({ to, carried }) => [
      to,
      carried.map(({ cells, added }) =>
        added
          ? [`+${added.before}`, ...Object.values(added.values)]
          : [cells[0]!.address, ...cells.map(({ next }) => next)],
      ),
    ]),
  );

test("科目 of one table are offered to the others and to 决算说明, with their names", () => {
  const found = told({
    finalAccounts02: items(item("2010301", "行政运行"), item("2210201", "住房公积金")),
  });
  expect(Object.keys(found)).toEqual(["公开03表", "公开05表", "决算说明数据表"]);
  expect(found["公开03表"]).toEqual(found["公开05表"]);
  expect(found["公开05表"]!.map(([, ...values]) => values)).toEqual([
    ["2010301", "行政运行"],
    ["2210201", "住房公积金"],
  ]);
  expect(found["决算说明数据表"]!.map(([, value]) => value)).toEqual([
    "一般公共服务支出—行政运行",
    "住房保障支出—住房公积金",
  ]);
});

test("the levels of a line are those that the tables name, and none that they do not", () => {
  const found = told({
    finalAccounts05: items(
      item("201"),
      item("20103", "政府办公厅（室）及相关机构事务"),
      item("2010301", "行政运行"),
    ),
  });
  expect(found["决算说明数据表"]!.map(([, value]) => value)).toEqual([
    "一般公共服务支出—政府办公厅（室）及相关机构事务—行政运行",
  ]);
});

test("a free row between a smaller and the next larger code is taken before one is inserted", () => {
  const found = told({
    finalAccounts03: items(item("201", "一般公共服务支出"), item("2010301", "行政运行")),
    finalAccounts05: items(item("201"), {}, item("2210201")),
  });
  const added = found["公开05表"]!.filter(([, value]) => value === "2010301");
  expect(added).toEqual([[expect.stringMatching(/^A\d+$/), "2010301", "行政运行"]]);
});

test("a 科目 goes where its code belongs: above the first larger one, else into a free row", () => {
  const found = told({
    finalAccounts03: items(item("2010301", "行政运行"), item("2210201", "住房公积金")),
    finalAccounts05: items(item("2210201", "住房公积金")),
  });
  expect(found["公开05表"]).toEqual([["+0", "2010301", "行政运行"]]);
  const [[address, ...values]] = told({
    finalAccounts03: items(item("2210201", "住房公积金")),
    finalAccounts05: items(item("2010301", "行政运行")),
  })["公开05表"] as [[string, ...string[]]];
  expect([address, ...values]).toEqual([expect.stringMatching(/^A\d+$/), "2210201", "住房公积金"]);
});

test("what another fund paid is not offered to 公开05, but to 公开02 and 公开03", () => {
  const found = told({
    finalAccounts08: items(item("2120899", "其他国有土地使用权出让收入安排的支出")),
  });
  expect(Object.keys(found)).toEqual(["公开02表", "公开03表"]);
});

test("a blank name is filled from the other tables, then from a table of 科目, never made up", () => {
  const found = told(
    {
      finalAccounts02: items(item("2010301", "行政运行"), item("2080501"), item("2080502")),
      finalAccounts03: items(item("2010301"), item("2080501"), item("2080502")),
      finalAccounts05: items(item("2010301"), item("2080501"), item("2080502")),
    },
    new Map([
      ["2010301", "别的名称"],
      ["2080501", "行政单位离退休"],
    ]),
  );
  expect(found["公开02表"]!.map(([, name]) => name)).toEqual(["行政单位离退休"]);
  expect(found["公开03表"]!.map(([, name]) => name)).toEqual(["行政运行", "行政单位离退休"]);
});

test("a published report offers nothing but lines that 决算说明 has under other names", () => {
  const found = told(fixture(pack.id));
  expect(Object.keys(found).filter((to) => to.startsWith("公开0"))).toEqual([]);
});

test("names stand beside codes on any sheet; a code that is named in two ways is known by neither", () => {
  const names = itemNamesOf([
    {
      name: "科目表",
      grid: [
        ["编码", "名称"],
        [201, "一般公共服务支出"],
        [" 2010301 ", "行政运行", 2080501, "行政单位离退休"],
        ["2010302", 12.5],
        ["2010303", "机关服务"],
        ["20103", null],
        [2023, "年"],
      ],
    },
    {
      name: "另一张",
      grid: [
        ["2010303", "机关 服务"],
        ["201", "别的"],
      ],
    },
  ]);
  expect([...names]).toEqual([
    ["2010301", "行政运行"],
    ["2080501", "行政单位离退休"],
    ["2010303", "机关 服务"],
  ]);
});

const codes = fc.constantFrom(
  "201",
  "20103",
  "2010301",
  "2010302",
  "2080501",
  "2120899",
  "2210201",
);
const rows = fc
  .uniqueArray(codes, { maxLength: 6 })
  .chain((own) =>
    fc.tuple(
      ...own.map((code) =>
        fc.constantFrom(undefined, `名称${code}`).map((name) => item(code, name)),
      ),
    ),
  )
  .map((own) => items(...own));

test("no name is offered that no table holds, and no 科目 twice to a table", () => {
  fc.assert(
    fc.property(rows, rows, rows, rows, (two, three, five, eight) => {
      const data = {
        finalAccounts02: two,
        finalAccounts03: three,
        finalAccounts05: five,
        finalAccounts08: eight,
      };
      const held = new Set(JSON.stringify(data).match(/名称\d+/g));
      for (const { to, carried } of sharedItems(report(data))) {
        const values = carried.flatMap(({ cells, added }) => [
          ...cells.map(({ next }) => next),
          ...Object.values(added?.values ?? {}),
        ]);
        const given = values.flatMap((value) => String(value).match(/名称\d+/g) ?? []);
        for (const name of given) expect(held).toContain(name);
        const added = values.filter((value) => /^\d+$/.test(String(value)));
        expect([to, new Set(added).size]).toEqual([to, added.length]);
      }
    }),
    { numRuns: 60 },
  );
});
