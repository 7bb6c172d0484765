import { caption, entry } from "../cells";
import type { Block, RowSpec } from "../definition";
import {
  changeCells,
  chapterRow,
  fenceRow,
  headingRow,
  longText,
  share,
  shareTotal,
  total,
} from "./cells";
import type { AccountsNotesOptions } from "./options";

/** 收入支出决算总体情况: each total against last year's. */
export const overview = ({ overview: lines }: AccountsNotesOptions): Block[] => [
  chapterRow("overview", "收入支出决算总体情况"),
  headingRow("overview", [
    "项目",
    "本年决算数",
    "上年决算数",
    "增减额",
    "变动率",
    "增减",
    "主要原因",
  ]),
  ...lines.map(({ id, caption: text }): RowSpec => {
    const line = `overview.${id}`;
    const [current, previous] = [`${line}.current`, `${line}.previous`];
    return {
      key: line,
      cells: [
        caption(0, text),
        entry(1, current, "amount"),
        entry(2, previous, "amount"),
        ...changeCells(3, line, current, previous),
        longText(6, `${line}.reason`),
      ],
    };
  }),
];

interface Part {
  readonly id: string;
  readonly caption: string;
}

/** Amounts, their sum, and the share that each has of it. */
function structure(
  block: string,
  title: string,
  parts: readonly Part[],
  totalCaption: string,
  after: readonly RowSpec[] = [],
): Block[] {
  const amounts = parts.map(({ id }) => `${block}.${id}.amount`);
  const whole = `${block}.total.amount`;
  return [
    chapterRow(block, title),
    headingRow(block, ["项目", "决算数", "占比"]),
    ...parts.map(({ id, caption: text }, i): RowSpec => ({
      key: `${block}.${id}`,
      cells: [
        caption(0, text),
        entry(1, amounts[i]!, "amount"),
        share(2, `${block}.${id}.share`, amounts[i]!, whole),
      ],
    })),
    {
      key: `${block}.total`,
      cells: [
        caption(0, totalCaption),
        total(1, whole, amounts),
        shareTotal(
          2,
          `${block}.total.share`,
          parts.map(({ id }) => `${block}.${id}.share`),
        ),
      ],
    },
    ...after,
  ];
}

/** 收入决算情况. */
export const income = (): Block[] =>
  structure(
    "income",
    "收入决算情况",
    [
      { id: "fiscal", caption: "财政拨款收入" },
      { id: "superior", caption: "上级补助收入" },
      { id: "services", caption: "事业收入" },
      { id: "operations", caption: "经营收入" },
      { id: "affiliates", caption: "附属单位上缴收入" },
      { id: "other", caption: "其他收入" },
    ],
    "收入合计",
  );

/** 支出决算情况, and how much of it the general public budget appropriation paid. */
export const expenditure = (): Block[] =>
  structure(
    "expenditure",
    "支出决算情况",
    [
      { id: "basic", caption: "基本支出" },
      { id: "project", caption: "项目支出" },
      { id: "superior", caption: "上缴上级支出" },
      { id: "operations", caption: "经营支出" },
      { id: "affiliates", caption: "对附属单位补助支出" },
    ],
    "支出合计",
    [
      {
        key: "expenditure.general",
        cells: [
          caption(0, "其中：一般公共预算财政拨款支出", { indent: 1 }),
          entry(1, "expenditure.general.amount", "amount"),
          share(
            2,
            "expenditure.general.share",
            "expenditure.general.amount",
            "expenditure.total.amount",
          ),
        ],
      },
    ],
  );

/** 一般公共预算财政拨款支出决算结构: one row a functional class. */
export function classes({ allExpenditureClasses }: AccountsNotesOptions): Block[] {
  const columns = [
    { id: "general", caption: "一般公共预算财政拨款支出", share: "占财政拨款支出" },
    ...(allExpenditureClasses ? [{ id: "all", caption: "全部支出", share: "占全部支出" }] : []),
  ];
  return [
    chapterRow("classes", "支出决算结构情况（按功能分类）"),
    headingRow("classes", ["功能分类（类）", ...columns.flatMap((c) => [c.caption, c.share])], {
      height: 34,
    }),
    {
      section: "classes.items",
      list: "classes.items",
      each: "功能分类",
      minimum: 6,
      row: {
        cells: [
          entry(0, "classes.items.*.name", "name", { align: "left" }),
          ...columns.flatMap(({ id }, i) => [
            entry(1 + 2 * i, `classes.items.*.${id}Amount`, "amount"),
            share(
              2 + 2 * i,
              `classes.items.*.${id}Share`,
              `classes.items.*.${id}Amount`,
              `classes.total.${id}`,
            ),
          ]),
        ],
      },
      fence: fenceRow("classes.items", 1 + 2 * columns.length),
    },
    {
      key: "classes.total",
      cells: [
        caption(0, "合计"),
        ...columns.flatMap(({ id }, i) => [
          total(1 + 2 * i, `classes.total.${id}`, [`classes.items.*.${id}Amount`]),
          shareTotal(2 + 2 * i, `classes.total.${id}Share`, [`classes.items.*.${id}Share`]),
        ]),
      ],
    },
  ];
}

/** 一般公共预算财政拨款基本支出决算情况: 人员经费 + 公用经费. */
export function basic(): Block[] {
  const parts = [
    { id: "personnel", caption: "人员经费" },
    { id: "operating", caption: "公用经费" },
  ];
  const amounts = parts.map(({ id }) => `basic.${id}.amount`);
  return [
    chapterRow("basic", "一般公共预算财政拨款基本支出决算情况"),
    headingRow("basic", ["项目", "决算数", "占基本支出", "主要包括"], { across: 4 }),
    ...parts.map(({ id, caption: text }, i): RowSpec => ({
      key: `basic.${id}`,
      height: 34,
      cells: [
        caption(0, text),
        entry(1, amounts[i]!, "amount"),
        share(2, `basic.${id}.share`, amounts[i]!, "basic.total.amount"),
        longText(3, `basic.${id}.content`),
      ],
    })),
    {
      key: "basic.total",
      cells: [
        caption(0, "基本支出合计"),
        total(1, "basic.total.amount", amounts),
        shareTotal(2, "basic.total.share", ["basic.personnel.share", "basic.operating.share"]),
      ],
    },
  ];
}
