import type { AccountsNotesOptions } from "../accounts-notes/options";

/** 决算说明数据表 of 株洲市人民政府办公室. */
export const zhuzhouNotes = {
  title: "{year}年度部门决算情况说明数据表",
  sheetName: "决算说明数据表",
  blocks: [
    "overview",
    "income",
    "expenditure",
    "classes",
    "lines",
    "basic",
    "threePublic",
    "operatingCost",
    "generalCosts",
    "meetings",
    "trainings",
    "procurement",
    "assets",
  ],
  overview: [
    { id: "total", caption: "收、支总计" },
    { id: "fiscalTotal", caption: "财政拨款收、支总计" },
    { id: "generalExpenditure", caption: "一般公共预算财政拨款支出" },
  ],
  allExpenditureClasses: false,
  lineRows: 15,
  microShareOf: "total",
  equipment: [
    { id: "general", caption: "单位价值50万元以上通用设备（台套）" },
    { id: "special", caption: "单位价值100万元以上专用设备（台套）" },
  ],
  narrative: "zhuzhou",
} satisfies AccountsNotesOptions;
