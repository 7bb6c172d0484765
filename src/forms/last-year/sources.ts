import { noteTableSources } from "../accounts-notes/sources";
import type { FormId, FormRef } from "../definition";
import type { FieldPath } from "../../formulas";
import { fundColumns } from "../final-accounts/lines";
import { threePublicColumns } from "../final-accounts/three-public-columns";
import { baseDataLineIds } from "../base-data/options";

type Sources = Readonly<Record<FieldPath, readonly FormRef[]>>;

const noteItems = [
  ["abroad", "abroad"],
  ["reception", "reception"],
  ["purchase", "vehicles.purchase"],
  ["operation", "vehicles.operation"],
] as const;

/** Where 三公经费 stand that year, by their names in the tables. */
const threePublic = (item: string): FormRef[] => {
  const note = noteItems.find(([, name]) => name === item)?.[0];
  return [
    `baseData!threePublic.${item}.finalAccount`,
    `finalAccounts07!finalAccount.${item}`,
    ...(note ? [`accountsNotes!threePublic.${note}.finalAccount` as const] : []),
  ];
};

/** Totals that 决算说明 compares with last year's: from its own sheet, else from the tables. */
const overview = Object.entries(noteTableSources)
  .filter(([field]) => field.startsWith("overview."))
  .map(([field, table]): [FieldPath, FormRef[]] => [
    field.replace(/\.current$/, ".previous"),
    [`accountsNotes!${field}`, table],
  ]);

/**
 * For fields of this year's forms, the fields of last year's report that hold the same figure, the
 * nearest first; with `*` in rows of the same name or code.
 */
export const lastYearFigures: Partial<Readonly<Record<FormId, Sources>>> = {
  baseData: {
    ...Object.fromEntries(
      baseDataLineIds.map((line) => [
        `${line}.previousFinalAccount`,
        [`baseData!${line}.finalAccount` as const],
      ]),
    ),
    ...Object.fromEntries(
      threePublicColumns.map(({ name }) => [
        `threePublic.${name}.previousFinalAccount`,
        threePublic(name),
      ]),
    ),
  },
  accountsNotes: {
    ...Object.fromEntries(overview),
    ...Object.fromEntries(
      noteItems.map(([note, item]) => [
        `threePublic.${note}.previous`,
        [...threePublic(item)].reverse(),
      ]),
    ),
    "operatingCost.previous.amount": [
      "accountsNotes!operatingCost.amount",
      "finalAccounts06!total.operating",
    ],
  },
  finalAccounts01: {
    "income.openingBalance": ["finalAccounts01!expenditure.closingBalance"],
  },
  finalAccounts04: Object.fromEntries(
    fundColumns
      .filter(({ name }) => name !== "total")
      .map(({ name }) => [
        `income.openingBalance.${name}`,
        [`finalAccounts04!expenditure.closingBalance.${name}` as const],
      ]),
  ),
  scoreTable: {
    "figures.broughtForward": ["scoreTable!figures.carriedForward"],
    "figures.previousThreePublicBudget": ["baseData!threePublic.total.budget"],
  },
};

/** Rows of a list that come again from year to year. */
export interface RepeatedRows {
  readonly list: FieldPath;
  /** What they are called in the pane. */
  readonly title: string;
  /** The field that tells one row from another. */
  readonly key: string;
  /** Labels of the group that a row belongs to. */
  readonly group?: readonly string[];
  /** Fields that are taken over as they are, the key among them. */
  readonly copied: readonly { readonly field: string; readonly called: string }[];
  /** Figures by their field, from the row of the same key in a list of last year's. */
  readonly figures?: readonly {
    readonly field: string;
    readonly called: string;
    readonly list: FieldPath;
    readonly from: string;
  }[];
  /** What stands in the key's cell before anybody fills it. */
  readonly unfilled?: RegExp;
}

const indicators: RepeatedRows = {
  list: "indicators",
  title: "指标",
  key: "level3",
  group: ["level1", "level2"],
  copied: [
    { field: "level3", called: "三级指标" },
    { field: "property", called: "指标性质" },
    { field: "target", called: "指标值" },
    { field: "unit", called: "度量单位" },
    { field: "points", called: "分值" },
  ],
};

const named = [{ field: "name", called: "名称" }] as const;
const coded = [
  { field: "code", called: "科目代码" },
  { field: "name", called: "科目名称" },
] as const;
const projects = (list: FieldPath, title: string): RepeatedRows => ({
  list,
  title,
  key: "name",
  copied: named,
  figures: [{ field: "previousFinalAccount", called: "决算数", list, from: "finalAccount" }],
});
const items: RepeatedRows = { list: "items", title: "科目", key: "code", copied: coded };

export const lastYearRows: Partial<Readonly<Record<FormId, readonly RepeatedRows[]>>> = {
  baseData: [
    projects("projects.specialFunds.items", "专项"),
    projects("projects.others.items", "其他项目"),
  ],
  selfAssessment: [indicators],
  projectAssessment: [indicators],
  goalAssessment: [
    {
      list: "quantitative",
      title: "指标",
      key: "name",
      group: ["level1", "level2"],
      copied: [
        { field: "name", called: "指标" },
        { field: "target", called: "绩效目标" },
      ],
      unfilled: /^指标\s*\d*\s*[:：]?$/,
    },
  ],
  institutionAccounts: [
    {
      list: "income.institutions",
      title: "机构",
      key: "name",
      copied: named,
      unfilled: /^\d+、(?:本级|.*[:：])$/,
      figures: [
        {
          field: "broughtForward",
          called: "上年结转",
          list: "expenditure.institutions",
          from: "accumulatedBalance",
        },
      ],
    },
  ],
  finalAccounts02: [items],
  finalAccounts03: [items],
  finalAccounts05: [items],
  finalAccounts08: [
    {
      ...items,
      figures: [
        {
          field: "openingBalance",
          called: "年初结转和结余",
          list: "items",
          from: "closingBalance",
        },
      ],
    },
  ],
  finalAccounts09: [items],
  accountsNotes: [{ list: "lines.items", title: "功能科目", key: "name", copied: named }],
};
