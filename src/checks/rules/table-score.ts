import { differs } from "../compare";
import { cellsIn, lacking } from "../examine";
import { formulaResult } from "../formula-result";
import { only } from "../remedy";
import { passed, type Outcome, type Rule } from "../rule";
import { scoreRows } from "../score-rows";

type Message = "above" | "below" | "differs" | "exempt";

/** 得分 of 评价指标表 against 分值 and 评价标准. */
export const tableScore: Rule<Message> = {
  id: "table-score",
  numbers: [28, 29],
  title: "评价指标表的得分在 0 与分值之间，并与评价标准相符",
  severity: "error",
  yieldsTo: ["number-cells"],
  reads: {
    scoreTable: ["rows.*"],
    baseData: ["building.*", "staff.inPost", "threePublic.total.finalAccount"],
  },
  messages: {
    above: "{{cell}}为 {{score:number}}，超过该行分值 {{points:number}}。请改正得分或分值。",
    below: "{{cell}}为 {{score:number}}，小于 0。请改正得分。",
    differs:
      "{{cell}}为 {{score:number}}，比率为 {{rate:rate}}，按评价标准应为 {{suggested:number}}。请核对得分，或说明计分依据。",
    exempt:
      "{{cell}}为 {{score:number}}，没有该项目的应按满分 {{suggested:number}} 计算。请核对得分，或说明计分依据。",
  },
  check: (report) => {
    const form = report.form("scoreTable");
    return scoreRows(report).flatMap(
      ({ points, score, formula, path, at }): readonly Outcome<Message>[] => {
        if (score === null) return [lacking(cellsIn(form, [path("score")]))];
        const where = at("score");
        if (score < 0) return [{ message: "below", where, params: { score } }];
        if (points !== null && score > points)
          return [{ message: "above", where, params: { score, points } }];
        if (points === null) return [lacking(cellsIn(form, [path("points")]))];
        const suggested = formula && formulaResult(formula, path("score"), form, report);
        // The range is compared in every row, the rule of the score where it can be computed.
        if (typeof suggested !== "number" || !differs(suggested, score)) return [passed];
        const rate = form.number(path("rate"));
        const message = rate === null ? "exempt" : "differs";
        const params = { score, rate, suggested };
        return [{ message, where, severity: "warning", params, ...only("value", suggested) }];
      },
    );
  },
};
