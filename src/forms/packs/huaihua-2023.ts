import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";
import { huaihua } from "./places";

/** 怀化市人民政府办公室, 附件1-1 and 附件1-2. */
export const huaihua2023 = {
  ...huaihua,
  baseData: {
    attachment: "附件1-1",
    title: "部门整体支出绩效评价基础数据表",
    sheetName: "基础数据表",
    unitLine: "填报单位：",
    staffHeading: "财政供养人员情况",
    expenditureHeading: "经费控制情况",
    buildingHeading: "楼堂馆所控制情况",
    building: "below",
    lines: [
      "threePublic.total",
      "threePublic.vehicles.total",
      "threePublic.vehicles.purchase",
      "threePublic.vehicles.operation",
      "threePublic.abroad",
      "threePublic.reception",
      "projects.total",
      "projects.business",
      "projects.maintenance",
      "projects.specialFunds.total",
      "projects.otherDevelopment",
      "placeholder",
      "operating.total",
      "operating.office",
      "operating.utilities",
      "operating.meetings",
      "procurement",
      "basicAdjustment",
    ],
    captions: {},
    specialFundRows: 5,
    note: "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。",
    signature: "填表人：                   填报日期：                   联系电话：",
  },
  selfAssessment: {
    attachment: "附件1-2",
    title: "整体支出绩效自评表",
    sheetName: "整体支出绩效自评表",
    unitNameCaption: "预算单位名称",
    executionPoints: 10,
    indicators: [
      {
        caption: "产出指标（50分)",
        points: 50,
        levelTwo: [
          { name: "数量指标", rows: 2 },
          { name: "质量指标", rows: 2 },
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
    ],
    missed: "ratio",
    signature: "填表人：                   填报日期：                   联系电话：",
  },
  checks: defaultCheckOptions,
} satisfies PackInput;
