import { caption, entry, heading } from "../cells";
import type { Block, RowSpec } from "../definition";
import {
  chapterRow,
  completion,
  fenceRow,
  headingRow,
  longText,
  share,
  shareTotal,
  total,
} from "./cells";
import type { AccountsNotesOptions } from "./options";

/** 一般性支出: 会议费 and 培训费, their budget and where the money came from. */
export const generalCosts = (): Block[] => [
  chapterRow("generalCosts", "一般性支出情况"),
  headingRow("generalCosts", [
    "项目",
    "年初预算数",
    "支出决算数",
    "完成年初预算",
    "其中：财政拨款",
    "其他支出",
    "说明",
  ]),
  ...[
    { id: "meetings", caption: "会议费" },
    { id: "trainings", caption: "培训费" },
  ].map(({ id, caption: text }): RowSpec => {
    const line = `generalCosts.${id}`;
    return {
      key: line,
      cells: [
        caption(0, text),
        entry(1, `${line}.budget`, "amount"),
        entry(2, `${line}.finalAccount`, "amount"),
        completion(3, `${line}.completionRate`, `${line}.finalAccount`, `${line}.budget`),
        entry(4, `${line}.fiscal`, "amount"),
        entry(5, `${line}.other`, "amount"),
        longText(6, `${line}.content`),
      ],
    };
  }),
];

/** 会议费 meeting by meeting. */
export const meetings = (): Block[] => {
  const costs = ["venue", "catering", "other"];
  return [
    headingRow("meetings", [
      "会议名称",
      "参会人数",
      "会议场租费",
      "会务用餐费",
      "其他费用",
      "小计",
      "会议内容",
    ]),
    {
      section: "meetings.items",
      list: "meetings.items",
      each: "会议",
      minimum: 2,
      row: {
        cells: [
          entry(0, "meetings.items.*.name", "name", { align: "left" }),
          entry(1, "meetings.items.*.people", "people"),
          ...costs.map((cost, i) => entry(2 + i, `meetings.items.*.${cost}`, "amount")),
          total(
            5,
            "meetings.items.*.amount",
            costs.map((cost) => `meetings.items.*.${cost}`),
          ),
          longText(6, "meetings.items.*.content"),
        ],
      },
      fence: fenceRow("meetings.items", 7),
    },
    {
      key: "meetings.total",
      cells: [
        caption(0, "会议费明细合计"),
        heading(1, "——"),
        ...costs.map((cost, i) =>
          total(2 + i, `meetings.total.${cost}`, [`meetings.items.*.${cost}`]),
        ),
        total(
          5,
          "meetings.total.amount",
          costs.map((cost) => `meetings.items.*.${cost}`),
        ),
      ],
    },
  ];
};

/** 培训费 training by training. */
export const trainings = (): Block[] => [
  headingRow("trainings", ["培训名称", "参训人数", "经费支出", "培训内容"], { across: 4 }),
  {
    section: "trainings.items",
    list: "trainings.items",
    each: "培训",
    minimum: 2,
    row: {
      cells: [
        entry(0, "trainings.items.*.name", "name", { align: "left" }),
        entry(1, "trainings.items.*.people", "people"),
        entry(2, "trainings.items.*.amount", "amount"),
        longText(3, "trainings.items.*.content"),
      ],
    },
    fence: fenceRow("trainings.items", 4, 4),
  },
  {
    key: "trainings.total",
    cells: [
      caption(0, "培训费明细合计"),
      heading(1, "——"),
      total(2, "trainings.total.amount", ["trainings.items.*.amount"]),
    ],
  },
];

/** 政府采购: by kind, and what went to small and medium enterprises. */
export function procurement({ microShareOf }: AccountsNotesOptions): Block[] {
  const kinds = [
    { id: "goods", caption: "政府采购货物支出" },
    { id: "works", caption: "政府采购工程支出" },
    { id: "services", caption: "政府采购服务支出" },
  ];
  const whole = "procurement.total.amount";
  const [smallAndMedium, micro] = ["procurement.smallAndMedium", "procurement.micro"];
  const contracts = (line: string, text: string, of: string, indent: number): RowSpec => ({
    key: line,
    cells: [
      caption(0, text, { indent }),
      entry(1, `${line}.amount`, "amount"),
      share(2, `${line}.share`, `${line}.amount`, of),
    ],
  });
  return [
    chapterRow("procurement", "政府采购支出"),
    headingRow(
      "procurement",
      ["项目", "支出金额", "占比", "授予中小企业合同金额", "占该类支出金额"],
      { height: 34 },
    ),
    ...kinds.map(({ id, caption: text }): RowSpec => {
      const line = `procurement.${id}`;
      return {
        key: line,
        cells: [
          caption(0, text),
          entry(1, `${line}.amount`, "amount"),
          share(2, `${line}.share`, `${line}.amount`, whole),
          entry(3, `${line}.smallAndMedium`, "amount"),
          share(4, `${line}.smallAndMediumShare`, `${line}.smallAndMedium`, `${line}.amount`),
        ],
      };
    }),
    {
      key: "procurement.total",
      cells: [
        caption(0, "政府采购支出总额"),
        total(
          1,
          whole,
          kinds.map(({ id }) => `procurement.${id}.amount`),
        ),
        shareTotal(
          2,
          "procurement.total.share",
          kinds.map(({ id }) => `procurement.${id}.share`),
        ),
      ],
    },
    contracts(smallAndMedium, "授予中小企业合同金额", whole, 0),
    contracts(
      micro,
      "其中：授予小微企业合同金额",
      microShareOf === "total" ? whole : `${smallAndMedium}.amount`,
      1,
    ),
  ];
}
