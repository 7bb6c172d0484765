import { projectFigures } from "../../../src/checks/rules/project-figures";
import { testRule, type Filled } from "../../support/check-rule";

const funds = (...items: { name: string; budget?: number; finalAccount?: number }[]) => ({
  "projects.specialFunds.items": items,
});

const project = (name: string, initialBudget?: number, executed?: number) => ({
  name,
  funds: {
    bySource: {
      ...(initialBudget !== undefined && { currentYear: { initialBudget } }),
      ...(executed !== undefined && { carriedOver: { executed } }),
    },
  },
});

const report = (entries: NonNullable<Filled["entries"]>): Filled => ({ pack: "default", entries });

const road = { name: "道路维护", budget: 120, finalAccount: 118.5 };

testRule(
  projectFigures,
  [
    [
      "figures carried over by name",
      report({ ...funds(road), "projectAssessment!0": { name: "道路维护" } }),
    ],
    [
      "a project without a name yet",
      report({ ...funds(road), "projectAssessment!0": { name: "" } }),
    ],
    ["no base data", report({ "projectAssessment!0": project("道路维护", 120, 118.5) })],
    [
      "nothing filled in 基础数据表",
      report({ ...funds({ name: "道路维护" }), "projectAssessment!0": project("道路维护", 5) }),
    ],
  ],
  [
    [
      "the second sheet differs, and says whose it is",
      report({
        ...funds(road, { name: "信访维稳", budget: 13, finalAccount: 12.35 }),
        "projectAssessment!0": { name: "道路维护" },
        "projectAssessment!1": project("信访维稳", 15),
      }),
      [
        {
          message: "different",
          at: "funds.initialBudget",
          params: { own: 15, base: 13, difference: 2 },
          says: "信访维稳：“年度资金总额”的年初预算数为 15.00，基础数据表“信访维稳”的2023年预算数为 13.00，相差 2.00。同一项目在两张表中应一致，请核对。",
        },
      ],
    ],
    [
      "cents",
      report({ ...funds(road), "projectAssessment!0": project("道路维护", 120.01) }),
      [{ message: "rounding", at: "funds.initialBudget", severity: "info" }],
    ],
    [
      "a project that 基础数据表 does not know",
      report({ ...funds(road), "projectAssessment!0": project("道路养护", 120) }),
      [{ message: "unlisted", at: "name", severity: "info", params: { name: "道路养护" } }],
    ],
    [
      "two rows of one name",
      report({ ...funds(road, road), "projectAssessment!0": { name: "道路维护" } }),
      [{ message: "repeated", at: "name", params: { count: 2 } }],
    ],
  ],
);
