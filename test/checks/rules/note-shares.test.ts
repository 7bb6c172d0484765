import { noteShares } from "../../../src/checks/rules/note-shares";
import { testRule } from "../../support/check-rule";

const shares = (...each: (number | null)[]) => ({
  pack: "yongzhou-2023",
  entries: {
    "accountsNotes!classes.items": each.map((share, i) => ({
      name: `第${i + 1}类`,
      generalAmount: 1,
      generalShare: share,
    })),
  },
});

const typed = (path: string, value: number) => ({ [path]: { value, formula: null } });

testRule(
  noteShares,
  [
    [
      "the printed total of shares that come out",
      { ...shares(0.3334, 0.3334, 0.3333), cells: typed("classes.total.generalShare", 1) },
    ],
    ["nothing filled", { pack: "yongzhou-2023" }],
    ["shares that the formulas give", shares(null, null, null)],
    ["printed shares, rounded", shares(0.3334, 0.3334, 0.3333)],
    ["up to 0.03 beside 100%", shares(0.3334, 0.3334, 0.3335)],
  ],
  [
    [
      "a total typed over, of shares that the formulas give",
      { ...shares(null, null, null), cells: typed("classes.total.generalShare", 1.2) },
      [
        {
          message: "printed",
          at: "classes.total.generalShare",
          params: { printed: 1.2 },
        },
      ],
    ],
    [
      "beyond 0.03",
      shares(0.3334, 0.3334, 0.3336),
      [
        {
          message: "sum",
          at: "classes.total.generalShare",
          params: { total: 1.0004 },
          says: "第1类、第2类、第3类的占比合计 100.04%，应为 100%（允许 ±0.03%）。请核对各项占比。",
        },
      ],
    ],
  ],
);
