import { gradeOf, plainText, type GradeBand } from "../../evaluation";
import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { differs } from "../compare";
import { cellsIn, needs, needsFilled, noOccasion, sheetsOf, together } from "../examine";
import { only } from "../remedy";
import { totalLacks } from "../totals";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "score" | "grade";

const SCORE = /自评(?:综合)?(?:得分|总分|分数)[为是:]*(\d+(?:\.\d+)?)分/;
const GRADE = /自评(?:评价)?(?:等级|等次|结果)[为是:“"'‘]*/;

/** The score and grade that the text names, against 总分. */
export const narrativeScore: Rule<Message> = {
  id: "narrative-score",
  numbers: [38],
  title: "文字中的自评得分、等次与总分一致",
  severity: "warning",
  reads: inAssessments("goals.actual", "total.score", "funds.*", "indicators.*"),
  messages: {
    score: "{{cell}}写自评得分 {{written:number}} 分，总分为 {{total:number}} 分。请改为一致。",
    grade: "{{cell}}写自评等次“{{written}}”，总分 {{total:number}} 分应为“{{grade}}”。请改为一致。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const obstacle = together(
        needs(cellsIn(form, ["total.score"])) ?? totalLacks(form, report),
        needsFilled(cellsIn(form, ["goals.actual"])),
      );
      if (obstacle) return obstacle;
      const total = form.number("total.score")!;
      const raw = form.text("goals.actual");
      const text = plainText(raw);
      const where = form.at("goals.actual");
      const outcomes: Outcome<Message>[] = [];
      const score = SCORE.exec(text)?.[1];
      if (score !== undefined)
        outcomes.push(
          differs(Number(score), total)
            ? {
                message: "score",
                where,
                params: { written: Number(score), total },
                ...rewritten(raw, SCORE_HEAD, score, String(total)),
              }
            : passed,
        );
      const bands = optionsOf(form, report)?.gradeBands ?? [];
      const written = gradeIn(text, bands);
      const grade = gradeOf(total, bands);
      if (written !== undefined)
        outcomes.push(
          written === grade
            ? passed
            : {
                message: "grade",
                where,
                params: { written, total, grade },
                ...rewritten(raw, GRADE_HEAD, written, grade),
              },
        );
      return outcomes.length > 0 ? outcomes : noOccasion;
    }),
};

/** The same heads as a person writes them, with spaces and wide marks. */
const SCORE_HEAD = String.raw`自评(?:综合)?(?:得分|总分|分数)\s*[为是:：]*\s*`;
const GRADE_HEAD = String.raw`自评(?:评价)?(?:等级|等次|结果)\s*[为是:：“"'‘]*\s*`;

/** The text with the word behind a head changed, where it stands there once. */
function rewritten(text: string, head: string, word: string, to: string | null) {
  const pattern = new RegExp(`(${head})${word.replace(".", "\\.")}(?![\\d.])`, "g");
  const [place, another] = [...text.matchAll(pattern)];
  if (!place || another || to === null) return {};
  const start = place.index + place[1]!.length;
  return only("value", text.slice(0, start) + to + text.slice(start + word.length));
}

/** The grade that a text names; the longest, as one name may begin another. */
function gradeIn(text: string, bands: readonly GradeBand[]): string | undefined {
  const found = GRADE.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length);
  return bands
    .map(({ name }) => name)
    .filter((name) => rest.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
}
