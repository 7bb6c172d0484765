import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";

/** 株洲市芦淞区人民政府办公室, 附件2 and 附件3: cost indicators as a level of their own, placed last. */
export const lusong2023 = {
  id: "lusong-2023",
  name: "湖南株洲芦淞 2023年度",
  year: 2023,
  baseData: {
    attachment: "附件2",
    title: "{year}年度部门（单位）整体支出绩效评价基础数据表",
    sheetName: "基础数据表",
    unitLine: null,
    staffHeading: "财政供养人员情况（人）",
    expenditureHeading: "经费控制情况（{unit}）",
    buildingHeading: "楼堂馆所控制情况（{year}年完工项目）",
    building: "beside",
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
      "placeholder",
      "projects.specialFunds.total",
      "operating.total",
      "operating.office",
      "operating.utilities",
      "operating.meetings",
      "procurement",
      "basicAdjustment",
    ],
    captions: { "operating.office": "其中：办公经费" },
    specialFundRows: 1,
    note: "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。",
    signature:
      "填表人：               填报日期：               联系电话：               单位负责人签字：",
  },
  selfAssessment: {
    attachment: "附件3",
    title: "{year}年度部门（单位）整体支出绩效自评表",
    sheetName: "整体支出绩效自评表",
    unitNameCaption: "区级预算部门（单位）名称",
    funds: { lines: { layout: "sides", totals: true } },
    executionPoints: 10,
    indicators: [
      {
        caption: "产出指标(40分)",
        points: 40,
        levelTwo: [
          { name: "数量指标", rows: 1 },
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
      {
        caption: "满意度指标（10分）",
        points: 10,
        levelTwo: [{ name: "服务对象满意度指标", rows: 1 }],
      },
      {
        caption: "成本指标（20分）",
        points: 20,
        levelTwo: [
          { name: "经济成本指标", rows: 1 },
          { name: "社会成本指标", rows: 1 },
          { name: "生态环境成本指标", rows: 1 },
        ],
      },
    ],
    missed: "ratio",
    signature:
      "填表人：               填报日期：               联系电话：               单位负责人签字：",
  },
  checks: defaultCheckOptions,
} satisfies PackInput;
