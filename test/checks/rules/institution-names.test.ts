import { institutionNames } from "../../../src/checks/rules/institution-names";
import { testRule } from "../../support/check-rule";

const pack = "xiangxi-2022";
const local = "1、本级";
const branch = "2、二级机构1：驻长沙办事处";

/** A column of each table that is typed. */
const typed = { income: "other", expenditure: "project", threePublic: "abroad" } as const;

/** Names by table; a table that is not named has none. */
const tables = (names: Partial<Record<keyof typeof typed, readonly (string | null)[]>>) => ({
  pack,
  entries: Object.fromEntries(
    Object.entries(names).flatMap(([table, rows]) =>
      rows.map((name, row) => [
        `institutionAccounts!${table}.institutions.${row}`,
        { name, [typed[table as keyof typeof typed]]: 1 },
      ]),
    ),
  ),
});

testRule(
  institutionNames,
  [
    ["nothing filled", { pack }],
    ["the same institutions", tables({ income: [local, branch], expenditure: [branch, local] })],
    ["a table not begun", tables({ income: [local, branch], expenditure: [local, branch] })],
    ["another form altogether", {}],
  ],
  [
    [
      "a row without a name",
      tables({ income: [local, null] }),
      [
        {
          message: "unnamed",
          at: "income.institutions.1.name",
          says: "“年度收入情况 第 2 行”的机构名称没有填写。各表按机构名称对应，请补填。",
        },
      ],
    ],
    [
      "a row whose institution was deleted in the first table",
      {
        ...tables({ income: [local, branch], expenditure: [local, branch] }),
        cells: {
          "expenditure.institutions.1.name": {
            value: "#REF!",
            formula: '=IF(LEN(#REF!)=0,"",#REF!)',
          },
        },
      },
      [
        {
          message: "gone",
          at: "expenditure.institutions.1.name",
          severity: "error",
          says: "“年度支出和结余情况 第 2 行”的机构名称所连的机构已删去，本行的数还留在合计中。请删去本行；机构仍在的，请改填机构名称，并在收入表补列。",
        },
        { message: "missing", at: "income.institutions.1.name" },
      ],
    ],
    [
      "an institution twice",
      tables({ income: [local, local] }),
      [
        {
          message: "repeated",
          at: "income.institutions.1.name",
          says: "“年度收入情况 1、本级”的机构名称与上面的行重复，收入和结余会重复计算。请合并或改名。",
        },
      ],
    ],
    [
      "names that differ",
      tables({ income: [local, branch], threePublic: [local, "二级机构1：驻长沙办事处"] }),
      [
        {
          message: "unknown",
          at: "threePublic.institutions.1.name",
          says: "“三公经费 二级机构1：驻长沙办事处”的机构名称不在年度收入情况的机构中，结余无法核对。请改为相同的名称，或在收入表补列。",
        },
        {
          message: "missing",
          at: "income.institutions.1.name",
          says: "“年度收入情况 2、二级机构1：驻长沙办事处”的机构名称没有列入三公经费表。请在该表插入一行，并填写相同的机构名称。",
        },
      ],
    ],
  ],
);
