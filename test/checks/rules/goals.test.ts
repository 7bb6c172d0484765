import { goals } from "../../../src/checks/rules/goals";
import { testRule } from "../../support/check-rule";

testRule(
  goals,
  [
    [
      "both boxes filled",
      { entries: { goals: { expected: "提升政务服务水平。", actual: "全面完成。" } } },
    ],
    ["a form not begun", {}],
  ],
  [
    [
      "only the expected goals",
      { entries: { "goals.expected": "提升政务服务水平。" } },
      [
        {
          message: "blank",
          at: "goals.actual",
          says: "“年度总体目标”的实际完成情况没有填写。请补填。",
        },
      ],
    ],
    [
      "neither, in a form that is under way",
      { entries: { "funds.executed": 90 } },
      [
        { message: "blank", at: "goals.expected" },
        { message: "blank", at: "goals.actual" },
      ],
    ],
    [
      "the goals copied",
      { entries: { goals: { expected: "提升政务服务水平。", actual: "提升政务服务水平。 " } } },
      [{ message: "same", at: "goals.actual" }],
    ],
  ],
);
