/** A column of amounts, 万元. */
export interface Column {
  readonly name: string;
  /** May be negative. */
  readonly isBalance?: boolean;
  /** Columns of the same row that it is the sum of; `income.total` is one of another table. */
  readonly sum?: readonly string[];
  /** Columns taken off that sum. */
  readonly less?: readonly string[];
}

interface Heading {
  readonly at: number;
  readonly text: string;
  readonly across?: number;
  readonly rows?: number;
}

export interface Table {
  readonly id: "income" | "expenditure" | "threePublic" | "fixedAssets";
  /** What messages call it. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Rows of headings; 机构名称 stands in column 0. */
  readonly headings: readonly (readonly Heading[])[];
}

/** The four tables of 收支情况 in printed order, with the identities that hold in them. */
export const tables: readonly [Table, ...Table[]] = [
  {
    id: "income",
    name: "年度收入情况",
    columns: [
      {
        name: "total",
        sum: ["broughtForward", "generalPublic", "governmentFund", "specialAccount", "other"],
      },
      { name: "broughtForward" },
      { name: "generalPublic" },
      { name: "governmentFund" },
      { name: "specialAccount" },
      { name: "other" },
    ],
    headings: [
      [
        { at: 0, text: "机构名称", rows: 2 },
        { at: 1, text: "收入合计", rows: 2 },
        { at: 2, text: "其中：", across: 5 },
      ],
      [
        { at: 2, text: "上年结转" },
        { at: 3, text: "公共财政拨款" },
        { at: 4, text: "政府基金拨款" },
        { at: 5, text: "纳入专户管理的非税收入拨款" },
        { at: 6, text: "其他收入" },
      ],
    ],
  },
  {
    id: "expenditure",
    name: "年度支出和结余情况",
    columns: [
      // What the money went to or is left for: it equals 收入合计.
      { name: "total", sum: ["basic", "project", "accumulatedBalance"] },
      { name: "basic", sum: ["personnel", "operating"] },
      { name: "personnel" },
      { name: "operating" },
      { name: "project" },
      {
        name: "yearBalance",
        isBalance: true,
        sum: ["income.total"],
        less: ["income.broughtForward", "basic", "project"],
      },
      {
        name: "accumulatedBalance",
        isBalance: true,
        sum: ["income.broughtForward", "yearBalance"],
      },
    ],
    headings: [
      [
        { at: 0, text: "机构名称", rows: 3 },
        { at: 1, text: "支出合计", rows: 3 },
        { at: 2, text: "其中：", across: 4 },
        { at: 6, text: "结余", across: 2 },
      ],
      [
        { at: 2, text: "基本支出", rows: 2 },
        { at: 3, text: "其中：", across: 2 },
        { at: 5, text: "项目支出", rows: 2 },
        { at: 6, text: "当年结余", rows: 2 },
        { at: 7, text: "累计结余", rows: 2 },
      ],
      [
        { at: 3, text: "人员支出" },
        { at: 4, text: "公用支出" },
      ],
    ],
  },
  {
    id: "threePublic",
    name: "三公经费",
    columns: [
      { name: "total", sum: ["reception", "vehicleOperation", "vehiclePurchase", "abroad"] },
      { name: "reception" },
      { name: "vehicleOperation" },
      { name: "vehiclePurchase" },
      { name: "abroad" },
    ],
    headings: [
      [
        { at: 0, text: "机构名称", rows: 2 },
        { at: 1, text: "三公经费合计", rows: 2 },
        { at: 2, text: "其中：", across: 4 },
      ],
      [
        { at: 2, text: "公务接待费" },
        { at: 3, text: "公务用车运维费" },
        { at: 4, text: "公务用车购置费" },
        { at: 5, text: "因公出国出境费" },
      ],
    ],
  },
  {
    id: "fixedAssets",
    name: "固定资产",
    columns: [
      { name: "total", sum: ["inUse", "leased", "other"] },
      { name: "inUse" },
      { name: "leased" },
      { name: "other" },
    ],
    headings: [
      [
        { at: 0, text: "机构名称", rows: 2 },
        { at: 1, text: "固定资产合计", rows: 2 },
        { at: 2, text: "其中：", across: 2 },
        { at: 4, text: "其他", rows: 2 },
      ],
      [
        { at: 2, text: "在用固定资产" },
        { at: 3, text: "出租固定资产" },
      ],
    ],
  },
];
