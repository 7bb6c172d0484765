import { examineIn } from "../examine";
import type { Rule } from "../rule";

export const threePublicGrowth: Rule<"grown"> = {
  id: "three-public-growth",
  numbers: [10],
  title: "三公经费只减不增",
  severity: "info",
  reads: { baseData: ["threePublic.total.finalAccount", "threePublic.total.previousFinalAccount"] },
  messages: {
    grown:
      "{{cell}} {{current:amount}}，比上年决算数 {{previous:amount}} 增加 {{increase:amount}}。三公经费应只减不增，请核实并说明原因。",
  },
  check: (report) => {
    const form = report.form("baseData");
    const paths = {
      current: "threePublic.total.finalAccount",
      previous: "threePublic.total.previousFinalAccount",
    };
    return examineIn(form, paths, ({ current, previous }) => {
      const params = { current, previous, increase: current - previous };
      return current > previous
        ? [{ message: "grown", where: form.at(paths.current), params }]
        : [];
    });
  },
};
