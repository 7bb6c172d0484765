import { projectCoverage } from "../../../src/checks/rules/project-coverage";
import { testRule, type Filled } from "../../support/check-rule";

const items = [
  { name: "道路维护", finalAccount: 118.5 },
  { name: "信访维稳", finalAccount: 12.35 },
];

const sheet = (name: string, executed: number) => ({
  name,
  funds: { bySource: { currentYear: { executed } } },
});

/** Filled, but for the figures that 基础数据表 gives. */
const started = (name: string) => ({ name, indicators: [{ level3: "办文" }] });

const report = (entries: NonNullable<Filled["entries"]>): Filled => ({ pack: "default", entries });

testRule(
  projectCoverage,
  [
    [
      "a sheet for every project, and other projects beside them",
      report({
        "projects.business": { finalAccount: 20 },
        "projects.specialFunds.items": items,
        "projectAssessment!0": started("道路维护"),
        "projectAssessment!1": started("信访维稳"),
      }),
    ],
    ["no base data", report({ "projectAssessment!0": sheet("道路维护", 5) })],
    [
      "a place whose report has no such sheets",
      { entries: { "projects.specialFunds.items": items } },
    ],
  ],
  [
    [
      "more than all projects spent",
      report({
        "projects.specialFunds.items": items,
        "projectAssessment!0": sheet("道路维护", 118.5),
        "projectAssessment!1": sheet("信访维稳", 112.35),
      }),
      [
        {
          message: "more",
          at: "projects.total.finalAccount",
          params: { total: 130.85, sum: 230.85, difference: 100 },
          says: "“项目支出”的2023年决算数为 130.85，各项目自评表的全年执行数（道路维护、信访维稳）合计 230.85，多出 100.00。请核对各项目的执行数，或项目支出是否漏列。",
        },
      ],
    ],
    [
      "a project written in later",
      report({ "projects.specialFunds.items": items, "projectAssessment!0": started("道路维护") }),
      [
        {
          message: "without",
          at: "projects.specialFunds.items.1.name",
          severity: "info",
          params: { count: 1 },
          says: "“信访维稳”没有项目支出绩效自评表。请点击“一键生成报表”补建，已有的表保持原样；不需要自评的可以保留。",
        },
      ],
    ],
    [
      "no sheet yet",
      report({ "projects.specialFunds.items": items }),
      [
        {
          message: "several",
          at: "projects.specialFunds.items.0.name",
          severity: "info",
          params: { name: "道路维护", count: 2 },
        },
      ],
    ],
    [
      "a sheet that nobody filled yet",
      report({
        "projects.specialFunds.items": items,
        "projectAssessment!0": started("道路维护"),
        "projectAssessment!1": { name: "信访维稳" },
      }),
      [
        {
          message: "blank",
          at: "name",
          says: "信访维稳：这张项目自评表还没有填写绩效指标。请填写，或删去不需要自评的表。",
        },
      ],
    ],
    [
      "all of them, told once",
      report({
        "projects.specialFunds.items": items,
        "projectAssessment!0": { name: "道路维护" },
        "projectAssessment!1": { name: "信访维稳" },
      }),
      [{ message: "someBlank", at: "name", params: { count: 2 } }],
    ],
  ],
);
