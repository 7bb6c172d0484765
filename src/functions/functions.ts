import {
  bandScore as bandScoreOf,
  type CellValue,
  deviation as deviationOf,
  executionScore as executionScoreOf,
  explanation,
  failure,
  GRADE_BANDS,
  gradeOf,
  type MissedRule,
  RATES,
  reasonOf,
  scoreIndicator,
  stepScore as stepScoreOf,
  success,
  type Verdict,
} from "../evaluation";
import { define } from "./define";
import {
  amount,
  atLeast0,
  choice,
  divisor,
  gradeBands,
  labels,
  notation,
  numbers,
  plainNumber,
  text,
} from "./parameters";

// The metadata generator reads this file alone: plain function declarations with their Chinese
// descriptions, each handing its cells to a definition that stands above it.

const MISSED = choice("未达标计分方式", [
  ["ratio", "比例"],
  ["linear", "线性"],
  ["none", "不得分"],
]);
const DIRECTION = choice("扣分方向", [
  ["over", "超过"],
  ["under", "低于"],
  ["both", "双向"],
]);
const INDICATOR = [
  atLeast0("分值"),
  notation("年度指标值"),
  notation("实际完成值"),
  text("指标名称"),
  MISSED,
  labels("上级指标"),
] as const;

const verdictOf = (
  points: number,
  target: CellValue,
  actual: CellValue,
  indicator: string,
  missed: MissedRule,
  [level1 = "", level2 = ""]: readonly string[],
): Verdict => scoreIndicator(points, target, actual, { indicator, level1, level2 }, missed);

const control = define([amount("实际数"), divisor("控制数")], RATES.control);

/**
 * 控制率：实际数 ÷ 控制数。用于在职人员、三公经费、公用经费、规模和投资概算控制率。
 * @customfunction CONTROLRATE
 * @param actual 实际数，例如在职人数 93
 * @param limit 控制数（编制数、预算数或批复数），例如编制数 103
 * @returns 比率，未四舍五入
 */
export function controlRate(actual: unknown, limit: unknown): number {
  return control(actual, limit);
}

const execution = define([amount("全年执行数"), divisor("全年预算数")], RATES.execution);

/**
 * 预算执行率：全年执行数 ÷ 全年预算数。
 * @customfunction EXECUTIONRATE
 * @param executed 全年执行数，例如 742.38
 * @param budget 全年预算数（调整后），例如 743.91
 * @returns 比率，未四舍五入
 */
export function executionRate(executed: unknown, budget: unknown): number {
  return execution(executed, budget);
}

const completion = define([amount("实际支出数"), divisor("年初预算数")], RATES.completion);

/**
 * 预算完成率：实际支出数 ÷ 年初预算数。
 * @customfunction COMPLETIONRATE
 * @param actual 实际支出数（决算数），例如 3218.18
 * @param initialBudget 年初预算数，例如 2488.61
 * @returns 比率，未四舍五入
 */
export function completionRate(actual: unknown, initialBudget: unknown): number {
  return completion(actual, initialBudget);
}

const adjustment = define([amount("全年预算数"), divisor("年初预算数")], RATES.adjustment);

/**
 * 预算调整率：（全年预算数 − 年初预算数）÷ 年初预算数。
 * @customfunction ADJUSTMENTRATE
 * @param budget 全年预算数（调整后），例如 743.91
 * @param initialBudget 年初预算数，例如 617.73
 * @returns 比率，带正负号，未四舍五入
 */
export function adjustmentRate(budget: unknown, initialBudget: unknown): number {
  return adjustment(budget, initialBudget);
}

const changing = define([amount("本年数"), divisor("上年数")], RATES.change);

/**
 * 变动率：（本年数 − 上年数）÷ 上年数。增加为正，减少为负。
 * @customfunction CHANGERATE
 * @param current 本年数，例如 5.00
 * @param previous 上年数，例如 5.58
 * @returns 比率，带正负号，未四舍五入
 */
export function changeRate(current: unknown, previous: unknown): number {
  return changing(current, previous);
}

