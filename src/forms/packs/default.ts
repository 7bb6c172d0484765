import type { PackInput } from "../pack";
import { huaihua2023 } from "./huaihua-2023";

const signature = "填表人：                   填报日期：                   联系电话：";

/** 产出 50, 效益 30, 满意度 10 beside 执行率 10, as 财预〔2020〕10号 weighs (domain: C1). */
const indicators: NonNullable<PackInput["projectAssessment"]>["indicators"] = [
  {
    caption: "产出指标（50分）",
    points: 50,
    levelTwo: [
      { name: "数量指标", rows: 2 },
      { name: "质量指标", rows: 1 },
      { name: "时效指标", rows: 1 },
      { name: "成本指标", rows: 1 },
    ],
  },
  {
    caption: "效益指标（30分）",
    points: 30,
    levelTwo: [
      { name: "经济效益指标", rows: 1 },
      { name: "社会效益指标", rows: 1 },
      { name: "生态效益指标", rows: 1 },
      { name: "可持续影响指标", rows: 1 },
    ],
  },
  {
    caption: "满意度指标（10分）",
    points: 10,
    levelTwo: [{ name: "服务对象满意度指标", rows: 1 }],
  },
];

/** No place in particular: the base data, the unit's self-assessment and one for each project. */
export const plain = {
  id: "default",
  name: "通用（不限地区）",
  year: 2023,
  baseData: {
    ...huaihua2023.baseData,
    attachment: "附件1",
    captions: { "projects.specialFunds.total": "3、专项资金（一个专项一行）" },
  },
  selfAssessment: {
    attachment: "附件2",
    title: "部门整体支出绩效自评表",
    sheetName: "整体支出绩效自评表",
    unitNameCaption: "预算部门（单位）名称",
    executionPoints: 10,
    indicators,
    missed: "ratio",
    signature,
  },
  projectAssessment: {
    attachment: "附件3",
    title: "项目支出绩效自评表",
    sheetName: "项目自评表",
    unitNameCaption: "主管部门",
    executionPoints: 10,
    indicators,
    missed: "ratio",
    signature,
  },
} satisfies PackInput;
