import { inRow, type FieldPath } from "../../formulas";
import { compareAmounts, comparisonFacts } from "../compare";
import { examineIn, noOccasion } from "../examine";
import type { FormView } from "../form-view";
import { cellsBehind } from "../refs";
import type { Outcome, Rule } from "../rule";

type Message = "different" | "rounding";

/** 支出合计 of 湘西's report takes in 累计结余: what came in went somewhere or is left. */
export const incomeExpenditure: Rule<Message> = {
  id: "income-expenditure",
  numbers: [56],
  title: "收入合计等于支出合计（含累计结余）",
  severity: "error",
  reads: { institutionAccounts: ["income.*", "expenditure.*"] },
  messages: {
    different:
      "{{cell}}为 {{expenditure:amount}}，{{incomeCell:cell}}为 {{income:amount}}，相差 {{difference:gap}}。支出合计含累计结余，应与收入合计相等，请核对。",
    rounding:
      "{{cell}}为 {{expenditure:amount}}，{{incomeCell:cell}}为 {{income:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => {
    const form = report.form("institutionAccounts");
    const rows = form.rows("expenditure.institutions").map((row) => {
      const path = inRow("expenditure.institutions.*.total", row);
      const behind = cellsBehind("income.institutions.*.total", path, form, report);
      return { path, incomePath: behind.length === 1 ? behind[0]!.path : null };
    });
    return [
      ...compared(form, "expenditure.summary.total", "income.summary.total"),
      ...rows.flatMap(({ path, incomePath }) =>
        incomePath === null ? noOccasion : compared(form, path, incomePath),
      ),
    ];
  },
};

const compared = (
  form: FormView,
  path: FieldPath,
  incomePath: FieldPath,
): readonly Outcome<Message>[] =>
  examineIn(form, { expenditure: path, income: incomePath }, ({ expenditure, income }) => {
    const { kind, difference } = compareAmounts(expenditure, [income], form.precision);
    const params = { expenditure, income, incomeCell: form.at(incomePath), difference };
    return comparisonFacts(kind, form.at(path), params);
  });
