import { unitNames } from "../../../src/checks/rules/unit-names";
import { testRule } from "../../support/check-rule";

const named = (names: Readonly<Record<string, string | null>>) => ({
  cells: Object.fromEntries(
    Object.entries(names).map(([form, value]) => [`${form}!unitName`, { value }]),
  ),
});

const names = (baseData: string | null, selfAssessment: string | null) =>
  named({ baseData, selfAssessment });

testRule(
  unitNames,
  [
    ["one name", names("某某市水利局", "某某市水利局")],
    ["full-width brackets and spaces", names("某某局（本级）", "某某局 (本级)")],
    ["one sheet not named yet", names("某某市水利局", null)],
    ["none named", names(null, null)],
    ["one form only", { ...names("某某市水利局", null), without: "selfAssessment" }],
  ],
  [
    [
      "two names",
      names("某某市水利局", "某某县水利局"),
      [
        {
          message: "differs",
          at: "unitName",
          says: "“整体支出绩效自评表”的单位名称为“某某县水利局”，而“基础数据表”为“某某市水利局”。同一份报表的单位名称应当一致，请核对。",
        },
      ],
    ],
    [
      "what most sheets bear counts",
      {
        pack: "zhuzhou-2023",
        ...named({ selfAssessment: "旧名", finalAccounts01: "新名", finalAccounts02: "新名" }),
      },
      [
        {
          message: "differs",
          at: "unitName",
          params: { name: "旧名", other: "新名" },
        },
      ],
    ],
  ],
);
