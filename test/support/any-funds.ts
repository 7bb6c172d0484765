import fc from "fast-check";
import type { PackInput } from "../../src/forms/pack";
import {
  fundColumns,
  type FundColumn,
  type FundLine,
} from "../../src/forms/self-assessment/funds-options";
import { anyOrder, captionsOf } from "./any-order";

type SelfAssessment = NonNullable<PackInput["selfAssessment"]>;

const linesOf = (
  known: readonly string[],
  minLength = 1,
): fc.Arbitrary<[FundLine, ...FundLine[]]> =>
  fc
    .shuffledSubarray([...known], { minLength })
    .map((ids) => ids.map((id) => ({ id, caption: `${id}：` })) as [FundLine, ...FundLine[]]);

const anyFundLines: fc.Arbitrary<NonNullable<SelfAssessment["funds"]>["lines"]> = fc.oneof(
  fc.record({
    layout: fc.constant("sides" as const),
    totals: fc.boolean(),
    incomeCaption: fc.constantFrom("按收入性质分：", "资金来源："),
    income: linesOf(["generalPublic", "governmentFund", "specialAccount", "unit", "other"]),
    expenditureCaption: fc.constant("按支出性质分："),
    expenditure: linesOf(["basic", "project", "operations"], 2).filter((lines) =>
      ["basic", "project"].every((id) => lines.some((line) => line.id === id)),
    ),
  }),
  fc.record({
    layout: fc.constant("rows" as const),
    rows: linesOf(["fiscal", "specialAccount", "unit", "other"]),
  }),
  fc.record({ layout: fc.constant("none" as const) }),
);

/** The settings of 年度资金总额 and what it is made of. */
export const anyFunds: fc.Arbitrary<SelfAssessment["funds"]> = fc
  .constantFrom("initialBudget" as const, "fullYearBudget" as const)
  .chain((rateBase) =>
    fc.record({
      heading: fc.constantFrom("年度预算申请（{unit}）", "预算执行情况"),
      totalCaption: fc.constantFrom("年度资金总额", "总额"),
      columns: anyOrder<FundColumn>(
        [],
        ["executed", "points", "executionRate", "score", rateBase],
        fundColumns.filter(
          (column) => column === "reason" || (column.endsWith("Budget") && column !== rateBase),
        ),
      ),
      captions: captionsOf(fundColumns),
      rateBase: fc.constant(rateBase),
      lines: anyFundLines,
    }),
  );
