import { caption, entry } from "../cells";
import type { Block } from "../definition";
import {
  budgetWords,
  chapterRow,
  completion,
  difference,
  fenceRow,
  headingRow,
  longText,
  total,
  wordCell,
} from "./cells";
import type { AccountsNotesOptions } from "./options";

/** 一般公共预算财政拨款支出决算具体情况: one row a 功能科目, budget against final account. */
export function lines({ lineRows }: AccountsNotesOptions): Block[] {
  const row = "lines.items.*";
  return [
    chapterRow("lines", "一般公共预算财政拨款支出决算具体情况"),
    headingRow("lines", [
      "功能科目（类—款—项）",
      "年初预算数",
      "支出决算数",
      "完成年初预算",
      "差额",
      "比年初预算",
      "主要原因",
    ]),
    {
      section: "lines.items",
      list: "lines.items",
      each: "科目",
      minimum: lineRows,
      row: {
        cells: [
          entry(0, `${row}.name`, "name", { align: "left" }),
          entry(1, `${row}.budget`, "amount"),
          entry(2, `${row}.finalAccount`, "amount"),
          completion(3, `${row}.completionRate`, `${row}.finalAccount`, `${row}.budget`),
          difference(4, row, `${row}.finalAccount`, `${row}.budget`),
          wordCell(5, `${row}.word`, `${row}.finalAccount`, `${row}.budget`, budgetWords),
          longText(6, `${row}.reason`),
        ],
      },
      fence: fenceRow("lines.items", 7),
    },
    {
      key: "lines.total",
      cells: [
        caption(0, "合计"),
        total(1, "lines.total.budget", [`${row}.budget`]),
        total(2, "lines.total.finalAccount", [`${row}.finalAccount`]),
        completion(
          3,
          "lines.total.completionRate",
          "lines.total.finalAccount",
          "lines.total.budget",
        ),
        difference(4, "lines.total", "lines.total.finalAccount", "lines.total.budget"),
      ],
    },
  ];
}
