import { levelPoints } from "../../../src/checks/rules/level-points";
import { testRule } from "../../support/check-rule";

const level = (level1: string, ...points: (number | null)[]) =>
  points.map((each) => ({ level1, level3: "办文", points: each }));

testRule(
  levelPoints,
  [
    ["points as weighed", { entries: { indicators: level("产出指标（50分)", 20, 29.5, 0.5) } }],
    ["no points yet", { entries: { indicators: level("产出指标（50分)", null) } }],
    ["a level without a weight", { entries: { indicators: level("其他指标", 5) } }],
    [
      "a level that the place does not have",
      { entries: { indicators: level("成本指标（20分）", 20) } },
    ],
    ["no level", { entries: { indicators: [{ level3: "办文", points: 5 }] } }],
  ],
  [
    [
      "more than the weight, in rows that do not stand together",
      {
        entries: {
          indicators: [
            ...level("产出指标（50分)", 30),
            ...level("效益指标（30分）", 30),
            ...level("产出指标（50分)", 30),
          ],
        },
      },
      [
        {
          message: "different",
          at: "indicators.0.level1",
          params: { sum: 60, weight: 50, difference: 10 },
          says: "“产出指标（50分)”下各行分值合计 60，标明的权重为 50，相差 10。请调整各行分值。",
        },
      ],
    ],
    [
      "another weight than the place gives",
      { entries: { indicators: level("产出指标（60分）", 40, 20) } },
      [
        {
          message: "otherWeight",
          at: "indicators.0.level1",
          severity: "info",
          says: "“产出指标（60分）”标明的权重为 60，本地区表样为 50。经同意调整了权重的，可以保留。",
        },
      ],
    ],
    [
      "less than a weight with decimals",
      { entries: { indicators: level("产出指标（12.5分）", 12) } },
      [{ message: "different", at: "indicators.0.level1", params: { sum: 12, weight: 12.5 } }],
    ],
  ],
);
