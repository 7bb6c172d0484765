import { threePublicItems } from "../../../src/checks/rules/three-public-items";
import { testRule } from "../../support/check-rule";

const reception = (item: number, whole: number | null) => ({
  pack: "zhuzhou-2023",
  entries: {
    "finalAccounts06!item30217": item,
    "finalAccounts07!finalAccount.reception": whole,
  },
});

testRule(
  threePublicItems,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    ["more than basic expenditure shows", reception(5.56, 11.69)],
    ["the same", reception(5.56, 5.56)],
    ["a cent less", reception(5.56, 5.55)],
    ["nothing spent", reception(0, null)],
    ["公开07 is not there", { ...reception(5.56, null), without: "finalAccounts07" }],
  ],
  [
    [
      "less",
      reception(11.69, 5.56),
      [
        {
          message: "less",
          at: "finalAccount.reception",
          says: "“决算数”的公务接待费为 5.56，小于公开06表“30217 公务接待费”的决算数 11.69。公开06表只反映基本支出，“三公”经费决算数不应比它小，请核对两张表。",
        },
      ],
    ],
    [
      "blank",
      {
        pack: "zhuzhou-2023",
        entries: { "finalAccounts06!item30231": 100.48, "finalAccounts06!item31013": 8 },
      },
      [
        { message: "blank", at: "finalAccount.vehicles.purchase" },
        { message: "blank", at: "finalAccount.vehicles.operation" },
      ],
    ],
  ],
);
