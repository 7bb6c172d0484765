import { caption, computed, entry, heading } from "../cells";
import type { Block } from "../definition";
import { chapterRow, completion, fenceRow, headingRow, longText, total } from "./cells";
import type { AccountsNotesOptions } from "./options";

/** 国有资产占用: cars by use, and large equipment. */
export const assets = ({ equipment }: AccountsNotesOptions): Block[] => [
  chapterRow("assets", "国有资产占用情况"),
  headingRow("assets", ["车辆用途", "数量（辆）", "说明"], { across: 5 }),
  {
    section: "assets.vehicles",
    list: "assets.vehicles",
    each: "车辆",
    minimum: 4,
    row: {
      cells: [
        entry(0, "assets.vehicles.*.name", "name", { align: "left" }),
        entry(1, "assets.vehicles.*.count", "count"),
        longText(2, "assets.vehicles.*.note"),
      ],
    },
    fence: fenceRow("assets.vehicles", 3, 5),
  },
  {
    key: "assets.total",
    cells: [
      caption(0, "车辆合计"),
      computed(1, "assets.total", "count", { op: "sum", of: ["assets.vehicles.*.count"] }),
    ],
  },
  ...equipment.map(({ id, caption: text }) => ({
    key: `assets.${id}`,
    cells: [caption(0, text), entry(1, `assets.${id}Equipment`, "count")],
  })),
];

/**
 * 项目支出: the items of the projects as the text tells them, and each project with the sum of its
 * items; an item belongs to the project whose name stands beside it.
 */
export const projects = (): Block[] => [
  chapterRow("projects", "项目支出情况"),
  headingRow("projects.parts", ["所属项目", "执行数", "具体项目"], { across: 5 }),
  {
    section: "projects.parts",
    list: "projects.parts",
    each: "具体项目",
    minimum: 3,
    row: {
      cells: [
        entry(0, "projects.parts.*.name", "text", { align: "left" }),
        entry(1, "projects.parts.*.executed", "amount"),
        entry(2, "projects.parts.*.item", "name", { across: 5, align: "left" }),
      ],
    },
    fence: fenceRow("projects.parts", 3, 5),
  },
  headingRow(
    "projects.items",
    ["项目", "项目年初预算", "调整后预算数", "预算执行数", "预算执行率", "主要用于"],
    { across: 2 },
  ),
  {
    section: "projects.items",
    list: "projects.items",
    each: "项目",
    minimum: 3,
    row: {
      cells: [
        entry(0, "projects.items.*.name", "name", { align: "left" }),
        entry(1, "projects.items.*.budget", "amount"),
        entry(2, "projects.items.*.fullYearBudget", "amount"),
        total(3, "projects.items.*.executed", ["projects.parts.*.executed"]),
        computed(4, "projects.items.*.executionRate", "rate", {
          op: "rate",
          rate: "EXECUTIONRATE",
          part: "projects.items.*.executed",
          base: "projects.items.*.fullYearBudget",
        }),
        longText(5, "projects.items.*.purpose"),
      ],
    },
    fence: fenceRow("projects.items", 6, 2),
  },
  {
    key: "projects.total",
    cells: [
      caption(0, "项目支出合计"),
      heading(1, "——"),
      heading(2, "——"),
      total(3, "projects.total.executed", ["projects.items.*.executed"]),
    ],
  },
];

/** 预算绩效: budget completed and executed, 公用经费 within its budget. */
export const performance = (): Block[] => [
  chapterRow("performance", "部门整体支出绩效情况"),
  headingRow("performance", [
    "项目",
    "上年结转",
    "年初部门预算",
    "调整后预算数",
    "实际支出",
    "预算完成率",
    "预算执行率",
  ]),
  {
    key: "performance",
    cells: [
      caption(0, "部门整体支出"),
      entry(1, "performance.carriedOver", "amount"),
      entry(2, "performance.initialBudget", "amount"),
      entry(3, "performance.fullYearBudget", "amount"),
      entry(4, "performance.executed", "amount"),
      completion(
        5,
        "performance.completionRate",
        "performance.executed",
        "performance.initialBudget",
      ),
      computed(6, "performance.executionRate", "rate", {
        op: "rate",
        rate: "EXECUTIONRATE",
        part: "performance.executed",
        base: "performance.fullYearBudget",
      }),
    ],
  },
  headingRow("performance.operating", ["项目", "预算安排数", "实际支出数", "公用经费控制率"]),
  {
    key: "performance.operating",
    cells: [
      caption(0, "公用经费"),
      entry(1, "performance.operating.budget", "amount"),
      entry(2, "performance.operating.executed", "amount"),
      computed(3, "performance.operating.controlRate", "rate", {
        op: "rate",
        rate: "CONTROLRATE",
        part: "performance.operating.executed",
        base: "performance.operating.budget",
      }),
    ],
  },
];
