import {
  codedColumns,
  type CodedColumn,
  type CodedTable,
} from "../../forms/final-accounts/columns";
import { fundColumns } from "../../forms/final-accounts/lines";
import type { FieldPath, FormId } from "../../forms/definition";
import { compareAmounts } from "../compare";
import type { Report } from "../report";
import type { Fact, Rule } from "../rule";

type Message = "different" | "rounding";

/** A total that the form adds up one way already, and that must come out the other way too. */
interface Identity {
  readonly form: FormId;
  readonly total: FieldPath;
  readonly plus: readonly FieldPath[];
  readonly less?: readonly FieldPath[];
}

const tables = Object.entries(codedColumns) as [CodedTable, readonly CodedColumn[]][];

/** The row 合计 of a table of 科目, across. */
const acrossTotals = tables.flatMap(([table, columns]) =>
  columns.flatMap(({ name, sum }): Identity[] => {
    if (!sum) return [];
    const inTotal = (names: readonly string[]) => names.map((each) => `total.${each}`);
    return [
      {
        form: `finalAccounts${table}`,
        total: `total.${name}`,
        plus: inTotal(sum.of),
        less: inTotal(sum.less ?? []),
      },
    ];
  }),
);

/** Of each fund in 公开04: what came in and was there is what went out and is left. */
const fundBalances = fundColumns.slice(1).map(({ name }): Identity => ({
  form: "finalAccounts04",
  total: `expenditure.grandTotal.${name}`,
  plus: [`income.${name}`, `income.openingBalance.${name}`],
}));

const identities: readonly Identity[] = [
  { form: "finalAccounts01", total: "income.grandTotal", plus: ["expenditure.grandTotal"] },
  ...acrossTotals,
  { form: "finalAccounts04", total: "income.grandTotal", plus: ["expenditure.grandTotal.total"] },
  {
    form: "finalAccounts04",
    total: "expenditure.grandTotal.total",
    plus: ["expenditure.total.total", "expenditure.closingBalance.total"],
  },
  ...fundBalances,
];

/** Income against expenditure, and totals across that their form adds up downwards. */
export const accountsBalance: Rule<Message> = {
  id: "accounts-balance",
  numbers: [61, 62, 64, 66, 68, 73],
  title: "决算各表收支平衡，合计行横向也相符",
  severity: "error",
  reads: {
    finalAccounts01: ["income.grandTotal", "expenditure.grandTotal"],
    finalAccounts02: ["total.*"],
    finalAccounts03: ["total.*"],
    finalAccounts04: ["income.*", "expenditure.*"],
    finalAccounts05: ["total.*"],
    finalAccounts08: ["total.*"],
    finalAccounts09: ["total.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}。请核对各数。",
    rounding:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => identities.flatMap((identity) => compared(report, identity)),
};

function compared(report: Report, { form: id, total, plus, less = [] }: Identity): Fact<Message>[] {
  const form = report.form(id);
  const parts = [...plus, ...less].filter((path) => !form.isBlank(path));
  const printed = form.number(total);
  if (printed === null || parts.length === 0 || parts.some(form.isUnreadable)) return [];
  const { kind, expected, difference } = compareAmounts(
    printed,
    parts.map((path) => (less.includes(path) ? -1 : 1) * form.number(path)!),
    report.pack.decimals,
  );
  if (kind === "exact") return [];
  const params = { printed, expected, difference, parts: parts.map(form.at) };
  const where = form.at(total);
  return kind === "rounding"
    ? [{ message: "rounding", where, severity: "info", params }]
    : [{ message: "different", where, params }];
}
