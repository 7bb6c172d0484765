import { sum } from "../../evaluation";
import { type FormId } from "../../forms/definition";
import { inRow, type FieldPath, areLeaves } from "../../formulas";
import { expenditureParts, type ExpenditureTable } from "../../forms/final-accounts/columns";
import { classLine, functionalClasses } from "../../forms/final-accounts/functional-classes";
import { formName } from "../../forms/forms-of";
import { compareAmounts, comparisonFacts } from "../compare";
import { absence, cellsIn, needsReadable, noOccasion, withoutRows, settled } from "../examine";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import type { Outcome, Rule } from "../rule";

type Message = "different" | "rounding" | "noItems";

/** A table of 科目, and the lines of classes that its 项 add up to. */
interface Source {
  readonly items: `finalAccounts${ExpenditureTable}`;
  readonly lines: FormId;
  /** The column of the lines. */
  readonly fund?: string;
}

const sources: readonly Source[] = [
  { items: "finalAccounts03", lines: "finalAccounts01" },
  { items: "finalAccounts05", lines: "finalAccounts04", fund: "generalPublic" },
  { items: "finalAccounts08", lines: "finalAccounts04", fund: "governmentFund" },
  { items: "finalAccounts09", lines: "finalAccounts04", fund: "stateCapital" },
];

const tableOf = (items: Source["items"]): ExpenditureTable => items.slice(-2) as ExpenditureTable;

const ofItems = ["items.*"];
const ofLines = ["expenditure.class*"];

/** Each 类 of the expenditure tables against its line in the 总表. */
export const classLines: Rule<Message> = {
  id: "class-lines",
  numbers: [65],
  title: "支出按类相加，等于总表中该类支出",
  severity: "error",
  reads: {
    finalAccounts01: ofLines,
    finalAccounts03: ofItems,
    finalAccounts04: ofLines,
    finalAccounts05: ofItems,
    finalAccounts08: ofItems,
    finalAccounts09: ofItems,
  },
  messages: {
    different:
      "{{cell}}为 {{printed:amount}}，{{form}} {{code}} 类各项合计 {{expected:amount}}，相差 {{difference:gap}}。请核对该类各项，或改正总表。",
    rounding:
      "{{cell}}为 {{printed:amount}}，{{form}} {{code}} 类各项合计 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    noItems:
      "{{cell}}为 {{printed:amount}}，而{{form}}没有 {{code}} 类的科目。请补填，或改正总表。",
  },
  check: (report) => sources.flatMap((source) => ofSource(report, source)),
};

function ofSource(report: Report, { items, lines, fund }: Source): readonly Outcome<Message>[] {
  const [table, summary] = [report.form(items), report.form(lines)];
  const nowhere = absence({ form: table, path: "total.expenditure" });
  if (nowhere.length > 0) return nowhere;
  const leaves = leafItems(table, expenditureParts[tableOf(items)]);
  if (leaves.length === 0) return withoutRows(table);
  return functionalClasses.flatMap(({ code }): readonly Outcome<Message>[] => {
    const path = fund === undefined ? classLine(code) : `${classLine(code)}.${fund}`;
    const gone = absence({ form: summary, path });
    const obstacle = gone.length > 0 ? gone : needsReadable(cellsIn(summary, [path]));
    if (obstacle) return obstacle;
    const printed = summary.number(path) ?? 0;
    const amounts = leaves.filter((item) => item.code.startsWith(code)).map(({ amount }) => amount);
    const where = summary.at(path);
    const params = { printed, code, form: formName(items) };
    if (amounts.length === 0)
      return printed === 0 ? noOccasion : [{ message: "noItems", where, params }];
    const { kind, expected, difference } = compareAmounts(printed, amounts, summary.precision);
    const compared = { ...params, expected, difference };
    return settled(comparisonFacts(kind, where, compared));
  });
}

/** The 项 that are filled: code and 本年支出, of a row without a sum across what it adds up. */
function leafItems(table: FormView, parts: readonly string[]): { code: string; amount: number }[] {
  const rows = table.rows("items");
  const at = (name: string, row: number): FieldPath => inRow(`items.*.${name}`, row);
  const codes = rows.map((row) => table.text(at("code", row)));
  const leaves = areLeaves(codes);
  return rows.flatMap((row, i) => {
    const own = parts.map((part) => table.number(at(part, row))).filter((each) => each !== null);
    const amount = table.number(at("expenditure", row)) ?? (own.length > 0 ? sum(own) : null);
    return leaves[i] && amount !== null ? [{ code: codes[i]!, amount }] : [];
  });
}
