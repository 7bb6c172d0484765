import type { FormData, Pack } from "../../../src/forms";
import {
  add,
  basic,
  bureau,
  executed,
  ofFund,
  project,
  projectTotal,
  type NamedFigures,
} from "./bureau";

type Assessment = Pick<NonNullable<Pack["selfAssessment"]>, "indicators" | "executionPoints">;

/** 整体支出绩效自评表. */
export function selfAssessmentOf(form: Assessment): FormData {
  const { fullYearBudget, basicAdjustment } = bureau;
  const adjusted = add(basicAdjustment, project, -projectTotal(1));
  return {
    funds: {
      initialBudget: add(fullYearBudget, -adjusted),
      fullYearBudget,
      executed,
      points: form.executionPoints,
      byIncome: {
        generalPublic: add(executed, -ofFund),
        governmentFund: ofFund,
        specialAccount: 0,
        other: 0,
      },
      byExpenditure: { basic, project },
    },
    goals: bureau.goals,
    indicators: indicatorsOf(form),
    signature: { ...bureau.signature },
  };
}

function indicatorsOf({ indicators }: Assessment): FormData[] {
  return indicators.flatMap(({ caption, points, levelTwo }) => {
    const names = levelTwo.flatMap(({ name, rows }) =>
      Array.from({ length: rows }, (_, row) => [name, row] as const),
    );
    const share = Math.floor(points / names.length);
    return names.map(([level2, row], i) => {
      const [level3, target, actual] = bureau.indicators[level2]![row]!;
      const own = i === 0 ? points - share * (names.length - 1) : share;
      return { level1: caption, level2, level3, target, actual, points: own };
    });
  });
}

/** 项目支出绩效自评表. */
export const projectOf = (
  form: Assessment,
  [name, , budget, finalAccount]: NamedFigures,
): FormData => ({
  name,
  funds: {
    points: form.executionPoints,
    bySource: {
      currentYear: { initialBudget: budget, fullYearBudget: budget, executed: finalAccount },
    },
  },
  goals: bureau.goals,
  indicators: indicatorsOf(form),
  signature: { ...bureau.signature },
});
