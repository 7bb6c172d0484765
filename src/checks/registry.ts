import type { Rule } from "./rule";
import { amountUnit } from "./rules/amount-unit";
import { basicAdjustment } from "./rules/basic-adjustment";
import { blankPartners } from "./rules/blank-partners";
import { budgetAdjustment } from "./rules/budget-adjustment";
import { duplicateIndicators } from "./rules/duplicate-indicators";
import { errorValues } from "./rules/error-values";
import { executedParts } from "./rules/executed-parts";
import { executionScore } from "./rules/execution-score";
import { fundSplits } from "./rules/fund-splits";
import { goals } from "./rules/goals";
import { indicatorKinds } from "./rules/indicator-kinds";
import { indicatorRow } from "./rules/indicator-row";
import { indicatorScore } from "./rules/indicator-score";
import { levelCoverage } from "./rules/level-coverage";
import { levelPoints } from "./rules/level-points";
import { limits } from "./rules/limits";
import { lossReason } from "./rules/loss-reason";
import { narrativeScore } from "./rules/narrative-score";
import { numberCells } from "./rules/number-cells";
import { operatingParts } from "./rules/operating-parts";
import { operatingWithinBasic } from "./rules/operating-within-basic";
import { overFulfilment } from "./rules/over-fulfilment";
import { pointsSpread } from "./rules/points-spread";
import { projectDeviation } from "./rules/project-deviation";
import { projectWithoutPair } from "./rules/project-without-pair";
import { projectsAgree } from "./rules/projects-agree";
import { rates } from "./rules/rates";
import { repeatedTarget } from "./rules/repeated-target";
import { scoreRange } from "./rules/score-range";
import { staleTotal } from "./rules/stale-total";
import { staleYear } from "./rules/stale-year";
import { sums } from "./rules/sums";
import { targetName } from "./rules/target-name";
import { threePublicGrowth } from "./rules/three-public-growth";
import { totalPoints } from "./rules/total-points";
import { totalScore } from "./rules/total-score";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  amountUnit,
  basicAdjustment,
  blankPartners,
  budgetAdjustment,
  duplicateIndicators,
  errorValues,
  executedParts,
  executionScore,
  fundSplits,
  goals,
  indicatorKinds,
  indicatorRow,
  indicatorScore,
  levelCoverage,
  levelPoints,
  limits,
  lossReason,
  narrativeScore,
  numberCells,
  operatingParts,
  operatingWithinBasic,
  overFulfilment,
  pointsSpread,
  projectDeviation,
  projectWithoutPair,
  projectsAgree,
  rates,
  repeatedTarget,
  scoreRange,
  staleTotal,
  staleYear,
  sums,
  targetName,
  threePublicGrowth,
  totalPoints,
  totalScore,
];
