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
    unitLine: "部门：",
    amountLine: "单位：万元",
    tables: {
      "01": {
        tag: "公开01表",
        title: "收入支出决算总表",
        sheetName: "公开01表",
        note: "注：1. 本表反映部门本年度的总收支和年末结转结余情况。\n2. 本套报表金额单位转换时可能存在尾数误差。",
        captions: {},
      },
      "02": {
        tag: "公开02表",
        title: "收入决算表",
        sheetName: "公开02表",
        note: "注：本表反映部门本年度取得的各项收入情况。",
        captions: {},
        rows: 15,
      },
      "03": {
        tag: "公开03表",
        title: "支出决算表",
        sheetName: "公开03表",
        note: "注：本表反映部门本年度各项支出情况。",
        captions: {},
        rows: 15,
      },
      "04": {
        tag: "公开04表",
        title: "财政拨款收入支出决算总表",
        sheetName: "公开04表",
        note: "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
        captions: {},
      },
      "05": {
        tag: "公开05表",
        title: "一般公共预算财政拨款支出决算表",
        sheetName: "公开05表",
        note: "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
        captions: {},
        rows: 15,
      },
      "06": {
        tag: "公开06表",
        title: "一般公共预算财政拨款基本支出决算表",
        sheetName: "公开06表",
        note: "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
        captions: {},
      },
      "07": {
        tag: "公开07表",
        title: "一般公共预算财政拨款“三公”经费支出决算表",
        sheetName: "公开07表",
        note: "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
        captions: {},
      },
      "08": {
        tag: "公开08表",
        title: "政府性基金预算财政拨款收入支出决算表",
        sheetName: "公开08表",
        note: "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
        captions: {},
        rows: 5,
        emptyStatement: "本单位没有政府性基金收入，也没有使用政府性基金安排的支出。",
      },
      "09": {
        tag: "公开09表",
        title: "国有资本经营预算财政拨款支出决算表",
        sheetName: "公开09表",
        note: "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。",
        captions: {},
        rows: 5,
        emptyStatement: "本单位没有使用国有资本经营预算安排的支出。",
      },
    },
  },
  accountsNotes: zhuzhouNotes,
  checks: defaultCheckOptions,
} satisfies PackInput;
