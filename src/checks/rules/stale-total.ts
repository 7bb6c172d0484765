import { examineIn, noOccasion } from "../examine";
import type { Outcome, Rule } from "../rule";

const totals = ["threePublic.total", "projects.total", "operating.total"] as const;

export const staleTotal: Rule<"same"> = {
  id: "stale-total",
  numbers: [43],
  title: "本年合计与上年合计相同，可能沿用了上年的数",
  severity: "warning",
  reads: { baseData: totals.flatMap((total) => [`${total}.*`]) },
  messages: {
    same: "{{cell}} {{value:amount}}，与上年决算数完全相同。请核实是否沿用了上年的数。",
  },
  check: (report) => {
    const form = report.form("baseData");
    return totals.flatMap((total) => {
      const paths = { value: `${total}.finalAccount`, previous: `${total}.previousFinalAccount` };
      return examineIn(form, paths, ({ value, previous }): readonly Outcome<"same">[] => {
        if (value === 0) return noOccasion;
        return value === previous
          ? [{ message: "same", where: form.at(paths.value), params: { value } }]
          : [];
      });
    });
  },
};
