import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";
import { zhuzhouNotes } from "./zhuzhou-notes";

/** 株洲市人民政府办公室: 决算公开 01–09 and the 附件 of its report. */
export const zhuzhou2023 = {
  id: "zhuzhou-2023",
  name: "湖南株洲 2023年度",
  year: 2023,
  selfAssessment: {
    attachment: "附件",
    title: "{year}年度部门整体支出绩效自评表",
    sheetName: "整体支出绩效自评表",
    unitNameCaption: "市级预算部门名称",
    table: { captions: { reason: "偏差原因分析" } },
    executionPoints: 10,
    // The copy that was published ends within 效益指标; what follows is as in 湖南's other forms.
    indicators: [
      {
        caption: "产出指标（50分）",
        points: 50,
        levelTwo: [
          { name: "数量指标", rows: 3 },
          { name: "质量指标", rows: 3 },
          { name: "时效指标", rows: 3 },
          { name: "成本指标", rows: 3 },
        ],
      },
      {
        caption: "效益指标（30分）",
        points: 30,
        levelTwo: [
          { name: "经济效益指标", rows: 2 },
          { name: "社会效益指标", rows: 2 },
          { name: "生态效益指标", rows: 2 },
          { name: "可持续影响指标", rows: 2 },
        ],
      },
      {
        caption: "满意度指标（10分）",
        points: 10,
        levelTwo: [{ name: "服务对象满意度指标", rows: 1 }],
      },
    ],
    missed: "ratio",
    notes: [
      "备注：1. “执行率”=“全年执行数”/“全年预算数”；",
      "2. 总分设置为100分，等级划分为：90分（含）—100分为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。",
    ],
    signature: null,
  },
  finalAccounts: {
    tables: {
      "01": {},
      "02": {},
      "03": {},
      "04": {},
      "05": {},
      "06": {},
      "07": {},
      "08": {},
      "09": {},
    },
  },
  accountsNotes: zhuzhouNotes,
  checks: defaultCheckOptions,
} satisfies PackInput;
