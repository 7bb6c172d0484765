import { projectsAgree } from "../../../src/checks/rules/projects-agree";
import { testRule } from "../../support/check-rule";

const both = (assessment: number | null, base: number | null) => ({
  entries: { "funds.byExpenditure.project": assessment, "projects.business.finalAccount": base },
});

testRule(
  projectsAgree,
  [
    ["the same", both(2833.37, 2833.37)],
    ["one is not known", both(63.01, null)],
    ["no 基础数据表", { ...both(63.01, null), without: "baseData" }],
  ],
  [
    [
      "two figures for one expenditure",
      both(63.01, 61.48),
      [
        {
          message: "different",
          at: "funds.byExpenditure.project",
          params: { assessment: 63.01, base: 61.48, difference: 1.53 },
          says: "“项目支出”为 63.01，基础数据表“项目支出”的2023年决算数为 61.48，相差 1.53。两张表的项目支出应一致，请核对口径（预算数或执行数）。",
        },
      ],
    ],
    [
      "a rounding tail",
      both(61.49, 61.48),
      [{ message: "rounding", at: "funds.byExpenditure.project", severity: "info" }],
    ],
  ],
);
