import { plainText } from "../../evaluation";
import { inAssessments } from "../assessments";
import { examineRows, scoreParams, unjudged, verdictOf, type IndicatorRow } from "../indicators";
import { passed, type Rule } from "../rule";

/** How names of indicators end. */
const ENDS_LIKE_A_NAME = /(?:率|数量|数|比例|比重|满意度|指数|次数|人数|面积|金额)$/;

/** The name of an indicator typed where its target belongs. */
export const targetName: Rule<"name"> = {
  id: "target-name",
  numbers: [34],
  title: "年度指标值填的是值，不是指标名称",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    name: "{{cell}}“{{target}}”是指标名称，不是指标值，无法与实际完成值“{{actual}}”比较。请把名称移到三级指标，并填写指标值。",
  },
  check: (report) =>
    examineRows(report, (row) => {
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      return verdict.target.kind === "words" && isName(row)
        ? [{ message: "name", where: row.at("target"), params: scoreParams(row, report) }]
        : [passed];
    }),
};

const isName = ({ target, level3 }: IndicatorRow): boolean => {
  const text = plainText(String(target));
  return text === plainText(level3) || ENDS_LIKE_A_NAME.test(text);
};
