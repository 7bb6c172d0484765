import {
  codedColumns,
  type CodedColumn,
  type CodedTable,
} from "../../forms/final-accounts/columns";
import { fundColumns } from "../../forms/final-accounts/lines";
import { type FormId } from "../../forms/definition";
import { inRow, type FieldPath, areLeaves } from "../../formulas";
import { compareAmounts, comparisonFacts } from "../compare";
import {
  cellsIn,
  needs,
  needsFilled,
  needsOneOf,
  needsReadable,
  withoutRows,
  settled,
  together,
} from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import type { Outcome, Rule } from "../rule";

type Message = "different" | "rounding";

/** A total that the form makes up one way already, and that must come out another way too. */
interface Identity {
  readonly form: FormId;
  readonly total: FieldPath;
  readonly parts: readonly FieldPath[];
}

/** A column of 科目. */
interface Column {
  readonly form: FormId;
  readonly column: string;
}

const tables = Object.entries(codedColumns) as [CodedTable, readonly CodedColumn[]][];

/** What 合计 adds up across, downwards. */
const columnTotals = tables.flatMap(([table, columns]): Column[] =>
  columns
    .filter(({ sum }) => sum)
    .map(({ name }) => ({ form: `finalAccounts${table}`, column: name })),
);

/** Of each fund in 公开04: what came in and was there is what went out and is left. */
const fundBalances = fundColumns.slice(1).map(({ name }): Identity => ({
  form: "finalAccounts04",
  total: `expenditure.grandTotal.${name}`,
  parts: [`income.${name}`, `income.openingBalance.${name}`],
}));

const identities: readonly Identity[] = [
  { form: "finalAccounts01", total: "income.grandTotal", parts: ["expenditure.grandTotal"] },
  { form: "finalAccounts04", total: "income.grandTotal", parts: ["expenditure.grandTotal.total"] },
  {
    form: "finalAccounts04",
    total: "expenditure.grandTotal.total",
    parts: ["expenditure.total.total", "expenditure.closingBalance.total"],
  },
  ...fundBalances,
];

/** Income against expenditure, and totals downwards that their form adds up across. */
export const accountsBalance: Rule<Message> = {
  id: "accounts-balance",
  numbers: [61, 62, 64, 66, 68, 73],
  title: "决算各表收支平衡，合计纵横相符",
  severity: "error",
  reads: {
    finalAccounts01: ["income.grandTotal", "expenditure.grandTotal"],
    finalAccounts02: ["total.*", "items.*"],
    finalAccounts03: ["total.*", "items.*"],
    finalAccounts04: ["income.*", "expenditure.*"],
    finalAccounts05: ["total.*", "items.*"],
    finalAccounts08: ["total.*", "items.*"],
    finalAccounts09: ["total.*", "items.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}。请核对各数。",
    rounding:
      "{{cell}}为 {{printed:amount}}，按{{parts:cells}}计算应为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => [
    ...identities.flatMap(({ form, total, parts }) => compared(report.form(form), total, parts)),
    ...columnTotals.flatMap((column) => downwards(report, column)),
  ],
};

function compared(
  form: FormView,
  total: FieldPath,
  parts: readonly FieldPath[],
): readonly Outcome<Message>[] {
  const cells = cellsIn(form, parts);
  const obstacle = together(needs(cellsIn(form, [total])), needsOneOf(cells), needsReadable(cells));
  if (obstacle) return obstacle;
  const printed = form.number(total)!;
  const filled = parts.filter((path) => !form.isBlank(path));
  const { kind, expected, difference } = compareAmounts(
    printed,
    filled.map((path) => form.number(path)!),
    form.precision,
  );
  const params = { printed, expected, difference, parts: filled.map(form.at) };
  const where = form.at(total);
  return settled(comparisonFacts(kind, where, params));
}

function downwards(report: Report, { form: id, column }: Column): readonly Outcome<Message>[] {
  const form = report.form(id);
  const rows = form.rows("items");
  const leaves = areLeaves(rows.map((row) => form.text(inRow("items.*.code", row))));
  const parts = rows.filter((_, i) => leaves[i]).map((row) => inRow(`items.*.${column}`, row));
  if (rows.length === 0) return withoutRows(form);
  // A row without its sum is a fault of that row, told there.
  return needsFilled(cellsIn(form, parts)) ?? compared(form, `total.${column}`, parts);
}
