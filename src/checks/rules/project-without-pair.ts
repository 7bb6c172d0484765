import { cellsIn, needsOneOf, needsReadable, noOccasion } from "../examine";
import { projectLines } from "../projects";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "unbudgeted" | "unspent";

export const projectWithoutPair: Rule<Message> = {
  id: "project-without-pair",
  numbers: [14],
  title: "项目有预算无决算、有决算无预算要说明原因",
  severity: "info",
  reads: { baseData: ["projects.*"] },
  messages: {
    unbudgeted:
      "{{cell}}为 0 或空白，而{{other:cell}}为 {{value:amount}}（年中追加的项目）。请核实并备好原因。",
    unspent: "{{cell}}为 0 或空白，而{{other:cell}}为 {{value:amount}}。请核实并备好未执行的原因。",
  },
  check: (report) => {
    const form = report.form("baseData");
    return projectLines(report).flatMap(
      ({ budget, finalAccount, budgetPath, finalAccountPath }): readonly Outcome<Message>[] => {
        const cells = cellsIn(form, [budgetPath, finalAccountPath]);
        const obstacle = needsReadable(cells) ?? needsOneOf(cells);
        if (obstacle) return obstacle;
        if (!budget && !finalAccount) return noOccasion;
        if (budget && finalAccount) return [passed];
        const [blank, filled, value] = budget
          ? [finalAccountPath, budgetPath, budget]
          : [budgetPath, finalAccountPath, finalAccount];
        return [
          {
            message: budget ? "unspent" : "unbudgeted",
            where: form.at(blank),
            params: { value, other: form.at(filled) },
          },
        ];
      },
    );
  },
};
