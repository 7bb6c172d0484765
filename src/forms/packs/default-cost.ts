import type { PackInput } from "../pack";
import { plain } from "./default";

const [, , satisfaction] = plain.selfAssessment.indicators;

/** 产出 40, 效益 20, 满意度 10, 成本 20 beside 执行率 10 (domain: C2). */
const indicators: typeof plain.selfAssessment.indicators = [
  {
    caption: "产出指标（40分）",
    points: 40,
    levelTwo: [
      { name: "数量指标", rows: 2 },
      { name: "质量指标", rows: 1 },
      { name: "时效指标", rows: 1 },
    ],
  },
  {
    caption: "效益指标（20分）",
    points: 20,
    levelTwo: [
      { name: "经济效益指标", rows: 1 },
      { name: "社会效益指标", rows: 1 },
      { name: "生态效益指标", rows: 1 },
      { name: "可持续影响指标", rows: 1 },
    ],
  },
  satisfaction!,
  {
    caption: "成本指标（20分）",
    points: 20,
    levelTwo: [
      { name: "经济成本指标", rows: 1 },
      { name: "社会成本指标", rows: 1 },
      { name: "生态环境成本指标", rows: 1 },
    ],
  },
];

/** No place in particular, 成本 as a level of its own. */
export const plainWithCost = {
  ...plain,
  id: "default-cost",
  name: "通用（不限地区，成本指标单列）",
  year: 2023,
  selfAssessment: { ...plain.selfAssessment, indicators },
  projectAssessment: { ...plain.projectAssessment, indicators },
} satisfies PackInput;
