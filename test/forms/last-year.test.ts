import { blankData, findPack, formsOf, type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import {
  carriedOver,
  lastYearForms,
  otherUnit,
  takesLastYear,
  type Carried,
  type Grid,
} from "../../src/forms/last-year";
import { readTypedBaseData } from "../../src/forms/last-year/typed-base-data";
import { setValue, type FormData } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const YEAR = 2024;
const pack = findPack("huaihua-2023")!;
const spec = formsOf(pack, YEAR)[0]!;
const headings = ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"];

/** Last year's form as somebody typed it. */
const typed: Grid = [
  ["部门整体支出绩效评价基础数据表"],
  ["财政供养人员情况", "编制数"],
  headings,
  ["三公经费", 9, 9, 99],
  ["2、 出国经费", null, null, 0],
  ["3、公务接待：", 3.71, 8, "6，0.99"],
  ["项目支出", null, null, null],
  ["3、市级专项资金（一个专项一行）", null, null, 150],
  ["调研经费", 175.37, 180, 100],
  [" 处非专项 ", 0, 0, 50],
  ["没有金额的专项", 1, 1, null],
  ["……"],
  ["公用经费", 1, 2, 300],
  ["其中：办公费", 1, 2, "约30"],
];

/** This year's empty form, with some cells filled. */
function thisYear(entries: Record<string, string | number> = {}): ReadForm {
  const data = blankData(pack, { year: YEAR });
  for (const [path, value] of Object.entries(entries)) setValue(data.baseData!, path, value);
  return readForms(pack, data)[0]!;
}

const FUNDS = "projects.specialFunds.items";
const readTyped = (grid: Grid) => readTypedBaseData({ name: "去年", grid }, spec, YEAR);
const last = (grid: Grid = typed) => readTyped(grid)!;
const over = (form: ReadForm, grid: Grid = typed) => carriedOver([last(grid)], [form])[0]!;
const figures = (form: ReadForm) =>
  over(form)
    .carried.flatMap(({ cells }) => cells)
    .map(({ path, present, next }) => [path, present, next]);
const addedTo = (form: ReadForm, grid: Grid = typed) =>
  over(form, grid).carried.flatMap(({ name, added }) => (added ? [{ name, ...added }] : []));
const fund = (row: number, field: string) => `projects.specialFunds.items.${row}.${field}`;
const listed = (form: ReturnType<typeof last>, list: string) =>
  form
    .rows(list)
    .map((row) => [form.value(`${list}.${row}.name`), form.value(`${list}.${row}.finalAccount`)]);

describe("reading last year's form", () => {
  test("figures are found by heading and caption, however they are spaced and numbered", () => {
    const form = last();
    const lines = ["threePublic.total", "threePublic.abroad", "threePublic.reception"];
    expect(lines.map((line) => form.value(`${line}.finalAccount`))).toEqual([99, 0, 60.99]);
    expect(form.value("projects.specialFunds.total.finalAccount")).toBe(150);
    expect(form.value("operating.total.finalAccount")).toBe(300);
    expect(form.value("operating.office.finalAccount")).toBeNull();
    expect(listed(form, FUNDS)).toEqual([
      ["调研经费", 100],
      ["处非专项", 50],
      ["没有金额的专项", null],
    ]);
  });

  test("a figure below nothing is one", () => {
    const form = last([...typed, ["水费、电费、差旅费", 1, 2, "-3.5"]]);
    expect(form.value("operating.utilities.finalAccount")).toBe(-3.5);
  });

  test("projects that the unit added where the form prints …… are no special funds", () => {
    const added: Grid = [
      ...typed.slice(0, -2),
      ["4、其他事业类发展资金", 1, 1, 40],
      ["5、新增项目", 1, 1, 6],
      ...typed.slice(-2),
    ];
    const found = last(added);
    expect(listed(found, "projects.others.items")).toEqual([["5、新增项目", 6]]);
    expect(listed(found, FUNDS)).toEqual(listed(last(), FUNDS));
    expect(addedTo(thisYear(), added)).toEqual([
      expect.objectContaining({ list: "projects.others.items", name: "5、新增项目" }),
    ]);
  });

  test.each<[string, Grid[number]]>([
    ["in the next filled cell", ["填报单位：", null, "乙局"]],
    ["behind the caption", ["填报单位： 乙局"]],
    ["in a cell further right", [null, "单位名称", "乙局"]],
  ])("the unit is found %s, and told where it is another", (_, line) => {
    const found = last([line, ...typed]);
    expect(found.value("unitName")).toBe("乙局");
    const of = (unitName: string) =>
      otherUnit([found], readForms(pack, blankData(pack, { year: YEAR, unitName })));
    expect([of("甲局"), of(" 乙 局"), of("")]).toEqual(["乙局", null, null]);
  });

  test("a sheet that names no unit is nobody else's", () => {
    expect(last().value("unitName")).toBeNull();
    expect(otherUnit([last()], [thisYear()])).toBeNull();
  });

  test.each<[string, Grid]>([
    ["an empty sheet", []],
    ["a form of another year", [["经费", "2021年决算数", "2022年预算数", "2022年决算数"]]],
    [
      "this year's own form, whose first column bears the same heading",
      [
        ["经费", "2023年决算数", "2024年预算数", "2024年决算数"],
        ["公用经费", 1, 2, 3],
      ],
    ],
    ["a form without figures", [headings, ["公用经费", 1, 2, null]]],
  ])("%s is none", (_, grid) => expect(readTyped(grid)).toBeNull());
});

describe("what goes into this year's form", () => {
  test("entries only: sums follow by themselves; new funds go into blank rows", () => {
    expect(figures(thisYear())).toEqual([
      ["threePublic.abroad.previousFinalAccount", null, 0],
      ["threePublic.reception.previousFinalAccount", null, 60.99],
      ["operating.total.previousFinalAccount", null, 300],
      [fund(0, "name"), null, "调研经费"],
      [fund(0, "previousFinalAccount"), null, 100],
      [fund(1, "name"), null, "处非专项"],
      [fund(1, "previousFinalAccount"), null, 50],
      [fund(2, "name"), null, "没有金额的专项"],
    ]);
  });

  test("a fund that is there already keeps its row, and equal figures are counted only", () => {
    const form = thisYear({
      [fund(0, "name")]: "新专项",
      [fund(1, "name")]: "处非专项",
      [fund(1, "previousFinalAccount")]: 49,
      "operating.total.previousFinalAccount": 300,
    });
    expect(over(form).equal).toBe(1);
    expect(figures(form).slice(2)).toEqual([
      [fund(2, "name"), null, "调研经费"],
      [fund(2, "previousFinalAccount"), null, 100],
      [fund(1, "previousFinalAccount"), 49, 50],
      [fund(3, "name"), null, "没有金额的专项"],
    ]);
  });

  test("funds for which no row is left are named, and all keep their order: the last has the last row", () => {
    const names = [0, 1, 2, 3].map((row) => [fund(row, "name"), `专项${row}`] as const);
    const added = addedTo(thisYear(Object.fromEntries(names)));
    expect(added.slice(0, 1)).toEqual([
      {
        name: "调研经费",
        list: "projects.specialFunds.items",
        values: {
          "projects.specialFunds.items.*.name": "调研经费",
          "projects.specialFunds.items.*.previousFinalAccount": 100,
        },
        called: expect.anything() as object,
      },
    ]);
  });
});

/** What a sheet shows, from A1 on, and no more than that. */
function shown({ placement, cells }: ReadForm): Grid {
  const grid = Array.from({ length: placement.rowCount }, () =>
    Array<string | number | null>(placement.form.columnWidths.length).fill(null),
  );
  for (const placed of placement.rows)
    for (const { at, content } of "section" in placed
      ? placed.section.row.cells
      : placed.spec.cells)
      if (content.type === "label") grid[placed.row]![at] = content.text;
  for (const { path, row, cell } of placement.fields.values()) {
    const value = cells.get(path)!.value;
    grid[row]![cell.at] = typeof value === "boolean" ? null : value;
  }
  const fences = new Set(placement.sections.flatMap(({ begin, fence }) => [begin, fence]));
  return grid.filter((_, row) => !fences.has(row));
}

const sheetsOf = (forms: readonly ReadForm[]) =>
  forms.map((form) => ({ name: `${form.sheetName}（定稿）`, grid: shown(form) }));

/** A report of this year's in which nothing is filled, but rows enough. */
const emptyNext = (id: string) => {
  const own = findPack(id)!;
  return readForms(own, blankData(own, { year: own.year + 1 }));
};

const published = (id: string) =>
  readForms(findPack(id)!, { ...fixture(id), year: findPack(id)!.year });

describe.each(packs.map(({ id }) => id))("%s: last year's published report", (id) => {
  const before = published(id);
  const next = emptyNext(id);
  const told = (carried: readonly { to: string; carried: readonly Carried[] }[]) =>
    carried.flatMap(({ to, carried: all }) =>
      all.map(({ title, name, cells, added }) => [
        to,
        title,
        name,
        cells.map(({ path, next: value }) => [path, value]),
        added?.values ?? null,
      ]),
    );
  const laidOut = carriedOver(
    lastYearForms({ sheets: [], outdated: [], unread: [], forms: before }, next),
    next,
  );

  test("has something for this year's, and every figure is one that it holds", () => {
    expect(next.some(takesLastYear)).toBe(true);
    expect(laidOut.flatMap(({ carried }) => carried).length).toBeGreaterThan(0);
    const held = new Set(
      before.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value).trim())),
    );
    for (const { carried } of laidOut)
      for (const { cells, added } of carried)
        for (const value of [
          ...cells.map((cell) => cell.next),
          ...Object.values(added?.values ?? {}),
        ])
          expect(held).toContain(String(value));
  });

  test("is read from a sheet without our marks as it is by them", () => {
    const file = { sheets: sheetsOf(before), forms: [], outdated: [], unread: [] };
    expect(told(carriedOver(lastYearForms(file, next), next))).toEqual(told(laidOut));
  });

  test("that is of another year has nothing", () => {
    const own = findPack(id)!;
    const later = readForms(own, blankData(own, { year: own.year + 3 }));
    expect(
      carriedOver(
        lastYearForms({ sheets: [], outdated: [], unread: [], forms: before }, later),
        later,
      ),
    ).toEqual([]);
  });
});

