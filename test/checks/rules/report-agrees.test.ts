import { reportAgrees } from "../../../src/checks/rules/report-agrees";
import { testRule } from "../../support/check-rule";
import { reportPack } from "../../support/report-pack";

const staff = (inPost: number | null, base: number | null) => ({
  pack: reportPack,
  entries: { "overview!staff.inPost": inPost, "baseData!staff.inPost": base },
});

const reception = (table: number, base: number) => ({
  pack: reportPack,
  entries: {
    "institutionAccounts!threePublic.summary.reception": table,
    "baseData!threePublic.reception.finalAccount": base,
  },
});

testRule(
  reportAgrees,
  [
    ["the same", staff(127, 127)],
    ["carried over", staff(null, 127)],
    ["no 基础数据表", { ...staff(127, 126), without: "baseData" }],
    ["the same amounts", reception(22.23, 22.23)],
  ],
  [
    [
      "another number of people",
      staff(127, 126),
      [
        {
          message: "people",
          at: "staff.inPost",
          says: "“实有人数”为 127 人，基础数据表“财政供养人员情况”的2023年实际在职人数为 126 人。请核对并改为一致。",
        },
      ],
    ],
    [
      "another amount",
      reception(22.23, 22.5),
      [
        {
          message: "different",
          at: "threePublic.summary.reception",
          params: { figure: 22.23, base: 22.5, difference: -0.27 },
        },
      ],
    ],
    [
      "a rounding tail",
      reception(22.23, 22.24),
      [{ message: "rounding", at: "threePublic.summary.reception", severity: "info" }],
    ],
  ],
);
