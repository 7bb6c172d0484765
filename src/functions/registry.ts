import type { WorksheetFunction } from "./define";
import { adjustmentRate, adjustmentRateTexts } from "./definitions/adjustment-rate";
import { bandScore, bandScoreTexts } from "./definitions/band-score";
import { carryoverRate, carryoverRateTexts } from "./definitions/carryover-rate";
import { changeRate, changeRateTexts } from "./definitions/change-rate";
import { completionRate, completionRateTexts } from "./definitions/completion-rate";
import { controlRate, controlRateTexts } from "./definitions/control-rate";
import { deviation, deviationTexts } from "./definitions/deviation";
import { executionRate, executionRateTexts } from "./definitions/execution-rate";
import { executionScore, executionScoreTexts } from "./definitions/execution-score";
import { explain, explainTexts } from "./definitions/explain";
import { grade, gradeTexts } from "./definitions/grade";
import { indicatorScore, indicatorScoreTexts } from "./definitions/indicator-score";
import { procurementRate, procurementRateTexts } from "./definitions/procurement-rate";
import { share, shareTexts } from "./definitions/share";
import { stepScore, stepScoreTexts } from "./definitions/step-score";
import { utilizationRate, utilizationRateTexts } from "./definitions/utilization-rate";
import type { TextsOf } from "./texts";

/** Every worksheet function, in the order of functions.json. */
export const functions = [
  controlRate,
  executionRate,
  completionRate,
  adjustmentRate,
  changeRate,
  carryoverRate,
  procurementRate,
  utilizationRate,
  share,
  deviation,
  indicatorScore,
  executionScore,
  stepScore,
  bandScore,
  grade,
  explain,
] as const satisfies readonly WorksheetFunction[];

type Function = (typeof functions)[number];
type Texts = { readonly [Id in Function["id"]]: TextsOf<Extract<Function, { readonly id: Id }>> };

/** What is said of each. */
export const texts: Texts = {
  CONTROLRATE: controlRateTexts,
  EXECUTIONRATE: executionRateTexts,
  COMPLETIONRATE: completionRateTexts,
  ADJUSTMENTRATE: adjustmentRateTexts,
  CHANGERATE: changeRateTexts,
  CARRYOVERRATE: carryoverRateTexts,
  PROCUREMENTRATE: procurementRateTexts,
  UTILIZATIONRATE: utilizationRateTexts,
  SHARE: shareTexts,
  DEVIATION: deviationTexts,
  INDICATORSCORE: indicatorScoreTexts,
  EXECUTIONSCORE: executionScoreTexts,
  STEPSCORE: stepScoreTexts,
  BANDSCORE: bandScoreTexts,
  GRADE: gradeTexts,
  EXPLAIN: explainTexts,
};
