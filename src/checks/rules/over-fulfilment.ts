import { deviation, type Target } from "../../evaluation";
import { inAssessments } from "../assessments";
import { absence, byJudgement, noOccasion } from "../examine";
import { examineRows, scoreParams, unjudged, verdictOf } from "../indicators";
import { passed, type Outcome, type Rule } from "../rule";

const MORE_IS_BETTER: readonly Target["kind"][] = ["atLeast", "moreThan", "equal", "range"];

export const overFulfilment: Rule<"far"> = {
  id: "over-fulfilment",
  numbers: [31],
  title: "大幅超过指标值要说明原因",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    far: "{{cell}}{{unsaid}}，而实际完成值“{{actual}}”超过年度指标值“{{target}}” {{deviation:rate}}。请说明原因；指标值定得偏低的，请作分析。",
  },
  check: (report) => {
    const { overfulfilment } = report.pack.checks;
    return examineRows(report, (row): readonly Outcome<"far">[] => {
      const nowhere = absence({ form: row.form, path: row.at("reason").path });
      if (nowhere.length > 0) return nowhere;
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      if (verdict.kind !== "scored") return byJudgement;
      if (!MORE_IS_BETTER.includes(verdict.target.kind)) return noOccasion;
      const result = deviation(row.target, row.actual);
      if (!result.ok) return noOccasion;
      if (1 + result.value < overfulfilment || row.reason !== "") return [passed];
      const params = { ...scoreParams(row, report), deviation: result.value };
      return [{ message: "far", where: row.at("reason"), params }];
    });
  },
};
