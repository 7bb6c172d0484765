import { baseDataAccounts } from "../../../src/checks/rules/base-data-accounts";
import { findPack } from "../../../src/forms";
import { testRule } from "../../support/check-rule";

/** A place with both 基础数据表 and the final accounts. */
const pack = {
  ...findPack("huaihua-2023")!,
  finalAccounts: findPack("zhuzhou-2023")!.finalAccounts,
};

const filled = (entries: Readonly<Record<string, number>>) => ({ pack, entries });

testRule(
  baseDataAccounts,
  [
    ["nothing filled", { pack }],
    [
      "the same figures",
      filled({
        "threePublic.reception.finalAccount": 11.69,
        "finalAccounts07!finalAccount.reception": 11.69,
      }),
    ],
    ["a figure that is carried over", filled({ "threePublic.reception.finalAccount": 11.69 })],
    [
      "all 公用经费",
      filled({
        "operating.total.finalAccount": 110,
        "finalAccounts06!item30201": 100,
        "finalAccounts06!item31002": 10,
      }),
    ],
    [
      "商品和服务支出 alone",
      filled({
        "operating.total.finalAccount": 100,
        "finalAccounts06!item30201": 100,
        "finalAccounts06!item31002": 10,
      }),
    ],
    ["no final accounts", { entries: { "operating.total.finalAccount": 100 } }],
  ],
  [
    [
      "公务接待 and the total",
      filled({
        "threePublic.reception.finalAccount": 10,
        "finalAccounts07!finalAccount.reception": 11.69,
      }),
      [
        { message: "different", at: "threePublic.total.finalAccount" },
        {
          message: "different",
          at: "threePublic.reception.finalAccount",
          says: "“公务接待”的2023年决算数为 10.00，公开07表“决算数”的公务接待费为 11.69，相差 1.69。两张表的数应一致，请核对口径。",
        },
      ],
    ],
    [
      "公用经费",
      filled({ "operating.total.finalAccount": 90, "finalAccounts06!item30201": 100 }),
      [{ message: "different", at: "operating.total.finalAccount", params: { expected: 100 } }],
    ],
    [
      "a cent",
      filled({ "operating.total.finalAccount": 100.01, "finalAccounts06!item30201": 100 }),
      [{ message: "rounding", at: "operating.total.finalAccount", severity: "info" }],
    ],
  ],
);
