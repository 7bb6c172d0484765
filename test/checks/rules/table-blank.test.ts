import { tableBlank } from "../../../src/checks/rules/table-blank";
import { testRule, type Filled } from "../../support/check-rule";
import { tableRows } from "../../support/score-table";

/** Only some rows of the table, 行政效能 scored. */
const withRow = (id: string, entries: Filled["entries"] = {}): Filled => ({
  pack: "hunan-common",
  entries: { ...tableRows({ "efficiency.score": 6, [`${id}.points`]: 5 }), ...entries },
});

testRule(
  tableBlank,
  [
    ["nothing filled", { pack: "hunan-common" }],
    ["no score yet", { pack: "hunan-common", entries: tableRows({ "benefit.points": 10 }) }],
    ["a report without the form", {}],
    ["every row scored", withRow("benefit", tableRows({ "benefit.score": 5 }))],
    [
      "no balance at the end of the year",
      withRow("budgetCompletion", {
        "basicAdjustment.finalAccount": 100,
        "scoreTable!figures.carriedForward": 0,
      }),
    ],
  ],
  [
    ["a judgement", withRow("benefit"), [{ message: "judged", at: "rows.benefit.score" }]],
    [
      "a rate that is typed",
      withRow("satisfaction"),
      [
        {
          message: "rate",
          at: "rows.satisfaction.score",
          says: "“社会公众或服务对象满意度”的得分还没有算出，因为本单位执行情况没有填写。请补填比率。",
        },
      ],
    ],
    [
      "figures that the base data lacks",
      withRow("operatingControl", { "operating.total.finalAccount": 311.81 }),
      [
        {
          message: "parts",
          at: "rows.operatingControl.score",
          params: { parts: { form: "baseData", path: "operating.total.budget" } },
          says: "“公用经费控制率”的得分还没有算出，因为基础数据表“公用经费”的2023年预算数没有填写。请补填，或评定得分。",
        },
      ],
    ],
    [
      "a rate over zero",
      withRow("operatingControl", {
        "operating.total.finalAccount": 311.81,
        "operating.total.budget": 0,
      }),
      [{ message: "zero", at: "rows.operatingControl.score" }],
    ],
    [
      "a rate that the missing base data would tell",
      { ...withRow("operatingControl"), without: "baseData" },
      [{ message: "rate", at: "rows.operatingControl.score" }],
    ],
    [
      "the balance that completion depends on",
      withRow("budgetCompletion", { "basicAdjustment.finalAccount": 100 }),
      [{ message: "balance", at: "figures.carriedForward", severity: "info" }],
    ],
  ],
);
