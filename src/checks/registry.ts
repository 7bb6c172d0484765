import type { Rule } from "./rule";
import { accountsAgree } from "./rules/accounts-agree";
import { accountsBalance } from "./rules/accounts-balance";
import { amountUnit } from "./rules/amount-unit";
import { baseDataAccounts } from "./rules/base-data-accounts";
import { basicAdjustment } from "./rules/basic-adjustment";
import { blankPartners } from "./rules/blank-partners";
import { budgetAdjustment } from "./rules/budget-adjustment";
import { classLines } from "./rules/class-lines";
import { duplicateIndicators } from "./rules/duplicate-indicators";
import { emptyTables } from "./rules/empty-tables";
import { errorValues } from "./rules/error-values";
import { executedAccount } from "./rules/executed-account";
import { executedParts } from "./rules/executed-parts";
import { executionReason } from "./rules/execution-reason";
import { executionScore } from "./rules/execution-score";
import { fullMarks } from "./rules/full-marks";
import { fundSplits } from "./rules/fund-splits";
import { goals } from "./rules/goals";
import { incomeExpenditure } from "./rules/income-expenditure";
import { indicatorKinds } from "./rules/indicator-kinds";
import { indicatorRow } from "./rules/indicator-row";
import { indicatorScore } from "./rules/indicator-score";
import { institutionNames } from "./rules/institution-names";
import { itemCodes } from "./rules/item-codes";
import { itemNames } from "./rules/item-names";
import { lateOrUndone } from "./rules/late-or-undone";
import { levelCoverage } from "./rules/level-coverage";
import { levelPoints } from "./rules/level-points";
import { limits } from "./rules/limits";
import { lossReason } from "./rules/loss-reason";
import { narrativeScore } from "./rules/narrative-score";
import { negativeBalance } from "./rules/negative-balance";
import { noteBasis } from "./rules/note-basis";
import { noteDetails } from "./rules/note-details";
import { noteShares } from "./rules/note-shares";
import { noteWords } from "./rules/note-words";
import { notesAgree } from "./rules/notes-agree";
import { numberCells } from "./rules/number-cells";
import { operatingParts } from "./rules/operating-parts";
import { operatingWithinBasic } from "./rules/operating-within-basic";
import { overFulfilment } from "./rules/over-fulfilment";
import { overallScore } from "./rules/overall-score";
import { pointsSpread } from "./rules/points-spread";
import { projectCoverage } from "./rules/project-coverage";
import { projectDeviation } from "./rules/project-deviation";
import { projectFigures } from "./rules/project-figures";
import { projectWithoutPair } from "./rules/project-without-pair";
import { projectsAgree } from "./rules/projects-agree";
import { rates } from "./rules/rates";
import { repeatedTarget } from "./rules/repeated-target";
import { reportAgrees } from "./rules/report-agrees";
import { scoreRange } from "./rules/score-range";
import { staleTotal } from "./rules/stale-total";
import { staleYear } from "./rules/stale-year";
import { statedRatesAgree } from "./rules/stated-rates";
import { strayFigures } from "./rules/stray-figures";
import { sums } from "./rules/sums";
import { tableBlank } from "./rules/table-blank";
import { tablePoints } from "./rules/table-points";
import { tableReason } from "./rules/table-reason";
import { tableScore } from "./rules/table-score";
import { tableTotal } from "./rules/table-total";
import { targetDirection } from "./rules/target-direction";
import { targetName } from "./rules/target-name";
import { threePublicGrowth } from "./rules/three-public-growth";
import { threePublicItems } from "./rules/three-public-items";
import { totalPoints } from "./rules/total-points";
import { totalScore } from "./rules/total-score";
import { unitNames } from "./rules/unit-names";

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  accountsAgree,
  accountsBalance,
  amountUnit,
  baseDataAccounts,
  basicAdjustment,
  blankPartners,
  budgetAdjustment,
  classLines,
  duplicateIndicators,
  emptyTables,
  errorValues,
  executedAccount,
  executedParts,
  executionReason,
  executionScore,
  fullMarks,
  fundSplits,
  goals,
  incomeExpenditure,
  indicatorKinds,
  indicatorRow,
  indicatorScore,
  institutionNames,
  itemCodes,
  itemNames,
  lateOrUndone,
  levelCoverage,
  levelPoints,
  limits,
  lossReason,
  narrativeScore,
  negativeBalance,
  noteBasis,
  noteDetails,
  noteShares,
  noteWords,
  notesAgree,
  numberCells,
  operatingParts,
  operatingWithinBasic,
  overFulfilment,
  overallScore,
  pointsSpread,
  projectCoverage,
  projectDeviation,
  projectFigures,
  projectWithoutPair,
  projectsAgree,
  rates,
  repeatedTarget,
  reportAgrees,
  scoreRange,
  staleTotal,
  staleYear,
  statedRatesAgree,
  strayFigures,
  sums,
  tableBlank,
  tablePoints,
  tableReason,
  tableScore,
  tableTotal,
  targetDirection,
  targetName,
  threePublicGrowth,
  threePublicItems,
  totalPoints,
  totalScore,
  unitNames,
];
