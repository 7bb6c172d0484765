import { plainText } from "../../evaluation";
import { assessmentIds, inAssessments } from "../assessments";
import { sheetsOf } from "../examine";
import { examineRowsOf, rowLacks } from "../indicators";
import { passed, type Rule } from "../rule";

export const duplicateIndicators: Rule<"duplicate"> = {
  id: "duplicate-indicators",
  numbers: [36],
  title: "三级指标不重名",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    duplicate: "三级指标“{{name}}”与上面第 {{first:number}} 行指标重名。请核实是否重复填报。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form) => {
      const firsts = new Map<string, number>();
      return examineRowsOf(form, (row) => {
        const { index, level3, at } = row;
        const name = plainText(level3);
        const first = firsts.get(name);
        if (name === "") return rowLacks(row, "level3");
        if (first === undefined) {
          firsts.set(name, index + 1);
          return [passed];
        }
        return [{ message: "duplicate", where: at("level3"), params: { name: level3, first } }];
      });
    }),
};
