import type { LocalVerdict } from "../../evaluation";
import { inAssessments } from "../assessments";
import { bandOf } from "../bands";
import { differs } from "../compare";
import { byJudgement } from "../examine";
import {
  examineRows,
  rowLacks,
  scoreParams,
  suggestedScore,
  unjudged,
  verdictOf,
  type IndicatorRow,
} from "../indicators";
import { only } from "../remedy";
import type { Report } from "../report";
import { passed, type Fact, type Outcome, type Rule } from "../rule";

type Message = "metButLess" | "missedButFull" | "differs" | "notTaken" | "band";

/**
 * The score given against the score that target and actual suggest. A difference is confirmed by a
 * reason; full marks for a target that is clearly missed are not, nor are the points that a place
 * takes for one exceeded by a lot.
 */
export const indicatorScore: Rule<Message> = {
  id: "indicator-score",
  numbers: [29, 32],
  title: "得分与指标完成情况相符",
  severity: "warning",
  yieldsTo: ["score-range", "number-cells", "late-or-undone"],
  reads: inAssessments("indicators.*"),
  messages: {
    metButLess:
      "{{cell}}为 {{score:number}}，建议得分 {{suggested:number}}。{{explanation}}目标已完成而扣分的，请{{whereToExplain}}。",
    missedButFull:
      "{{cell}}为满分 {{score:number}}，建议得分 {{suggested:number}}。{{explanation}}目标没有完成，不应得满分，请改正得分。",
    differs:
      "{{cell}}为 {{score:number}}，建议得分 {{suggested:number}}。{{explanation}}请核对得分，或{{whereToExplain}}。",
    notTaken:
      "{{cell}}为 {{score:number}}，建议得分 {{suggested:number}}。{{explanation}}请改正得分。",
    band: "{{cell}}为 {{score:number}}，实际完成值为“{{band}}”的，得分应在 {{from:number}} 与 {{to:number}} 之间。请核对得分，或{{whereToExplain}}。",
  },
  check: (report) =>
    examineRows(report, (row) => {
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      return row.score === null ? rowLacks(row, "score") : compared(row, verdict, report);
    }),
};

function compared(
  row: IndicatorRow,
  verdict: LocalVerdict,
  report: Report,
): readonly Outcome<Message>[] {
  const [score, points] = [row.score!, row.points!];
  const where = row.at("score");
  const params = { score, ...scoreParams(row, report) };
  const band = bandOf(row, report);
  // A target that words call reached has the whole range of the best band.
  if (band && (verdict.kind === "judgement" || !verdict.shortfall)) {
    const isWithin =
      score >= band.from && (band.isMostIncluded ? score <= band.to : score < band.to);
    const { name, from, to } = band;
    return isWithin || row.reason !== ""
      ? [passed]
      : [{ message: "band", where, params: { ...params, band: name, from, to } }];
  }
  if (verdict.kind === "judgement") return byJudgement;
  const suggested = suggestedScore(verdict, row, report);
  if (!differs(score, suggested)) return [passed];
  const facts = (message: Message): Fact<Message> => ({
    message,
    where,
    params: { ...params, suggested },
    ...only("value", suggested),
  });
  if (verdict.shortfall && !differs(score, points))
    return isSure(verdict, row)
      ? [{ ...facts("missedButFull"), severity: "error" }]
      : row.reason === ""
        ? [facts("missedButFull")]
        : [passed];
  if (verdict.local?.id === "overfulfilled" && score > suggested) return [facts("notTaken")];
  if (row.reason !== "") return [passed];
  return [facts(verdict.shortfall ? "differs" : "metButLess")];
}

/**
 * Nothing was assumed about the target or the actual: both are read as they are written. A unit in a
 * column of its own is the actual's too.
 */
const isSure = ({ notes }: LocalVerdict & { kind: "scored" }, row: IndicatorRow): boolean =>
  notes.every(({ id }) => row.has("unit") && UNITS.has(id));

const UNITS: ReadonlySet<string> = new Set(["percentAssumed", "unitAssumed"]);
