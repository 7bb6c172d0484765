import { rateOf } from "../compare";
import { examineIn, noOccasion } from "../examine";
import { projectLines } from "../projects";
import type { Outcome, Rule } from "../rule";

export const projectDeviation: Rule<"deviates"> = {
  id: "project-deviation",
  numbers: [15],
  title: "项目决算与预算相差过大",
  severity: "info",
  yieldsTo: ["amount-unit"],
  reads: { baseData: ["projects.*"] },
  messages: {
    deviates:
      "{{cell}} {{finalAccount:amount}}，为预算数 {{budget:amount}} 的 {{rate:rate}}，偏差超过 {{allowed:percent}}。请核实并备好原因。",
  },
  check: (report) => {
    const form = report.form("baseData");
    const allowed = report.pack.checks.projectDeviation;
    return projectLines(report).flatMap(({ budgetPath, finalAccountPath: path }) =>
      examineIn(
        form,
        { budget: budgetPath, finalAccount: path },
        ({ budget, finalAccount }): readonly Outcome<"deviates">[] => {
          const rate = budget === 0 || finalAccount === 0 ? null : rateOf(finalAccount, budget);
          if (rate === null) return noOccasion;
          const params = { finalAccount, budget, rate, allowed };
          return rate > 1 + allowed || rate < 1 - allowed
            ? [{ message: "deviates", where: form.at(path), params }]
            : [];
        },
      ),
    );
  },
};