const carryover = define([amount("结转结余数"), divisor("预算数")], RATES.carryover);

/**
 * 结转结余率：结转结余数 ÷ 预算数。
 * @customfunction CARRYOVERRATE
 * @param carriedOver 结转结余数，例如 2708.62
 * @param budget 支出预算数，例如 9332.43
 * @returns 比率，未四舍五入
 */
export function carryoverRate(carriedOver: unknown, budget: unknown): number {
  return carryover(carriedOver, budget);
}

const procurement = define([amount("实际采购金额"), divisor("采购预算数")], RATES.procurement);

/**
 * 政府采购执行率：实际采购金额 ÷ 采购预算数。
 * @customfunction PROCUREMENTRATE
 * @param actual 实际采购金额，例如 3457775.58
 * @param budget 采购预算数，例如 15524401
 * @returns 比率，未四舍五入
 */
export function procurementRate(actual: unknown, budget: unknown): number {
  return procurement(actual, budget);
}

const utilization = define([amount("在用固定资产"), divisor("固定资产合计")], RATES.utilization);

/**
 * 固定资产利用率：在用固定资产 ÷ 固定资产合计。
 * @customfunction UTILIZATIONRATE
 * @param inUse 在用固定资产，例如 6648.7
 * @param total 固定资产合计，例如 12933.17
 * @returns 比率，未四舍五入
 */
export function utilizationRate(inUse: unknown, total: unknown): number {
  return utilization(inUse, total);
}

const sharing = define([amount("部分"), divisor("合计")], RATES.share);

/**
 * 占比：部分 ÷ 合计。
 * @customfunction SHARE
 * @param part 部分，例如基本支出 2536.8
 * @param total 合计，例如支出合计 3218.18
 * @returns 比率，未四舍五入
 */
export function share(part: unknown, total: unknown): number {
  return sharing(part, total);
}

const deviating = define([notation("年度指标值"), notation("实际完成值")], deviationOf);

/**
 * 偏离度：（实际完成值 − 年度指标值）÷ 年度指标值。超额为正，不足为负。
 * @customfunction DEVIATION
 * @param target 年度指标值，可带比较符和单位，例如 "≥100篇"
 * @param actual 实际完成值，例如 284
 * @returns 比率，带正负号，未四舍五入
 */
export function deviation(target: unknown, actual: unknown): number {
  return deviating(target, actual);
}

const scoring = define(INDICATOR, (...cells) => {
  const verdict = verdictOf(...cells);
  return verdict.kind === "scored"
    ? success(verdict.score)
    : failure({ id: "judgement", reason: reasonOf(verdict.reason) });
});

/**
 * 指标得分：达到年度指标值得满分，未达到按规则计分；无法计算时返回 #N/A，由人工评定。
 * @customfunction INDICATORSCORE
 * @param points 分值，例如 10
 * @param target 年度指标值，例如 "≥95%"、"500篇以上"、"2023年12月31日前"
 * @param actual 实际完成值，例如 "99.6%"
 * @param [indicator] 指标名称，用来判断越大越好还是越小越好，例如 "成本开支"；可省略
 * @param [missed] 未达标计分方式："ratio" 按比例（默认）、"linear" 线性、"none" 不得分，例如 "linear"
 * @param [levels] 上级指标（一级、二级），也用来判断方向，例如 "成本指标"，或从表头下一行到本行的区域 A$5:B8；可省略
 * @returns 得分，保留两位小数
 */
export function indicatorScore(
  points: unknown,
  target: unknown,
  actual: unknown,
  indicator?: unknown,
  missed?: unknown,
  levels?: unknown[][],
): number {
  return scoring(points, target, actual, indicator, missed, levels);
}

const executing = define(
  [amount("全年执行数"), divisor("全年预算数"), atLeast0("分值", 10)],
  executionScoreOf,
);

/**
 * 预算执行率得分：分值 × 执行率，不超过分值，保留两位小数。
 * @customfunction EXECUTIONSCORE
 * @param executed 全年执行数，例如 742.38
 * @param budget 全年预算数（调整后），例如 743.91
 * @param [points] 分值，例如 10；省略时为 10
 * @returns 得分，保留两位小数
 */
