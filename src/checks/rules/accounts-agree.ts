import { parseRef, type FormRef } from "../../forms/definition";
import { fundColumns } from "../../forms/final-accounts/lines";
import { formName } from "../../forms/forms-of";
import { compareAmounts, comparisonFacts } from "../compare";
import { needs, needsOneOf, needsReadable, settled, together } from "../examine";
import { figureAt, type Figure } from "../refs";
import type { Report } from "../report";
import type { Fact, Outcome, Rule } from "../rule";

type Message = "different" | "rounding" | "sumDifferent" | "sumRounding";

/** A figure, and what it is in another table: one figure, or the sum of some. */
type Pair = readonly [figure: FormRef, others: readonly FormRef[]];

const funds = fundColumns.slice(1).map(({ name }) => name);
const otherSources = ["superior", "business", "operating", "affiliated", "other"] as const;

const pairs: readonly Pair[] = [
  ["finalAccounts02!total.income", ["finalAccounts01!income.total"]],
  ["finalAccounts02!total.fiscal", funds.map((fund): FormRef => `finalAccounts01!income.${fund}`)],
  ["finalAccounts02!total.fiscal", ["finalAccounts04!income.total"]],
  ...otherSources.map((source): Pair => [
    `finalAccounts02!total.${source}`,
    [`finalAccounts01!income.${source}`],
  ]),
  ["finalAccounts03!total.expenditure", ["finalAccounts01!expenditure.total"]],
  ...funds.map((fund): Pair => [
    `finalAccounts04!income.${fund}`,
    [`finalAccounts01!income.${fund}`],
  ]),
  ["finalAccounts05!total.expenditure", ["finalAccounts04!expenditure.total.generalPublic"]],
  [
    "finalAccounts05!total.basic",
    ["finalAccounts06!total.personnel", "finalAccounts06!total.operating"],
  ],
  [
    "finalAccounts08!total.openingBalance",
    ["finalAccounts04!income.openingBalance.governmentFund"],
  ],
  ["finalAccounts08!total.income", ["finalAccounts04!income.governmentFund"]],
  ["finalAccounts08!total.expenditure", ["finalAccounts04!expenditure.total.governmentFund"]],
  [
    "finalAccounts08!total.closingBalance",
    ["finalAccounts04!expenditure.closingBalance.governmentFund"],
  ],
  ["finalAccounts09!total.expenditure", ["finalAccounts04!expenditure.total.stateCapital"]],
];

/** The same figure in two of the nine tables. */
export const accountsAgree: Rule<Message> = {
  id: "accounts-agree",
  numbers: [62, 63, 64, 67, 69],
  title: "决算各表之间相同的数一致",
  severity: "error",
  reads: {
    finalAccounts01: ["income.*", "expenditure.total"],
    finalAccounts02: ["total.*"],
    finalAccounts03: ["total.expenditure"],
    finalAccounts04: ["income.*", "expenditure.*"],
    finalAccounts05: ["total.expenditure", "total.basic"],
    finalAccounts06: ["total.*"],
    finalAccounts08: ["total.*"],
    finalAccounts09: ["total.expenditure"],
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，{{other:cell}}为 {{expected:amount}}，相差 {{difference:gap}}。两张表的数应一致，请核对。",
    rounding:
      "{{cell}}为 {{printed:amount}}，{{other:cell}}为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    sumDifferent:
      "{{cell}}为 {{printed:amount}}，{{form}}中{{others:cells}}之和为 {{expected:amount}}，相差 {{difference:gap}}。两张表的数应一致，请核对。",
    sumRounding:
      "{{cell}}为 {{printed:amount}}，{{form}}中{{others:cells}}之和为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => pairs.flatMap((pair) => compared(report, pair)),
};

function compared(report: Report, [ref, refs]: Pair): readonly Outcome<Message>[] {
  const at = (each: FormRef): Figure => figureAt(report, parseRef(each));
  const [figure, others] = [at(ref), refs.map(at)];
  return (
    together(needs([figure]), needsOneOf(others), needsReadable(others)) ??
    settled(differences(figure, others))
  );
}

function differences(
  { where, number, precision }: Figure,
  found: readonly Figure[],
): readonly Fact<Message>[] {
  const printed = number!;
  const numbers = found.flatMap((each) => each.number ?? []);
  const { kind, expected, difference } = compareAmounts(printed, numbers, precision);
  if (kind === "exact") return [];
  const params = { printed, expected, difference };
  const first = found[0]!;
  if (found.length === 1) return comparisonFacts(kind, where, { ...params, other: first.where });
  const others = found.map((each) => each.where);
  const fact = { where, params: { ...params, others, form: formName(first.where.form) } };
  return kind === "rounding"
    ? [{ ...fact, message: "sumRounding", severity: "info" }]
    : [{ ...fact, message: "sumDifferent" }];
}
