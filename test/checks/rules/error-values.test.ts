import { errorValues } from "../../../src/checks/rules/error-values";
import { testRule } from "../../support/check-rule";

testRule(
  errorValues,
  [
    ["a result", { entries: { "staff.authorised": 4, "staff.inPost": 3 } }],
    ["a guarded dash", { cells: { "staff.controlRate": { value: "—" } } }],
    ["a result that is still awaited", { cells: { "funds.executionRate": { value: "#BUSY!" } } }],
    [
      "the same in an older Excel",
      { cells: { "funds.executionRate": { value: "#GETTING_DATA" } } },
    ],
    [
      "an error's name typed as text",
      { cells: { "funds.executed": { value: "#N/A", formula: null } } },
    ],
  ],
  [
    [
      "a formula that lost its cell",
      { cells: { "threePublic.total.budget": { value: "#REF!" } } },
      [
        {
          message: "error",
          at: "threePublic.total.budget",
          says: "“三公经费”的2023年预算数的公式结果是错误值 #REF!。请检查公式引用的单元格，或恢复原公式。",
        },
      ],
    ],
    [
      "a function that Excel does not know without the add-in",
      { cells: { "funds.executionRate": { value: "#NAME?" } } },
      [{ message: "name", at: "funds.executionRate", severity: "warning" }],
    ],
  ],
);
