export { type Amount, bare } from "./amount";
export { bandScore, type BandFault } from "./band-score";
export { type Decimal, decimal, roundHalfUp, sum, truncate } from "./decimal";
export { deviation, type DeviationFault } from "./deviation";
export { directionOf, type Direction, type Named } from "./direction";
export { executionScore } from "./execution-score";
export { explanation, reasonOf, say } from "./explanation";
export { GRADE_BANDS, type GradeBand, gradeOf } from "./grade";
export { scoreIndicator } from "./indicator-score";
export {
  farFrom,
  leastPoints,
  type LocalLoss,
  type LocalRules,
  localScore,
  type LocalVerdict,
  SHARE_POINTS,
} from "./local-score";
export { readAmount, readNotation } from "./notation";
export { falls, rises } from "./order";
export { failure, type Outcome, success } from "./outcome";
export {
  proportionalScore,
  type ProportionalRule,
  type Rounding,
  ROUNDINGS,
} from "./proportional-score";
export {
  QUALITATIVE_BANDS,
  qualitativeBandOf,
  qualitativeBands,
  qualitativeRange,
} from "./qualitative";
export { change, type RateFault, ratio, RATES } from "./rates";
export { STEP_DIRECTIONS, type StepDirection, stepScore } from "./step-score";
export { readTarget, type Target } from "./target";
export { type CellValue, plain as plainText } from "./text";
export { coarseDecimals, compareSum, rateAgrees, sumTolerance } from "./tolerance";
export {
  isNotApplicable,
  NOT_APPLICABLE,
  SPACES,
  type TotalCap,
  type TotalResult,
  type TotalRules,
  totalScore,
} from "./total-score";
export { withoutFillers } from "./words";
export { MISSED_RULES, type MissedRule, type Note, type Reason, type Verdict } from "./verdict";