describe("株洲, which has no 基础数据表", () => {
  const before = published("zhuzhou-2023");
  const next = emptyNext("zhuzhou-2023");
  const filled = (forms: readonly ReadForm[], from = before) =>
    new Map(
      carriedOver(
        lastYearForms({ sheets: [], outdated: [], unread: [], forms: from }, forms),
        forms,
      ).flatMap(({ to, carried }) =>
        carried.flatMap(({ cells }) =>
          cells.map(({ path, next: value }) => [`${to}!${path}`, value] as const),
        ),
      ),
    );
  const value = (form: string, path: string) =>
    before.find((each) => each.form === form)!.cells.get(path)!.value;

  test("takes last year's totals and 三公经费 from 决算说明, and the balance from 公开01", () => {
    const found = filled(next);
    expect(found.get("决算说明数据表!overview.total.previous")).toBe(
      value("accountsNotes", "overview.total.current"),
    );
    expect(found.get("决算说明数据表!threePublic.reception.previous")).toBe(
      value("accountsNotes", "threePublic.reception.finalAccount"),
    );
    expect(found.get("公开01表!income.openingBalance")).toBe(
      value("finalAccounts01", "expenditure.closingBalance"),
    );
  });

  test("takes them from the tables where last year's file has no 决算说明", () => {
    const tables = before.filter(({ form }) => form !== "accountsNotes");
    const found = filled(next, tables);
    expect(found.get("决算说明数据表!overview.total.previous")).toBe(
      value("finalAccounts01", "income.grandTotal"),
    );
    expect(found.get("决算说明数据表!threePublic.reception.previous")).toBe(
      value("finalAccounts07", "finalAccount.reception"),
    );
  });

  test("takes the 科目 of last year's tables with their names", () => {
    const found = filled(next);
    expect(found.get("公开03表!items.0.code")).toBe(value("finalAccounts03", "items.0.code"));
    expect(found.get("公开03表!items.0.name")).toBe(value("finalAccounts03", "items.0.name"));
  });
});

