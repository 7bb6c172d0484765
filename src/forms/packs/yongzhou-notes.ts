import type { AccountsNotesOptions } from "../accounts-notes/options";

/** 决算说明数据表 of 永州市人民政府办公室. */
export const yongzhouNotes = {
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
    "procurement",
    "assets",
    "projects",
    "performance",
  ],
  overview: [
    { id: "income", caption: "收入总计" },
    { id: "expenditure", caption: "支出总计" },
    { id: "fiscalIncome", caption: "财政拨款收入总计" },
    { id: "fiscalExpenditure", caption: "财政拨款支出总计" },
    { id: "generalExpenditure", caption: "一般公共预算财政拨款支出" },
  ],
  allExpenditureClasses: true,
  lineRows: 13,
  microShareOf: "smallAndMedium",
  equipment: [{ id: "special", caption: "单位价值100万元以上设备（不含车辆）（台套）" }],
  narrative: "yongzhou",
} satisfies AccountsNotesOptions;
