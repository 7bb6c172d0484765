import { statedRatesAgree } from "../../../src/checks/rules/stated-rates";
import { testRule } from "../../support/check-rule";
import { reportPack } from "../../support/report-pack";

/** The figures behind the published report (万元), and a text about them. */
const written = (actual: string) => ({
  pack: reportPack,
  entries: {
    "overview!staff.authorised": 146,
    "overview!staff.inPost": 127,
    "baseData!operating.total": { budget: 2625.1, finalAccount: 1105.73 },
    "baseData!procurement": { budget: 1552.44, finalAccount: 345.78 },
    "baseData!threePublic.reception": {
      previousFinalAccount: 338.13,
      budget: 403.94,
      finalAccount: 258.48,
    },
    "institutionAccounts!fixedAssets.institutions": [
      { name: "甲", inUse: 6648.7, leased: 6284.47 },
    ],
    "goalAssessment!quantitative": [{ name: "指标1：", actual }],
  },
});

const at = "quantitative.0.actual";

testRule(
  statedRatesAgree,
  [
    [
      "the published rates",
      written(
        "公用经费控制率42.12%、在职人员控制率86.99%、政府采购执行率22.27%、“三公”经费控制率63.99%。",
      ),
    ],
    ["a decline", written("2022年“三公”经费管理有效，较上年减少23.56%。")],
    ["the same as a signed rate", written("三公经费变动率为-23.56%")],
    ["the use of fixed assets", written("固定资产利用率51.41%")],
    ["a limit", written("在职人员控制率100%以下")],
    ["rates of something else", written("满意度为93%，同比减少14.3%。")],
    ["nothing to compare with", { ...written("公用经费控制率50%"), without: "baseData" }],
  ],
  [
    [
      "another rate",
      written("在职人员控制率89.66%。"),
      [
        {
          message: "different",
          at,
          says: "“指标1：”的完成情况写“在职人员控制率89.66%”，按基本概况“实有人数” 127 和基本概况“人员编制” 146 计算应为 86.99%。请核对文字和表中的数。",
        },
      ],
    ],
    [
      "the wrong direction",
      written("“三公”经费较上年增加23.56%"),
      [{ message: "different", at, params: { part: 258.48, base: 338.13 } }],
    ],
    [
      "two rates of one text",
      written("政府采购执行率100%；三公经费控制率99%"),
      [
        { message: "different", at, params: { words: "三公经费控制率99%" } },
        { message: "different", at, params: { words: "政府采购执行率100%" } },
      ],
    ],
  ],
);