describe("indicators", () => {
  const id = "huaihua-2023";
  const next = emptyNext(id);
  const selfAssessment = next.find(({ form }) => form === "selfAssessment")!;
  const indicatorsOver = (before: readonly ReadForm[], forms: readonly ReadForm[] = next) =>
    carriedOver(
      lastYearForms({ sheets: [], outdated: [], unread: [], forms: before }, forms),
      forms,
    ).find(({ to }) => to === selfAssessment.sheetName)!;
  const lastYear = (rows: readonly FormData[]) => {
    const data = blankData(pack, { year: 2023 });
    setValue(data.selfAssessment!, "indicators", rows as unknown as FormData);
    return readForms(pack, data);
  };
  const quantity = (level3: string, more: FormData = {}): FormData => ({
    level1: "产出指标（50分)",
    level2: "数量指标",
    level3,
    target: "≥100篇",
    actual: "120篇",
    points: 10,
    ...more,
  });

  test("go where their 二级指标 is, with target and points, and without what was reached", () => {
    const { carried } = indicatorsOver(lastYear([quantity("信息稿件")]));
    expect(carried).toHaveLength(1);
    const [{ title, name, cells }] = carried as [Carried];
    expect([title, name]).toEqual(["指标", "信息稿件"]);
    expect(cells.map(({ path, next: value }) => [path.replace(/\d+/, "*"), value])).toEqual([
      ["indicators.*.level3", "信息稿件"],
      ["indicators.*.target", "≥100篇"],
      ["indicators.*.points", 10],
    ]);
    const row = cells[0]!.path.replace(/\.level3$/, "");
    expect(selfAssessment.cells.get(`${row}.level2`)!.value).toBe("数量指标");
  });

  test("that are there already give their target and points to that row", () => {
    const filled = readForms(pack, {
      ...blankData(pack, { year: 2024 }),
      selfAssessment: { indicators: [quantity("旧的"), quantity("信息稿件", { target: "≥90篇" })] },
    });
    const { carried, equal } = indicatorsOver(
      lastYear([quantity("信息稿件"), quantity("旧的")]),
      filled,
    );
    expect(equal).toBe(1);
    expect(
      carried.flatMap(({ cells }) =>
        cells.map(({ path, present, next: value }) => [path, present, value]),
      ),
    ).toEqual([["indicators.1.target", "≥90篇", "≥100篇"]]);
  });

  test("for which no row is left are inserted within their 二级指标", () => {
    const rows = Array.from({ length: 5 }, (_, i) => quantity(`指标${i}`));
    const { carried } = indicatorsOver(lastYear(rows));
    const blank = selfAssessment.placement.sections
      .find(({ section }) => section.list === "indicators")!
      .rows.filter(
        (_, row) => selfAssessment.cells.get(`indicators.${row}.level2`)!.value === "数量指标",
      ).length;
    const added = carried.flatMap((each) => (each.added ? [each.added] : []));
    expect(added).toHaveLength(5 - blank);
    expect(added[0]).toMatchObject({ list: "indicators", before: blank - (blank > 1 ? 1 : 0) });
  });

  test("of a kind that this year's form does not have are named", () => {
    const { without } = indicatorsOver(lastYear([quantity("某指标", { level2: "别的指标" })]));
    expect(without).toEqual(["某指标"]);
  });
});
