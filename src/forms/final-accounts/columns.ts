import type { ValueKind } from "../definition";

/** A column of a table of 科目: what it adds up in its row, and the heading that spans it. */
export interface CodedColumn {
  readonly name: string;
  readonly caption: string;
  readonly group?: string;
  readonly sum?: { readonly of: readonly string[]; readonly less?: readonly string[] };
  readonly kind?: ValueKind;
  readonly width?: number;
}

const yearsParts = ["basic", "project"] as const;

const yearsExpenditure = (caption: string): CodedColumn[] => [
  { name: "expenditure", caption, group: "本年支出", sum: { of: yearsParts } },
  { name: "basic", caption: "基本支出", group: "本年支出" },
  { name: "project", caption: "项目支出", group: "本年支出" },
];

/** The columns of the tables of 科目 (domain: A4), in the order of their 栏次. */
export const codedColumns = {
  "02": [
    {
      name: "income",
      caption: "本年收入合计",
      sum: { of: ["fiscal", "superior", "business", "operating", "affiliated", "other"] },
    },
    { name: "fiscal", caption: "财政拨款收入" },
    { name: "superior", caption: "上级补助收入" },
    { name: "business", caption: "事业收入" },
    { name: "operating", caption: "经营收入" },
    { name: "affiliated", caption: "附属单位上缴收入" },
    { name: "other", caption: "其他收入" },
  ],
  "03": [
    {
      name: "expenditure",
      caption: "本年支出合计",
      sum: { of: ["basic", "project", "toSuperior", "operating", "toAffiliated"] },
    },
    { name: "basic", caption: "基本支出" },
    { name: "project", caption: "项目支出" },
    { name: "toSuperior", caption: "上缴上级支出" },
    { name: "operating", caption: "经营支出" },
    { name: "toAffiliated", caption: "对附属单位补助支出" },
  ],
  "05": yearsExpenditure("小计"),
  "08": [
    { name: "openingBalance", caption: "年初结转和结余", kind: "balance" },
    { name: "income", caption: "本年收入" },
    ...yearsExpenditure("小计"),
    {
      name: "closingBalance",
      caption: "年末结转和结余",
      kind: "balance",
      sum: { of: ["openingBalance", "income"], less: ["expenditure"] },
    },
  ],
  "09": yearsExpenditure("合计"),
} as const satisfies Record<string, readonly CodedColumn[]>;

export type CodedTable = keyof typeof codedColumns;

export type ExpenditureTable = Exclude<CodedTable, "02">;

/** What 本年支出 of a row adds up. */
export const expenditureParts: Readonly<Record<ExpenditureTable, readonly string[]>> = {
  "03": codedColumns["03"][0].sum.of,
  "05": yearsParts,
  "08": yearsParts,
  "09": yearsParts,
};
