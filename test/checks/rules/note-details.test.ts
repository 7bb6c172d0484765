import { noteDetails } from "../../../src/checks/rules/note-details";
import { testRule } from "../../support/check-rule";

const notes = (entries: Record<string, object | number>) => ({
  pack: "zhuzhou-2023",
  entries: Object.fromEntries(
    Object.entries(entries).map(([path, value]) => [`accountsNotes!${path}`, value as number]),
  ),
});
const meetings = (finalAccount: number, ...costs: number[]) =>
  notes({
    "generalCosts.meetings.finalAccount": finalAccount,
    "meetings.items": costs.map((venue, i) => ({ name: `会议${i + 1}`, venue })),
  });

testRule(
  noteDetails,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    ["no details", notes({ "generalCosts.meetings.finalAccount": 5.09 })],
    ["details that add up", meetings(2.51, 1.43, 1.08)],
    [
      "where the money came from",
      notes({ "generalCosts.meetings": { finalAccount: 5.09, fiscal: 4.62, other: 0.47 } }),
    ],
    [
      "all contracts with small and medium enterprises",
      notes({
        "procurement.goods.amount": 81.69,
        "procurement.services.amount": 67.99,
        "procurement.smallAndMedium.amount": 149.68,
        "procurement.micro.amount": 149.68,
      }),
    ],
  ],
  [
    [
      "meetings that come to more than is printed",
      meetings(2.51, 1.43, 0.48, 0.08, 0.6),
      [
        {
          message: "different",
          at: "generalCosts.meetings.finalAccount",
          params: { printed: 2.51, expected: 2.59 },
          says: "“会议费”的支出决算数为 2.51，各明细（会议1、会议2、会议3、会议4）合计 2.59，相差 0.08。请核对各明细，或改正合计。",
        },
      ],
    ],
    [
      "a cent of rounding",
      notes({
        "generalCosts.trainings.finalAccount": 22.46,
        "trainings.items": [
          { name: "能力提升", amount: 21.59 },
          { name: "岗前培训", amount: 0.88 },
        ],
      }),
      [{ message: "rounding", at: "generalCosts.trainings.finalAccount", severity: "info" }],
    ],
    [
      "contracts above what was bought",
      notes({
        "procurement.goods.amount": 879.24,
        "procurement.smallAndMedium.amount": 955.1,
      }),
      [
        {
          message: "above",
          at: "procurement.smallAndMedium.amount",
          says: "“授予中小企业合同金额”的支出金额为 955.10，超过“政府采购支出总额”的支出金额 879.24。部分不应大于总额，请核对。",
        },
      ],
    ],
  ],
);
