import { levelCoverage } from "../../../src/checks/rules/level-coverage";
import { testRule } from "../../support/check-rule";

const rows = [
  { level1: "产出指标（50分)", level2: "数量指标", level3: "办文", points: 50 },
  { level1: "效益指标（30分）", level2: "社会效益指标", level3: "效益", points: 30 },
  { level1: "满意度指标（10分）", level2: "服务对象满意度指标", level3: "满意度", points: 10 },
];

testRule(
  levelCoverage,
  [
    ["every level has a scored row", { entries: { indicators: rows } }],
    ["a form not begun", { entries: { indicators: [{ level1: "产出指标（50分)" }] } }],
    [
      "another weight in a level's caption",
      { entries: { indicators: [{ ...rows[0], level1: "产出指标（60分）" }, ...rows.slice(1)] } },
    ],
    [
      "a blank row beside a filled one of the same level 2",
      {
        entries: {
          indicators: [...rows, { level1: "满意度指标（10分）", level2: "服务对象满意度指标" }],
        },
      },
    ],
  ],
  [
    [
      "a level that is gone",
      { entries: { indicators: rows.slice(0, 2) } },
      [
        {
          message: "missing",
          at: "indicators.0.level1",
          params: { level: "满意度指标（10分）", weight: 10 },
        },
      ],
    ],
    [
      "a level without points",
      { entries: { indicators: [...rows.slice(0, 2), { ...rows[2], points: null }] } },
      [
        {
          message: "unscored",
          at: "indicators.2.level1",
          says: "一级指标“满意度指标（10分）”权重 10 分，但下面没有一行带分值的指标。请补填指标和分值。",
        },
      ],
    ],
    [
      "a level 2 left blank",
      {
        entries: { indicators: [...rows, { level1: "效益指标（30分）", level2: "生态效益指标" }] },
      },
      [
        {
          message: "blankLevel2",
          at: "indicators.3.level2",
          severity: "info",
          params: { level: "生态效益指标" },
        },
      ],
    ],
    [
      "a level 2 that its place wants filled",
      {
        entries: { indicators: [...rows, { level1: "效益指标（30分）", level2: "生态效益指标" }] },
        assessment: {
          indicators: [
            {
              caption: "效益指标（30分）",
              points: 30,
              levelTwo: [{ name: "生态效益指标", rows: 1, mayBeBlank: false }],
            },
          ],
        },
      },
      [
        {
          message: "requiredLevel2",
          at: "indicators.3.level2",
          severity: "warning",
          says: "二级指标“生态效益指标”没有填写三级指标。该类指标不得留空，请补填。",
        },
      ],
    ],
  ],
);
