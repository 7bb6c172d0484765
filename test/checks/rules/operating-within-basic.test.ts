import { operatingWithinBasic } from "../../../src/checks/rules/operating-within-basic";
import { testRule } from "../../support/check-rule";

const both = (operating: number | null, basic: number | null) => ({
  entries: { "operating.total.finalAccount": operating, "funds.byExpenditure.basic": basic },
});

testRule(
  operatingWithinBasic,
  [
    ["a part of it", both(102.77, 680.9)],
    ["all of it", both(680.9, 680.9)],
    ["one is not known", both(102.77, null)],
    ["nothing filled", {}],
  ],
  [
    [
      "more than basic expenditure",
      both(702.77, 680.9),
      [
        {
          message: "more",
          at: "operating.total.finalAccount",
          params: { operating: 702.77, basic: 680.9 },
          says: "“公用经费”的2023年决算数为 702.77，超过自评表“基本支出” 680.90。公用经费只填基本支出中的一般商品和服务支出，请核对口径。",
        },
      ],
    ],
  ],
);
