import { itemNames } from "../../../src/checks/rules/item-names";
import { testRule } from "../../support/check-rule";

const filled = (tables: Record<string, object[]>) => ({
  pack: "zhuzhou-2023",
  entries: Object.fromEntries(
    Object.entries(tables).map(([table, items]) => [`finalAccounts${table}!items`, items as never]),
  ),
});

testRule(
  itemNames,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    [
      "the same names, whatever their spaces and brackets",
      filled({
        "02": [{ code: "2010399", name: "其他政府办公厅（室）支出", fiscal: 5 }],
        "03": [{ code: "2010399", name: "其他政府办公厅(室) 支出", basic: 5 }],
      }),
    ],
    [
      "项 of the same name below other 款",
      filled({
        "05": [
          { code: "2010301", name: "行政运行" },
          { code: "2010201", name: "行政运行" },
        ],
      }),
    ],
    ["a code that waits for its name and figures", filled({ "05": [{ code: "2010301" }] })],
    ["what is no code", filled({ "05": [{ code: "办公", basic: 3 }] })],
  ],
  [
    [
      "names that another table has, earlier or later",
      filled({
        "02": [{ code: "2010301", fiscal: 5 }],
        "03": [{ code: "2210201", name: "住房公积金", basic: 1 }],
        "05": [{ code: "2010301", name: "行政运行", basic: 5 }, { code: "2210201" }],
      }),
      [
        {
          message: "missing",
          at: "items.0.name",
          says: "“2010301”的科目名称没有填写，同一科目在公开05表中为“行政运行”。请补填。",
        },
        { message: "missing", at: "items.1.name", params: { name: "住房公积金" } },
      ],
    ],
    [
      "类 as 公开01 prints them",
      filled({ "05": [{ code: "208", basic: 1 }] }),
      [{ message: "missing", at: "items.0.name", params: { name: "社会保障和就业支出" } }],
    ],
    [
      "a row with figures that nothing names",
      filled({ "05": [{ code: "2010301", basic: 1 }] }),
      [{ message: "unknown", at: "items.0.name" }],
    ],
    [
      "the same 科目 under two names",
      filled({
        "02": [{ code: "2010301", name: "行政运行", fiscal: 5 }],
        "03": [{ code: "2010301", name: "行政管理", basic: 5 }],
      }),
      [{ message: "different", at: "items.0.name", params: { own: "行政管理", name: "行政运行" } }],
    ],
  ],
);
