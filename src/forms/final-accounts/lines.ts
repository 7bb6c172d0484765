import type { ValueKind } from "../definition";
import { classLine, functionalClasses, type ClassCode } from "./functional-classes";

/** One line of a side of 公开01 or 公开04; paths below `income` or `expenditure`. */
export interface Line {
  readonly id: string;
  readonly caption: string;
  /** Lines that it is the sum of. */
  readonly sum?: readonly string[];
  /** Printed in the middle, as totals are. */
  readonly centred?: true;
  /** One of the parts of the line above. */
  readonly part?: true;
  readonly kind?: ValueKind;
  /** The field where its amount is typed first. */
  readonly carriedFrom?: string;
  /** The 类 of 科目 that it is the amount of. */
  readonly ofClass?: ClassCode;
}

const classLines = functionalClasses.map(({ code, caption }) => ({
  id: classLine(code),
  caption,
  ofClass: code,
}));

const idsOf = (lines: readonly Line[]): string[] => lines.map(({ id }) => id);

/** 公开02 shows by 科目 what is no fiscal appropriation. */
const incomeSources: readonly Line[] = [
  { id: "income.generalPublic", caption: "一、一般公共预算财政拨款收入" },
  { id: "income.governmentFund", caption: "二、政府性基金预算财政拨款收入" },
  { id: "income.stateCapital", caption: "三、国有资本经营预算财政拨款收入" },
  {
    id: "income.superior",
    caption: "四、上级补助收入",
    carriedFrom: "finalAccounts02!total.superior",
  },
  { id: "income.business", caption: "五、事业收入", carriedFrom: "finalAccounts02!total.business" },
  {
    id: "income.operating",
    caption: "六、经营收入",
    carriedFrom: "finalAccounts02!total.operating",
  },
  {
    id: "income.affiliated",
    caption: "七、附属单位上缴收入",
    carriedFrom: "finalAccounts02!total.affiliated",
  },
  { id: "income.other", caption: "八、其他收入", carriedFrom: "finalAccounts02!total.other" },
];

/** The two sides of a table: its lines, and the rows at the foot, aligned; null leaves a gap. */
export interface Sides {
  readonly income: readonly Line[];
  readonly expenditure: readonly Line[];
  readonly foot: readonly (readonly [income: Line | null, expenditure: Line | null])[];
}

/** 公开01 收入支出决算总表. */
export const lines01: Sides = {
  income: incomeSources,
  expenditure: classLines,
  foot: [
    [
      { id: "income.total", caption: "本年收入合计", centred: true, sum: idsOf(incomeSources) },
      { id: "expenditure.total", caption: "本年支出合计", centred: true, sum: idsOf(classLines) },
    ],
    [
      { id: "income.nonFiscalBalance", caption: "使用非财政拨款结余和专用结余", kind: "balance" },
      { id: "expenditure.distribution", caption: "结余分配", kind: "balance" },
    ],
    [
      { id: "income.openingBalance", caption: "年初结转和结余", kind: "balance" },
      { id: "expenditure.closingBalance", caption: "年末结转和结余", kind: "balance" },
    ],
    [null, null],
    [
      {
        id: "income.grandTotal",
        caption: "总计",
        centred: true,
        sum: ["income.total", "income.nonFiscalBalance", "income.openingBalance"],
      },
      {
        id: "expenditure.grandTotal",
        caption: "总计",
        centred: true,
        sum: ["expenditure.total", "expenditure.distribution", "expenditure.closingBalance"],
      },
    ],
  ],
};

const funds = ["generalPublic", "governmentFund", "stateCapital"] as const;

const appropriations = [
  { id: "income.generalPublic", caption: "一、一般公共预算财政拨款" },
  { id: "income.governmentFund", caption: "二、政府性基金预算财政拨款" },
  { id: "income.stateCapital", caption: "三、国有资本经营预算财政拨款" },
].map((line) => ({ ...line, carriedFrom: `finalAccounts01!${line.id}` }));

const openingBalances = funds.map((fund) => `income.openingBalance.${fund}`);

/** 公开04 财政拨款收入支出决算总表. */
export const lines04: Sides = {
  income: appropriations,
  expenditure: classLines,
  foot: [
    [
      { id: "income.total", caption: "本年收入合计", centred: true, sum: idsOf(appropriations) },
      { id: "expenditure.total", caption: "本年支出合计", centred: true, sum: idsOf(classLines) },
    ],
    [
      {
        id: "income.openingBalance.total",
        caption: "年初财政拨款结转和结余",
        sum: openingBalances,
        kind: "balance",
      },
      { id: "expenditure.closingBalance", caption: "年末财政拨款结转和结余", kind: "balance" },
    ],
    [
      { id: openingBalances[0]!, caption: "一般公共预算财政拨款", kind: "balance", part: true },
      null,
    ],
    [
      { id: openingBalances[1]!, caption: "政府性基金预算财政拨款", kind: "balance", part: true },
      null,
    ],
    [
      { id: openingBalances[2]!, caption: "国有资本经营预算财政拨款", kind: "balance", part: true },
      null,
    ],
    [
      {
        id: "income.grandTotal",
        caption: "总计",
        centred: true,
        sum: ["income.total", "income.openingBalance.total"],
      },
      {
        id: "expenditure.grandTotal",
        caption: "总计",
        centred: true,
        sum: ["expenditure.total", "expenditure.closingBalance"],
      },
    ],
  ],
};

/** The columns of 公开04: the three funds after their total, and the tables of their 科目. */
export const fundColumns = [
  { name: "total", caption: "合计", items: null },
  { name: "generalPublic", caption: "一般公共预算财政拨款", items: "05" },
  { name: "governmentFund", caption: "政府性基金预算财政拨款", items: "08" },
  { name: "stateCapital", caption: "国有资本经营预算财政拨款", items: "09" },
] as const;

/** The ids of every line, for the captions of a pack. */
export const lineIds = ({ income, expenditure, foot }: Sides): string[] =>
  [...income, ...expenditure, ...foot.flat()].flatMap((line) => (line ? [line.id] : []));
