import { blankData, findPack, formsOf, type ReadForm } from "../../src/forms";
import { carryOver, otherUnit, readLastYear, type Grid } from "../../src/forms/last-year";
import { setValue } from "../../src/forms/values";
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

const last = () => readLastYear(typed, spec, YEAR)!;
const figures = (form: ReadForm) =>
  carryOver(last(), form).cells.map(({ path, present, next }) => [path, present, next]);
const fund = (row: number, field: string) => `projects.specialFunds.items.${row}.${field}`;

describe("reading last year's form", () => {
  test("figures are found by heading and caption, however they are spaced and numbered", () => {
    const { lines, specialFunds } = last();
    expect([...lines].map(([path, { amount }]) => [path, amount])).toEqual([
      ["threePublic.total.previousFinalAccount", 99],
      ["threePublic.abroad.previousFinalAccount", 0],
      ["threePublic.reception.previousFinalAccount", 60.99],
      ["projects.specialFunds.total.previousFinalAccount", 150],
      ["operating.total.previousFinalAccount", 300],
    ]);
    expect(specialFunds).toEqual([
      { name: "调研经费", amount: 100 },
      { name: "处非专项", amount: 50 },
    ]);
  });

  test("projects that the unit added where the form prints …… are no special funds", () => {
    const added: Grid = [
      ...typed.slice(0, -2),
      ["4、其他事业类发展资金", 1, 1, 40],
      ["5、新增项目", 1, 1, 6],
      ...typed.slice(-2),
    ];
    const found = readLastYear(added, spec, YEAR)!;
    expect(found.others).toEqual([{ name: "5、新增项目", amount: 6 }]);
    expect(found.specialFunds).toEqual(last().specialFunds);
    expect(carryOver(found, thisYear()).added).toEqual([
      expect.objectContaining({ list: "projects.others.items", name: "5、新增项目" }),
    ]);
  });

  test.each<[string, Grid[number]]>([
    ["in the next filled cell", ["填报单位：", null, "乙局"]],
    ["behind the caption", ["填报单位： 乙局"]],
    ["in a cell further right", [null, "单位名称", "乙局"]],
  ])("the unit is found %s, and told where it is another", (_, line) => {
    const found = readLastYear([line, ...typed], spec, YEAR)!;
    expect(found.unitName).toBe("乙局");
    const of = (unitName: string) =>
      otherUnit(found, readForms(pack, blankData(pack, { year: YEAR, unitName }))[0]!);
    expect([of("甲局"), of(" 乙 局"), of("")]).toEqual(["乙局", null, null]);
  });

  test("a sheet that names no unit is nobody else's", () => {
    expect(last().unitName).toBeNull();
    expect(otherUnit(last(), thisYear())).toBeNull();
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
  ])("%s is none", (_, grid) => expect(readLastYear(grid, spec, YEAR)).toBeNull());
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
    ]);
  });

  test("a fund that is there already keeps its row, and equal figures are counted only", () => {
    const form = thisYear({
      [fund(0, "name")]: "新专项",
      [fund(1, "name")]: "处非专项",
      [fund(1, "previousFinalAccount")]: 49,
      "operating.total.previousFinalAccount": 300,
    });
    const { equal } = carryOver(last(), form);
    expect(equal).toBe(1);
    expect(figures(form).slice(2)).toEqual([
      [fund(2, "name"), null, "调研经费"],
      [fund(2, "previousFinalAccount"), null, 100],
      [fund(1, "previousFinalAccount"), 49, 50],
    ]);
  });

  test("funds for which no row is left are named", () => {
    const names = [0, 1, 2, 3].map((row) => [fund(row, "name"), `专项${row}`] as const);
    const { added } = carryOver(last(), thisYear(Object.fromEntries(names)));
    expect(added).toEqual([
      {
        name: "处非专项",
        amount: 50,
        list: "projects.specialFunds.items",
        values: {
          "projects.specialFunds.items.*.name": "处非专项",
          "projects.specialFunds.items.*.previousFinalAccount": 50,
        },
      },
    ]);
  });
});
