import fc from "fast-check";
import { MISSED_RULES } from "../../src/evaluation";
import { packSchema, type Pack, type PackInput } from "../../src/forms/pack";
import type { ReportData } from "../../src/forms";
import { anyBaseData } from "./any-base-data";
import { anySelfAssessment } from "./any-self-assessment";
import { faultless } from "./faultless";

/** A pack of any place with 基础数据表 and 自评表: every setting in every combination. */
export const anyPack: fc.Arbitrary<Pack> = fc
  .record({
    amountUnit: fc.constantFrom("元" as const, "万元" as const),
    decimals: fc.integer({ min: 0, max: 4 }),
    baseData: anyBaseData,
    selfAssessment: anySelfAssessment,
    missed: fc.constantFrom(...MISSED_RULES),
    checks: fc.record({
      overfulfilment: fc.integer({ min: 101, max: 200 }).map((percent) => percent / 100),
      executionReasonBelow: fc.constantFrom(null, 0.8, 0.9),
      adjustmentReason: fc.boolean(),
      executionScoreSlack: fc.constantFrom(0, 1),
      splitBasis: fc.constantFrom("executed" as const, "either" as const),
      // A level may have one row, and any weight.
      largestShare: fc.constant(1),
    }),
  })
  .map(({ missed, selfAssessment, checks, ...pack }): PackInput => ({
    id: "any-place",
    name: "某地 2023年度",
    year: 2023,
    ...pack,
    checks: answerable(checks, selfAssessment.funds!.columns!),
    selfAssessment: { ...selfAssessment, missed },
  }))
  .map((pack) => packSchema.parse(pack));

/** A place asks for reasons only where its form has a cell for them. */
const answerable = (
  checks: NonNullable<PackInput["checks"]>,
  columns: readonly string[],
): NonNullable<PackInput["checks"]> =>
  columns.includes("reason")
    ? {
        ...checks,
        adjustmentReason:
          checks.adjustmentReason === true &&
          ["initialBudget", "fullYearBudget"].every((column) => columns.includes(column)),
      }
    : { ...checks, executionReasonBelow: null, adjustmentReason: false };

/** A place, and a report of it filled without a fault. */
export const anyFilled = anyPack.chain((pack) =>
  faultless(pack).map((report): readonly [Pack, ReportData] => [pack, report]),
);
