import { assessments, inAssessments, optionsOf } from "../assessments";
import type { FormView } from "../form-view";
import { allRowsOf, weightOf } from "../indicators";
import type { Report } from "../report";
import type { Fact, Rule } from "../rule";

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
  check: (report) => assessments(report).flatMap((form) => factsOf(form, report)),
};

function factsOf(form: FormView, report: Report): Fact<Message>[] {
  const rows = allRowsOf(form);
  if (!rows.some(({ points }) => points !== null)) return [];
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
  return [...missing, ...unscored, ...blank];
}

/** A level whose printed weight was changed is still there. */
const sameName = (caption: string, levels: ReadonlySet<string>): boolean =>
  [...levels].some((level) => nameOf(level) === nameOf(caption));

const nameOf = (level: string): string => level.replace(/[（(].*$/, "").trim();
