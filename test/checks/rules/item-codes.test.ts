import { itemCodes } from "../../../src/checks/rules/item-codes";
import { testRule } from "../../support/check-rule";

const filled = (...items: object[]) => ({
  pack: "zhuzhou-2023",
  entries: { "finalAccounts05!items": items as never },
});

testRule(
  itemCodes,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    [
      "项 only",
      filled({ code: "2010301", name: "行政运行", basic: 5 }, { code: "2210201", project: 7 }),
    ],
    [
      "类, 款 and 项",
      filled(
        { code: "201", basic: 30, project: 5 },
        { code: "20103", basic: 30, project: 5 },
        { code: "2010301", basic: 10, project: 5 },
        { code: "2010302", basic: 20 },
      ),
    ],
    ["a name that waits for its figures", filled({ name: "行政运行" })],
  ],
  [
    [
      "what is no code",
      filled(
        { code: "20103010", basic: 1 },
        { code: "类201", basic: 1 },
        { code: "2010", basic: 1 },
      ),
      [
        {
          message: "malformed",
          at: "items.0.code",
          says: "“20103010”的科目代码“20103010”不是科目代码：类为 3 位、款为 5 位、项为 7 位数字。请改正，以免合计重复或遗漏。",
        },
        { message: "malformed", at: "items.1.code" },
        { message: "malformed", at: "items.2.code" },
      ],
    ],
    [
      "the same code twice",
      filled({ code: "2010301", basic: 1 }, { code: "2010301", basic: 2 }),
      [{ message: "repeated", at: "items.1.code", severity: "warning" }],
    ],
    [
      "an amount without a code",
      filled({ name: "行政运行", basic: 12.5 }),
      [
        {
          message: "noCode",
          at: "items.0.code",
          severity: "warning",
          says: "“行政运行”的科目代码没有填写，该行有金额 12.50。请补填科目代码。",
        },
      ],
    ],
    [
      "类 and 款 that are not what their 项 come to",
      filled(
        { code: "201", basic: 31, project: 5 },
        { code: "20103", basic: 30.01, project: 5 },
        { code: "2010301", basic: 10, project: 5 },
        { code: "2010302", basic: 20 },
      ),
      [
        { message: "different", at: "items.0.basic", params: { printed: 31, expected: 30 } },
        { message: "rounding", at: "items.1.basic", severity: "info" },
      ],
    ],
  ],
);
