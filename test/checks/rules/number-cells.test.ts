import { numberCells } from "../../../src/checks/rules/number-cells";
import { testRule } from "../../support/check-rule";

const held = (path: string, value: string | number | boolean) => ({
  cells: { [path]: { value, formula: null } },
});

testRule(
  numberCells,
  [
    [
      "as many decimals as the place has",
      { entries: { "operating.total.budget": 87.5123 }, place: { decimals: 4 } },
    ],
    [
      "numbers",
      { entries: { "staff.authorised": 32, "operating.total.budget": 87.51, "funds.executed": 0 } },
    ],
    ["noise of binary fractions", { entries: { "operating.total.budget": 0.1 + 0.2 } }],
    [
      "a dash or spaces say that there is none",
      { cells: { "operating.total.budget": { value: "——" }, "staff.inPost": { value: " " } } },
    ],
    [
      "words where words belong",
      { entries: { "goals.actual": "完成", "indicators.0.target": "≥100篇" } },
    ],
    [
      "a formula's own decimals",
      { cells: { "threePublic.total.budget": { value: 10.123, formula: "=A1" } } },
    ],
    [
      "a result that an older Excel still awaits",
      { cells: { "threePublic.total.budget": { value: "#GETTING_DATA", formula: "=A1" } } },
    ],
    ["an unrounded rate", held("staff.controlRate", 0.902912)],
    [
      "a budget that was cut",
      { entries: { "basicAdjustment.budget": -126.18, "basicAdjustment.finalAccount": -126.18 } },
    ],
    [
      "a balance below nothing",
      {
        pack: "xiangxi-2022",
        entries: {
          "institutionAccounts!expenditure.institutions": [
            { name: "甲", personnel: 10, yearBalance: -5.85 },
          ],
        },
      },
    ],
  ],
  [
    [
      "an amount with its unit",
      held("operating.total.budget", "87.51万元"),
      [
        {
          message: "textNumber",
          at: "operating.total.budget",
          params: { held: "87.51万元", number: 87.51 },
          says: "“公用经费”的2023年预算数“87.51万元”是文字，求和时不会计入。请改填数字 87.51，不要带单位、空格或全角字符。",
        },
      ],
    ],
    [
      "元 converted",
      held("operating.total.budget", "875,100元"),
      [{ message: "textNumber", at: "operating.total.budget", params: { number: 87.51 } }],
    ],
    [
      "full-width digits",
      held("staff.inPost", "３２"),
      [{ message: "textNumber", at: "staff.inPost", params: { number: 32 } }],
    ],
    [
      "a percentage as text",
      held("staff.controlRate", "90.29%"),
      [{ message: "textNumber", at: "staff.controlRate", params: { number: 0.9029 } }],
    ],
    [
      "points with a unit",
      held("funds.points", "10分"),
      [{ message: "textNumber", at: "funds.points", params: { number: 10 } }],
    ],
    [
      "words",
      held("operating.total.budget", "暂无"),
      [{ message: "words", at: "operating.total.budget" }],
    ],
    [
      "a truth value",
      held("operating.total.budget", true),
      [{ message: "words", at: "operating.total.budget" }],
    ],
    [
      "a negative amount",
      held("funds.executed", -5),
      [{ message: "negative", at: "funds.executed" }],
    ],
    [
      "a negative budget after its adjustment",
      {
        pack: "hunan-common",
        cells: { "basicAdjustment.finalAccount": { value: -1, formula: null } },
      },
      [{ message: "negative", at: "basicAdjustment.finalAccount" }],
    ],
    [
      "a cut with its unit",
      held("basicAdjustment.budget", "-1,261,800元"),
      [{ message: "textNumber", at: "basicAdjustment.budget", params: { number: -126.18 } }],
    ],
    [
      "what no form can mean",
      held("funds.executed", 1e20),
      [{ message: "tooLarge", at: "funds.executed" }],
    ],
    ["part of a person", held("staff.inPost", 31.5), [{ message: "whole", at: "staff.inPost" }]],
    [
      "more than two decimals",
      held("operating.total.budget", 87.5123),
      [
        {
          message: "decimals",
          at: "operating.total.budget",
          severity: "info",
          says: "“公用经费”的2023年预算数为 87.5123，此处保留两位小数，应为 87.51；多出的小数会使合计出现尾差。",
        },
      ],
    ],
    [
      "万元 typed where the place fills in whole 元",
      { ...held("operating.total.budget", "6.99万元"), place: { amountUnit: "元", decimals: 0 } },
      [{ message: "textNumber", at: "operating.total.budget", params: { number: 69900 } }],
    ],
    [
      "decimals where amounts are whole",
      { entries: { "operating.total.budget": 87.5 }, place: { amountUnit: "元", decimals: 0 } },
      [
        {
          message: "decimals",
          at: "operating.total.budget",
          severity: "info",
          says: "“公用经费”的2023年预算数为 87.5，此处取整数，应为 88；多出的小数会使合计出现尾差。",
        },
      ],
    ],
  ],
);
