import { closestOf, compareAmounts, comparisonFacts } from "../compare";
import { needs, needsOneOf, settled, together } from "../examine";
import { coarsest } from "../precision";
import type { Rule } from "../rule";

const accounts = ["finalAccounts03", "finalAccounts05"] as const;
const TOTAL = "total.expenditure";

/** 全年执行数 is what the final accounts show: all expenditure, or that of the general budget. */
export const executedAccount: Rule<"different" | "rounding"> = {
  id: "executed-account",
  numbers: [42],
  title: "全年执行数与决算支出一致",
  severity: "warning",
  reads: {
    selfAssessment: ["funds.executed"],
    finalAccounts03: [TOTAL],
    finalAccounts05: [TOTAL],
  },
  messages: {
    different:
      "{{cell}}为 {{executed:amount}}，{{accountCell:cell}}为 {{account:amount}}，相差 {{difference:gap}}。全年执行数应与决算一致，请核实是否沿用了上年的数，或口径不同。",
    rounding:
      "{{cell}}为 {{executed:amount}}，{{accountCell:cell}}为 {{account:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => {
    const assessment = report.form("selfAssessment");
    const obstacle = together(
      needs([{ form: assessment, path: "funds.executed" }]),
      needsOneOf(accounts.map((id) => ({ form: report.form(id), path: TOTAL }))),
    );
    if (obstacle) return obstacle;
    const executed = assessment.number("funds.executed")!;
    const compared = accounts.flatMap((id) => {
      const form = report.form(id);
      const account = form.number(TOTAL);
      if (account === null) return [];
      return [
        {
          account,
          accountCell: form.at(TOTAL),
          ...compareAmounts(executed, [account], coarsest([assessment.precision, form.precision])),
        },
      ];
    });
    const { kind, account, accountCell, difference } = closestOf(compared)!;
    const where = assessment.at("funds.executed");
    const params = { executed, account, accountCell, difference };
    return settled(comparisonFacts(kind, where, params));
  },
};
