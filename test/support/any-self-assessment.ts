import fc from "fast-check";
import { ROUNDINGS } from "../../src/evaluation";
import type { PackInput } from "../../src/forms/pack";
import {
  indicatorColumns,
  type IndicatorColumn,
} from "../../src/forms/self-assessment/table-options";
import { anyFunds } from "./any-funds";
import { anyOrder, captionsOf } from "./any-order";

type SelfAssessment = NonNullable<PackInput["selfAssessment"]>;
type Level = SelfAssessment["indicators"][number];

const anyTable: fc.Arbitrary<SelfAssessment["table"]> = fc
  .constantFrom<IndicatorColumn[]>(["level1"], ["level1", "level2"])
  .chain((first) =>
    fc.record({
      heading: fc.constantFrom("绩效指标", "年度绩效指标"),
      columns: anyOrder<IndicatorColumn>(
        first,
        ["level3", "target", "actual", "points", "score"],
        ["property", "initialTarget", "unit", "deduction", "description", "reason"],
      ),
      captions: captionsOf(indicatorColumns),
      properties: fc.constantFrom<[string, ...string[]]>(["≥", "≤", "="], ["≥"]),
    }),
  );

const levelNames = ["产出指标", "效益指标", "满意度指标", "成本指标"] as const;

/** 成本 stands within 产出, as a level of its own, or nowhere. */
const anyLevels: fc.Arbitrary<[Level, ...Level[]]> = fc
  .shuffledSubarray([...levelNames], { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({
          isWeightPrinted: fc.boolean(),
          points: fc.integer({ min: 5, max: 60 }),
          levelTwo: fc.array(
            fc.record({ rows: fc.integer({ min: 1, max: 3 }), mayBeBlank: fc.boolean() }),
            { minLength: 1, maxLength: 4 },
          ),
          name: fc.constant(name),
          unfilledMost: fc.constantFrom(null, null, 3.5, 5),
        }),
      ),
    ),
  )
  .map(
    (levels) =>
      levels.map(({ isWeightPrinted, name, points, levelTwo, unfilledMost }) => ({
        caption: isWeightPrinted ? `${name}（${points}分）` : name,
        points,
        ...(unfilledMost !== null && { unfilledMost }),
        levelTwo: levelTwo.map((two, i) => ({ name: `${name}${i + 1}`, ...two })),
      })) as [Level, ...Level[]],
  );

const anyExecutionRule: fc.Arbitrary<SelfAssessment["executionRule"]> = fc.oneof(
  fc.record({
    rule: fc.constant("linear" as const),
    least: fc.constantFrom(0, 0.6, 0.8),
    decimals: fc.constantFrom(undefined, 0, 1, 2),
    rounding: fc.constantFrom(...ROUNDINGS),
  }),
  fc.constant({ rule: "manual" as const }),
  fc.constantFrom<Extract<SelfAssessment["executionRule"], { rule: "steps" }>>(
    { rule: "steps", bounds: [0.95, 0.9, 0.85], scores: [10, 9, 8, 0] },
    { rule: "steps", bounds: [0.8, 0.6], scores: [7, 5.5, 0] },
    { rule: "steps", bounds: [0.9], scores: [10, 4] },
  ),
);

const anyGrade: fc.Arbitrary<SelfAssessment["grade"]> = fc.constantFrom(
  null,
  { caption: "等次", place: "row" as const },
  { caption: "评价等级", place: "beside" as const },
);

/** The settings of 自评表 but for the rule of missed targets. */
export const anySelfAssessment: fc.Arbitrary<Omit<SelfAssessment, "missed">> = fc
  .record({
    attachment: fc.constant("附件2"),
    title: fc.constantFrom(
      "整体支出绩效自评表",
      "{year}年度部门整体支出绩效自评表（单位：{unit}）",
    ),
    sheetName: fc.constantFrom("整体支出绩效自评表", "自评表"),
    unitNameCaption: fc.constantFrom("预算单位名称", "区级预算部门（单位）名称"),
    funds: anyFunds,
    goals: fc.constantFrom({}, { heading: "总体目标", expected: "年初设定", actual: "完成情况" }),
    table: anyTable,
    executionPoints: fc.integer({ min: 10, max: 20 }),
    executionRule: anyExecutionRule,
    indicators: anyLevels,
    scoreDecimals: fc.integer({ min: 0, max: 2 }),
    missedLeast: fc.constantFrom(0, 0.6, 0.85),
    overfulfilment: fc.constantFrom(
      null,
      { from: 1.3, deduction: 2 },
      { from: 1.2, deduction: 0.5 },
    ),
    qualitativeBands: fc.constantFrom<NonNullable<SelfAssessment["qualitativeBands"]>>(
      [
        { name: "达成预期", least: 0.8 },
        { name: "部分达成", least: 0.5 },
        { name: "未达成", least: 0 },
      ],
      [
        { name: "好", least: 0.6 },
        { name: "差", least: 0 },
      ],
    ),
    gradeBands: fc.constantFrom<NonNullable<SelfAssessment["gradeBands"]>>(
      [
        { from: 90, name: "优" },
        { from: 80, name: "良" },
        { from: 60, name: "中" },
        { from: 0, name: "差" },
      ],
      [
        { from: 60, name: "合格" },
        { from: 0, name: "不合格" },
      ],
    ),
    totalCaps: fc.constantFrom<NonNullable<SelfAssessment["totalCaps"]>>(
      [],
      [{ below: 0.9, most: 84.5 }],
      [
        { below: 0.95, most: 89 },
        { below: 0.9, most: 79 },
        { below: 0.8, most: 59 },
      ],
    ),
    notApplicable: fc.constantFrom("keep" as const, "rescale" as const),
    totalCaption: fc.constantFrom("总分", "合计"),
    grade: anyGrade,
    closing: fc.constantFrom<NonNullable<SelfAssessment["closing"]>>(
      [],
      [
        { id: "conclusion", caption: "评价结论" },
        { id: "problems", caption: "存在问题" },
      ],
    ),
    notes: fc.constantFrom<string[]>([], ["备注：1. 金额单位：{unit}。", "2. 总分设置为100分。"]),
    signature: fc.constantFrom(null, "填表人：        单位负责人签字："),
  })
  .filter(({ grade, table }) => grade?.place !== "beside" || hasRoomBeside(table!.columns!));

/** Beside the score stands a column that is not summed. */
function hasRoomBeside(columns: readonly IndicatorColumn[]): boolean {
  const next = columns[columns.indexOf("score") + 1];
  return next !== undefined && next !== "points";
}
