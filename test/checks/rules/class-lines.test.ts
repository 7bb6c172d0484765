import { classLines } from "../../../src/checks/rules/class-lines";
import { testRule } from "../../support/check-rule";

const items = [
  { code: "2010301", name: "行政运行", basic: 2042.67 },
  { code: "2010302", name: "一般行政管理事务", basic: 31.12 },
  { code: "2210201", name: "住房公积金", basic: 182.43 },
];

const filled = (lines: Readonly<Record<string, number>>, own: readonly object[] = items) => ({
  pack: "zhuzhou-2023",
  entries: { ...lines, "finalAccounts03!items": own as never },
});

const [general, housing] = [
  "finalAccounts01!expenditure.class201",
  "finalAccounts01!expenditure.class221",
] as const;

testRule(
  classLines,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    ["every class as its line", filled({ [general]: 2073.79, [housing]: 182.43 })],
    [
      "a row that was inserted, without its sum across",
      {
        ...filled({}, items),
        cells: {
          "items.0.expenditure": { value: null, formula: null },
          "expenditure.class201": { value: 2073.79, formula: null },
        },
      },
    ],
    ["no 科目 yet", filled({ [general]: 2073.79 }, [])],
    [
      "rows of 类 and 款 are not added again",
      filled({ [general]: 30 }, [
        { code: "201", basic: 30 },
        { code: "20103", basic: 30 },
        { code: "2010301", basic: 30 },
      ]),
    ],
  ],
  [
    [
      "a line that is another figure",
      filled({ [general]: 2000, [housing]: 182.43 }),
      [
        {
          message: "different",
          at: "expenditure.class201",
          params: { printed: 2000, expected: 2073.79 },
          says: "“一、一般公共服务支出”的金额为 2,000.00，公开03表 201 类各项合计 2,073.79，相差 73.79。请核对该类各项，或改正总表。",
        },
      ],
    ],
    [
      "the difference of a cent",
      filled({ [general]: 2073.8, [housing]: 182.43 }),
      [{ message: "rounding", at: "expenditure.class201", severity: "info" }],
    ],
    [
      "a line without 科目, and 科目 without a line",
      filled({
        [general]: 2073.79,
        "finalAccounts01!expenditure.class204": 9.56,
        "finalAccounts01!expenditure.class221": 0,
      }),
      [
        {
          message: "noItems",
          at: "expenditure.class204",
          says: "“四、公共安全支出”的金额为 9.56，而公开03表没有 204 类的科目。请补填，或改正总表。",
        },
        { message: "different", at: "expenditure.class221", params: { printed: 0 } },
      ],
    ],
    [
      "the general budget in 公开04",
      {
        pack: "zhuzhou-2023",
        entries: {
          "finalAccounts05!items": items,
          "finalAccounts04!expenditure.class201.generalPublic": 2073.79,
          "finalAccounts04!expenditure.class221.generalPublic": 82.43,
        },
      },
      [{ message: "different", at: "expenditure.class221.generalPublic" }],
    ],
  ],
);