export function executionScore(executed: unknown, budget: unknown, points?: unknown): number {
  return executing(executed, budget, points);
}

const stepping = define(
  [
    atLeast0("分值"),
    plainNumber("比率"),
    plainNumber("标准"),
    atLeast0("每档幅度"),
    atLeast0("每档扣分"),
    DIRECTION,
  ],
  (full, rate, limit, step, deduction, direction) =>
    step > 0
      ? success(stepScoreOf(full, rate, { limit, step, deduction, direction }))
      : failure({ id: "zeroDenominator" }),
);

/**
 * 分档扣分：比率在标准以内得满分，每超出一整档扣若干分，扣完为止。
 * @customfunction STEPSCORE
 * @param points 分值，例如 5
 * @param rate 比率，例如 108.7%
 * @param limit 标准，例如 100%
 * @param step 每档幅度，例如 1%（一个百分点）
 * @param deduction 每超出一整档扣的分数，例如 0.5
 * @param [direction] 扣分方向："over" 高于标准扣分（默认）、"under" 低于标准扣分、"both" 都扣分，例如 "under"
 * @returns 得分，保留两位小数
 */
export function stepScore(
  points: unknown,
  rate: unknown,
  limit: unknown,
  step: unknown,
  deduction: unknown,
  direction?: unknown,
): number {
  return stepping(points, rate, limit, step, deduction, direction);
}

const banding = define(
  [plainNumber("比率"), numbers("分档界限"), numbers("各档得分")],
  bandScoreOf,
);

/**
 * 分段得分：比率落在哪一段就得哪一段的分。界限从小到大时为各段上限，从大到小时为各段下限，均含本数。
 * @customfunction BANDSCORE
 * @param rate 比率，例如 39.93%
 * @param bounds 分档界限，例如 {0,0.1,0.2,0.3}
 * @param scores 各档得分，比界限多一个，例如 {5,4,3,2,0}
 * @returns 得分
 */
export function bandScore(rate: unknown, bounds: unknown[][], scores: unknown[][]): number {
  return banding(rate, bounds, scores);
}

const grading = define([plainNumber("得分"), gradeBands("等次表", GRADE_BANDS)], (score, bands) => {
  const grade = gradeOf(score, bands);
  return grade === null ? failure({ id: "belowBands" }) : success(grade);
});

/**
 * 评价等次：90（含）分以上为优，80（含）–90 为良，60（含）–80 为中，60 分以下为差；也可用自定等次表。
 * @customfunction GRADE
 * @param score 综合得分，例如 95
 * @param [bands] 等次表区域，每行两列：最低得分、等次名称，例如 {90,"优";80,"良";60,"中";0,"差"}；可省略
 * @returns 等次名称
 */
export function grade(score: unknown, bands?: unknown[][]): string {
  return grading(score, bands);
}

const explaining = define(INDICATOR, (...cells) => success(explanation(verdictOf(...cells))));

/**
 * 得分说明：用一句话说明指标得分怎样算出，或为什么需要人工评定。
 * @customfunction EXPLAIN
 * @param points 分值，例如 10
 * @param target 年度指标值，例如 "≥95%"
 * @param actual 实际完成值，例如 "99.6%"
 * @param [indicator] 指标名称，用来判断越大越好还是越小越好，例如 "成本开支"；可省略
 * @param [missed] 未达标计分方式："ratio" 按比例（默认）、"linear" 线性、"none" 不得分，例如 "linear"
 * @param [levels] 上级指标（一级、二级），也用来判断方向，例如 "成本指标"，或从表头下一行到本行的区域 A$5:B8；可省略
 * @returns 一句中文说明
 */
export function explain(
  points: unknown,
  target: unknown,
  actual: unknown,
  indicator?: unknown,
  missed?: unknown,
  levels?: unknown[][],
): string {
  return explaining(points, target, actual, indicator, missed, levels);
}
