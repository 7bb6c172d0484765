import type { SelfAssessmentOptions } from "../src/forms/self-assessment/options";

type Words<T> = Readonly<Partial<Record<keyof T, string>>>;

/** What an editor shows beside the settings of 自评表, and of the form for each project. */
export const assessmentWords: Words<SelfAssessmentOptions> = {
  funds: "资金部分：栏目、资金来源各行、执行率的分母",
  goals: "年度总体目标部分的文字",
  table: "绩效指标部分：栏目及其顺序、文字",
  executionPoints: "预算执行率的分值",
  executionRule:
    "执行率得分的办法：linear 分值乘以执行率，least 为得分的最低执行率（低于它为 0 分），decimals 为保留几位小数，rounding 为 half 四舍五入、up 进位、down 舍去；steps 分档，bounds 为各档下限（含，由高到低），scores 为各档得分，比 bounds 多一个；manual 人工填写",
  indicators:
    "一级指标、二级指标及其顺序；rows 为空表中的行数，mayBeBlank 为该类指标可否留空；unfilledMost 为该级指标都没有填写时最多得几分",
  scoreDecimals: "得分保留几位小数",
  missed: "未完成的指标如何计分：ratio 按比例，linear 反向指标到目标两倍时为 0，none 不得分",
  missedLeast: "未完成的指标，完成程度低于多少不得分，如 0.6；没有这一规定的为 0",
  overfulfilment:
    "大幅超过指标值的扣分：实际完成值达到指标值的 from 倍（如 1.3）时扣 deduction 分；不扣的为 null",
  qualitativeBands: "定性指标各档的名称和最低得分比例，由好到差",
  totalCaps:
    "执行率偏低时总分的上限：执行率低于 below（如 0.8）时总分最高 most 分，由高到低；没有的为空",
  notApplicable:
    "不适用的指标（实际完成值写“不适用”）：keep 照常计分，rescale 不计其分值、其余得分折算为满分",
  gradeBands: "等次的名称和最低总分（含），由好到差",
  grade: "表中的等次：row 单列一行，beside 在总分得分的右边；不印等次的为 null",
  closing: "表下方的文字栏，如评价结论、存在问题、改进措施",
  notes: "表下方的备注，一条一行",
  signature: "填表人一行；没有的为 null",
};

export const fundsWords: Words<SelfAssessmentOptions["funds"]> = {
  columns: "栏目及其顺序；fullYearBudget 为全年预算数或调整后预算数",
  captions: "栏目的文字，没有写的用通常的文字",
  rateBase: "执行率除以哪个预算数",
  lines:
    "资金来源：sides 按收入性质和支出性质分列左右，rows 每个来源一行并各有预算数和执行数，none 只有总额",
};

export const tableWords: Words<SelfAssessmentOptions["table"]> = {
  columns:
    "栏目及其顺序：level1 在最前；property、target、unit 为分开填写的指标性质、指标值、度量单位；deduction 扣减分数；description 定性指标完成情况",
  captions: "栏目的文字，没有写的用通常的文字",
  properties: "指标性质的可选项",
};
