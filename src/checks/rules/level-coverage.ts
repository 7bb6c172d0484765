import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { settled, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { allRowsOf, noIndicators, rowLacks, weightOf } from "../indicators";
import type { Report } from "../report";
import type { Fact, Outcome, Rule } from "../rule";

type Message = "missing" | "unscored" | "blankLevel2" | "requiredLevel2";

export const levelCoverage: Rule<Message> = {
  id: "level-coverage",
  numbers: [36],
  title: "有权重的一级指标至少有一行带分值的指标，二级指标不空",
  severity: "error",
  reads: inAssessments("indicators.*"),
  messages: {
    missing: "表中没有一级指标“{{level}}”（权重 {{weight:number}} 分）。请补上该级指标。",
    unscored:
      "一级指标“{{level}}”权重 {{weight:number}} 分，但下面没有一行带分值的指标。请补填指标和分值。",
    blankLevel2: "二级指标“{{level}}”没有填写三级指标。允许留空，请确认该类指标确不适用。",
    requiredLevel2: "二级指标“{{level}}”没有填写三级指标。该类指标不得留空，请补填。",
  },
  check: (report) => sheetsOf(report, assessmentIds).flatMap((form) => covered(form, report)),
};

function covered(form: FormView, report: Report): readonly Outcome<Message>[] {
  const rows = allRowsOf(form);
  if (rows.length === 0) return noIndicators(form);
  if (!rows.some(({ points }) => points !== null)) return rowLacks(rows[0]!, "points");
  const levels = new Set(rows.map(({ level1 }) => level1).filter((level) => level !== ""));
  const missing = (optionsOf(form, report)?.indicators ?? [])
    .filter(({ caption }) => !levels.has(caption) && !sameName(caption, levels))
    .map(({ caption, points }): Fact<Message> => ({
      message: "missing",
      where: rows[0]!.at("level1"),
      params: { level: caption, weight: points },
    }));
  const unscored = [...levels].flatMap((level): Fact<Message>[] => {
    const members = rows.filter((row) => row.level1 === level);
    const weight = weightOf(level, form, report);
    if (weight === null || members.some(({ points }) => points !== null)) return [];
    const where = members[0]!.at("level1");
    return [{ message: "unscored", where, params: { level, weight } }];
  });
  const required = new Set(
    (optionsOf(form, report)?.indicators ?? []).flatMap(({ levelTwo }) =>
      levelTwo.filter(({ mayBeBlank }) => !mayBeBlank).map(({ name }) => name),
    ),
  );
  const unscoredLevels = new Set(unscored.map(({ params }) => params!["level"]));
  const isBlank = (level1: string, level2: string): boolean =>
    rows
      .filter((row) => row.level1 === level1 && row.level2 === level2)
      .every((row) => row.isBlank("level3") && row.isBlank("points") && row.isBlank("score"));
  const blank = rows
    .filter(
      ({ level1, level2, index }) =>
        level2 !== "" &&
        !unscoredLevels.has(level1) &&
        index === rows.find((row) => row.level1 === level1 && row.level2 === level2)?.index &&
        isBlank(level1, level2),
    )
    .map(({ level2, at }): Fact<Message> => {
      const found = { where: at("level2"), params: { level: level2 } };
      return required.has(level2)
        ? { message: "requiredLevel2", severity: "warning", ...found }
        : { message: "blankLevel2", severity: "info", ...found };
    });
  return settled([...missing, ...unscored, ...blank]);
}

/** A level whose printed weight was changed is still there. */
const sameName = (caption: string, levels: ReadonlySet<string>): boolean =>
  [...levels].some((level) => nameOf(level) === nameOf(caption));

const nameOf = (level: string): string => level.replace(/[（(].*$/, "").trim();
