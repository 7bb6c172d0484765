import type { Rule } from "../rule";

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
      const value = form.number(`${total}.finalAccount`);
      if (!value || value !== form.number(`${total}.previousFinalAccount`)) return [];
      return [{ message: "same", where: form.at(`${total}.finalAccount`), params: { value } }];
    });
  },
};
