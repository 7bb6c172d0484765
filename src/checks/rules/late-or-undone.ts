import type { LocalVerdict } from "../../evaluation";
import { inAssessments } from "../assessments";
import { bandOf } from "../bands";
import { differs } from "../compare";
import { byJudgement, noOccasion } from "../examine";
import {
  examineRows,
  rowLacks,
  scoreParams,
  unjudged,
  verdictOf,
  type IndicatorRow,
} from "../indicators";
import type { Report } from "../report";
import { passed, type Fact, type Outcome, type Rule, type Severity } from "../rule";

type Message = "late" | "lateUnexplained" | "undone" | "maybeUndone";

/** What full marks for a reason come to, and whether a reason of the accountant's answers for it. */
interface Said {
  readonly message: "late" | "undone" | "maybeUndone";
  readonly severity?: Severity;
  readonly mayBeExplained?: true;
}

/**
 * Full marks for what is late, undone or not reached. How much it earns is left to a person; that it
 * earns everything is doubtful, and wrong where the actual says nothing but that it was not done.
 */
export const lateOrUndone: Rule<Message> = {
  id: "late-or-undone",
  numbers: [29],
  title: "迟于目标、没有完成的指标不得满分",
  severity: "warning",
  yieldsTo: ["score-range", "number-cells"],
  reads: inAssessments("indicators.*"),
  messages: {
    late: "{{cell}}为满分 {{score:number}}。{{explanation}}请核对得分。",
    lateUnexplained:
      "{{cell}}为满分 {{score:number}}。{{explanation}}请核对得分，并说明推迟的原因。",
    undone: "{{cell}}为满分 {{score:number}}。{{explanation}}没有完成的不应得满分，请改正得分。",
    maybeUndone:
      "{{cell}}为满分 {{score:number}}。{{explanation}}请核对得分，或{{whereToExplain}}。",
  },
  check: (report) =>
    examineRows(report, (row): readonly Outcome<Message>[] => {
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      if (row.score === null) return rowLacks(row, "score");
      const said = saidBy(verdict, row, report);
      if (!said) return verdict.kind === "scored" ? noOccasion : byJudgement;
      if (verdict.points === 0) return noOccasion;
      if (row.score < verdict.points && differs(row.score, verdict.points)) return [passed];
      const isExplained = row.reason !== "";
      if (said.mayBeExplained && isExplained) return [passed];
      const message: Message =
        said.message === "late" && !isExplained ? "lateUnexplained" : said.message;
      const params = { score: row.score, ...scoreParams(row, report) };
      const fact: Fact<Message> = { message, where: row.at("score"), params };
      return [said.severity ? { ...fact, severity: said.severity } : fact];
    }),
};

/** What a verdict says against full marks; null when nothing. */
function saidBy(verdict: LocalVerdict, row: IndicatorRow, report: Report): Said | null {
  if (verdict.kind === "scored") return null;
  const { reason } = verdict;
  switch (reason.id) {
    case "late":
    case "lateAtLeast":
      return { message: "late" };
    case "laterDeadline":
    case "boundExcluded":
    case "maybeUndone":
      return { message: "maybeUndone", mayBeExplained: true };
    case "undone":
      if (reason.how === "delayed") return { message: "late" };
      if (reason.how !== "partly") return { message: "undone", severity: "error" };
      // A band has its own scores.
      return bandOf(row, report) ? null : { message: "maybeUndone", mayBeExplained: true };
    default:
      return null;
  }
}
