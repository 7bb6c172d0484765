import { type FormId } from "../../forms/definition";
import { inRow, type FieldPath } from "../../formulas";
import { fundColumns } from "../../forms/final-accounts/lines";
import { compareAmounts } from "../compare";
import { examineIn } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import type { Fact, Outcome, Rule, Severity } from "../rule";

type Message = "balance" | "accumulated";

/** What is left or was carried over, which is never less than nothing. */
interface Balance {
  readonly form: FormId;
  readonly path: FieldPath;
  readonly message: Message;
  /** When it differs from the rule's. */
  readonly severity?: Severity;
  /** The rows that a sum is made of: one of them below zero speaks for it. */
  readonly rows?: FieldPath;
}

const funds = fundColumns.slice(1).flatMap(({ name }): Balance[] => [
  { form: "finalAccounts04", path: `income.openingBalance.${name}`, message: "balance" },
  { form: "finalAccounts04", path: `expenditure.closingBalance.${name}`, message: "balance" },
]);

const summed = (
  form: FormId,
  path: FieldPath,
  rows: FieldPath,
  message: Message = "balance",
): Balance[] => [
  { form, path: rows, message },
  { form, path, rows, message },
];

const balances: readonly Balance[] = [
  // Of the whole unit: what 事业 and 经营 earn may fall short of what they spent.
  ...["income.nonFiscalBalance", "income.openingBalance", "expenditure.closingBalance"].map(
    (path): Balance => ({ form: "finalAccounts01", path, message: "balance", severity: "warning" }),
  ),
  ...funds,
  ...summed("finalAccounts08", "total.openingBalance", "items.*.openingBalance"),
  ...summed("finalAccounts08", "total.closingBalance", "items.*.closingBalance"),
  ...summed(
    "institutionAccounts",
    "expenditure.summary.accumulatedBalance",
    "expenditure.institutions.*.accumulatedBalance",
    "accumulated",
  ),
];

/** 结余 below zero, typed or computed: no formula tells that more was spent than was there. */
export const negativeBalance: Rule<Message> = {
  id: "negative-balance",
  numbers: [],
  title: "结转和结余不小于 0",
  severity: "error",
  reads: {
    finalAccounts01: ["income.*", "expenditure.*"],
    finalAccounts04: ["income.openingBalance.*", "expenditure.closingBalance.*"],
    finalAccounts08: ["total.*", "items.*"],
    institutionAccounts: ["expenditure.*"],
  },
  messages: {
    balance:
      "{{cell}}为 {{balance:amount}}，小于 0，支出超过了可用的资金。请核对收入、支出和年初结转。",
    accumulated:
      "{{cell}}为 {{balance:amount}}，小于 0，支出超过了上年结转与本年收入之和。请核对收入、支出和上年结转。",
  },
  check: (report) => balances.flatMap((entry) => below(entry, report)),
};

function below(entry: Balance, report: Report): readonly Outcome<Message>[] {
  const form = report.form(entry.form);
  return pathsOf(entry.path, form).flatMap((path) =>
    examineIn(form, { balance: path }, ({ balance }) => {
      if (!isBelow(balance, form) || isToldInRows(entry, form)) return [];
      const fact: Fact<Message> = {
        message: entry.message,
        where: form.at(path),
        params: { balance },
      };
      return [entry.severity ? { ...fact, severity: entry.severity } : fact];
    }),
  );
}

const pathsOf = (path: FieldPath, form: FormView): readonly FieldPath[] =>
  path.includes("*")
    ? form.rows(path.slice(0, path.indexOf(".*"))).map((row) => inRow(path, row))
    : [path];

/** What rounding of the figures behind it leaves is nothing. */
const isBelow = (balance: number, { precision }: FormView): boolean =>
  balance < 0 && compareAmounts(balance, [0], precision).kind === "different";

const isToldInRows = ({ rows }: Balance, form: FormView): boolean =>
  rows !== undefined &&
  pathsOf(rows, form).some((path) => {
    const balance = form.number(path);
    return balance !== null && isBelow(balance, form);
  });
