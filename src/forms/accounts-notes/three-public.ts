import { caption, computed, entry, heading } from "../cells";
import type { Block, CellSpec, RowSpec } from "../definition";
import {
  budgetWords,
  changeCells,
  chapterRow,
  completion,
  headingRow,
  longText,
  share,
  total,
  wordCell,
} from "./cells";

interface Item {
  readonly id: string;
  readonly caption: string;
  readonly indent: number;
  /** What it is the sum of; entered where there is nothing. */
  readonly parts?: readonly string[];
}

const items: readonly Item[] = [
  {
    id: "total",
    caption: "“三公”经费合计",
    indent: 0,
    parts: ["abroad", "reception", "vehicles"],
  },
  { id: "abroad", caption: "因公出国（境）费", indent: 1 },
  { id: "reception", caption: "公务接待费", indent: 1 },
  {
    id: "vehicles",
    caption: "公务用车购置费及运行维护费",
    indent: 1,
    parts: ["purchase", "operation"],
  },
  { id: "purchase", caption: "公务用车购置费", indent: 2 },
  { id: "operation", caption: "公务用车运行维护费", indent: 2 },
];

/** 三公经费: against its budget, against last year, and what it was spent on. */
export const threePublic = (): Block[] => [
  chapterRow("threePublic", "“三公”经费财政拨款支出决算情况"),
  headingRow("threePublic", [
    "与预算相比",
    "预算数",
    "决算数",
    "完成预算",
    "占“三公”经费",
    "比预算",
    "与预算差异原因",
  ]),
  ...items.map(againstBudget),
  headingRow(
    "threePublic.change",
    ["与上年相比", "上年决算数", "增减额", "变动率", "增减", "增减原因"],
    { across: 2 },
  ),
  ...items.map(againstLastYear),
  ...[
    countRow("abroad", "因公出国（境）", ["团组（个）", "人次"]),
    countRow("reception", "公务接待", ["来访团组（个）", "来宾（人次）"]),
    countRow("vehicles", "公务用车", ["购置（辆）", "保有量（辆）"]),
  ],
];

function amount(at: number, { id, parts }: Item, column: string): CellSpec {
  const field = `threePublic.${id}.${column}`;
  return parts
    ? total(
        at,
        field,
        parts.map((part) => `threePublic.${part}.${column}`),
      )
    : entry(at, field, "amount");
}

function againstBudget(item: Item): RowSpec {
  const line = `threePublic.${item.id}`;
  const [budget, actual] = [`${line}.budget`, `${line}.finalAccount`];
  return {
    key: line,
    cells: [
      caption(0, item.caption, { indent: item.indent }),
      amount(1, item, "budget"),
      amount(2, item, "finalAccount"),
      completion(3, `${line}.completionRate`, actual, budget),
      share(4, `${line}.share`, actual, "threePublic.total.finalAccount"),
      wordCell(5, `${line}.budgetWord`, actual, budget, budgetWords),
      longText(6, `${line}.budgetReason`),
    ],
  };
}

function againstLastYear(item: Item): RowSpec {
  const line = `threePublic.${item.id}`;
  const previous = `${line}.previous`;
  return {
    key: `${line}.change`,
    cells: [
      caption(0, item.caption, { indent: item.indent }),
      amount(1, item, "previous"),
      ...changeCells(2, line, `${line}.finalAccount`, previous),
      longText(5, `${line}.reason`),
    ],
  };
}

/** Groups and persons, or cars: two counts and what the money went to. */
const countRow = (
  id: string,
  text: string,
  [first, second]: readonly [string, string],
): RowSpec => ({
  key: `threePublic.${id}.counts`,
  cells: [
    caption(0, text, { indent: 1 }),
    heading(1, first),
    entry(2, `threePublic.${id}.firstCount`, "count"),
    heading(3, second),
    entry(4, `threePublic.${id}.secondCount`, "count"),
    longText(5, `threePublic.${id}.purpose`),
  ],
});

/** 机关运行经费: against last year and against the initial budget. */
export function operatingCost(): Block[] {
  const current = "operatingCost.amount";
  const row = (id: string, text: string, first: readonly CellSpec[]): RowSpec => {
    const line = `operatingCost.${id}`;
    return {
      key: line,
      cells: [
        caption(0, text),
        ...first,
        entry(2, `${line}.amount`, "amount"),
        ...changeCells(3, line, current, `${line}.amount`),
        longText(6, `${line}.reason`),
      ],
    };
  };
  return [
    chapterRow("operatingCost", "机关运行经费支出"),
    headingRow("operatingCost", [
      "项目",
      "本年支出",
      "比较基数",
      "增减额",
      "变动率",
      "增减",
      "主要原因",
    ]),
    row("previous", "与上年决算数相比", [entry(1, current, "amount")]),
    row("budget", "与年初预算数相比", [
      computed(1, "operatingCost.repeated", "amount", { op: "sum", of: [current] }),
    ]),
  ];
}
