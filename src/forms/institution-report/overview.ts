import { caption, computed, entry, heading, carriedFrom } from "../cells";
import type { CellSpec, FormSpec, RowSpec } from "../definition";
import { formKind } from "../form-kind";
import { overviewSchema, type OverviewOptions } from "./options";

/** 封面 and 一、部门（单位）基本概况 (domain: A3). */
export const overview = formKind({
  id: "overview",
  name: "基本概况",
  options: { overview: overviewSchema },
  build: overviewForm,
});

const across = 4;

function overviewForm(form: OverviewOptions): FormSpec {
  return {
    id: "overview",
    sheetName: form.sheetName,
    columnWidths: [20, 34, 20, 34],
    blocks: [
      {
        key: "cover.unitName",
        height: 60,
        cells: [
          computed(
            0,
            "cover.unitName",
            "name",
            { op: "carried", from: "unitName" },
            { across, style: "title", called: "封面的单位名称" },
          ),
        ],
      },
      {
        key: "title",
        height: 45,
        cells: [heading(0, form.title, { across, style: "title" })],
      },
      coverLine("unitName", entry(1, "unitName", "name"), form.unitNameCaption),
      coverLine("cover.budgetCode", entry(1, "cover.budgetCode", "code"), "预算编码："),
      coverLine(
        "cover.method",
        entry(1, "cover.method", "name", { choices: form.methods }),
        "评价方式：",
      ),
      coverLine("cover.assessor", entry(1, "cover.assessor", "name"), "评价机构："),
      coverLine("cover.reportDate", entry(1, "cover.reportDate", "notation"), "报告时间："),
      {
        key: "heading",
        height: 40,
        cells: [caption(0, form.heading, { across, style: "partTitle" })],
      },
      {
        key: "contact",
        height: 24,
        cells: [
          heading(0, "联系人"),
          entry(1, "contact.name", "name"),
          heading(2, "联系电话"),
          entry(3, "contact.telephone", "code"),
        ],
      },
      {
        key: "staff",
        height: 24,
        cells: [
          heading(0, "人员编制"),
          carriedPeople(1, "staff.authorised", "baseData!staff.authorised"),
          heading(2, "实有人数"),
          carriedPeople(3, "staff.inPost", "baseData!staff.inPost"),
        ],
      },
      ...longText("duties", "职能职责概述"),
      ...longText("tasks", "年度主要\n工作内容"),
      ...longText("achievements", "年度部门（单位）总体运行情况及取得的成绩"),
    ],
  };
}

const coverLine = (key: string, cell: CellSpec, text: string): RowSpec => ({
  key,
  height: 28,
  cells: [
    caption(0, text, { style: "tag", align: "right" }),
    { ...cell, across: 2, align: "left" },
  ],
});

const carriedPeople = (at: number, field: string, from: string): CellSpec =>
  carriedFrom(entry(at, field, "people"), { from });

/** A text over two rows: more than Excel lets one row be high. */
const longText = (field: string, text: string): RowSpec[] => [
  {
    key: field,
    height: 60,
    cells: [
      heading(0, text, { through: `${field}.end` }),
      entry(1, field, "text", { across: 3, style: "longText", through: `${field}.end` }),
    ],
  },
  { key: `${field}.end`, height: 60, cells: [] },
];
