import { compareAmounts } from "../compare";
import { cellsIn, needsOneOf, needsReadable, noOccasion } from "../examine";
import { passed, type Outcome, type Rule } from "../rule";

const columns = ["previousFinalAccount", "budget", "finalAccount"] as const;
const parts = ["operating.office", "operating.utilities", "operating.meetings"] as const;

type Message = "more" | "rounding" | "blank";

/** The lines under 公用经费 are 其中, so they may come to less than it, never to more. */
export const operatingParts: Rule<Message> = {
  id: "operating-parts",
  numbers: [6],
  title: "公用经费不小于其中各项之和",
  severity: "error",
  reads: { baseData: ["operating.*"] },
  messages: {
    more: "{{cell}}为 {{total:amount}}，小于其中各项（{{parts:cells}}）之和 {{sum:amount}}。请核对各项，或改正公用经费。",
    rounding:
      "{{cell}}为 {{total:amount}}，比其中各项（{{parts:cells}}）之和 {{sum:amount}} 略小，属于四舍五入的尾差。",
    blank:
      "{{cell}}没有填写，而其中各项（{{parts:cells}}）合计 {{sum:amount}}。请填写公用经费总数。",
  },
  check: (report) => {
    const form = report.form("baseData");
    return columns.flatMap((column): readonly Outcome<Message>[] => {
      const path = `operating.total.${column}`;
      const items = parts.map((part) => `${part}.${column}`);
      const obstacle = needsOneOf(cellsIn(form, items)) ?? needsReadable(cellsIn(form, [path]));
      if (obstacle) return obstacle;
      const filled = items.filter((part) => form.number(part) !== null);
      const total = form.number(path);
      const { kind, expected, difference } = compareAmounts(
        total ?? 0,
        filled.map((part) => form.number(part)!),
        form.precision,
      );
      const where = form.at(path);
      const params = { total, sum: expected, parts: filled.map(form.at) };
      if (total === null) return expected > 0 ? [{ message: "blank", where, params }] : noOccasion;
      if (difference >= 0) return [passed];
      return kind === "rounding"
        ? [{ message: "rounding", where, severity: "info", params }]
        : [{ message: "more", where, params }];
    });
  },
};
