import type { DataFault } from "./faults";
import type { Pack } from "./pack";
import type { SelfAssessmentOptions } from "./self-assessment/options";

const assessmentIds = ["selfAssessment", "projectAssessment"] as const;

interface Assessment {
  readonly id: (typeof assessmentIds)[number];
  readonly form: SelfAssessmentOptions;
}

type FundColumn = SelfAssessmentOptions["funds"]["columns"][number];

/** What a pack demands although no form of it has the columns to answer in, or to tell it by. */
export function unanswerable(pack: Pack): DataFault[] {
  const assessments = assessmentIds.flatMap((id): Assessment[] => {
    const form = pack[id];
    return form ? [{ id, form }] : [];
  });
  const { executionReasonBelow, adjustmentReason, splitBasis } = pack.checks;
  const wholeUnit = assessments.filter(({ id, form }) => isSplit(form) && id === "selfAssessment");
  return [
    ...(executionReasonBelow === null
      ? []
      : inFunds("checks.executionReasonBelow", ["reason"], assessments)),
    ...(adjustmentReason
      ? inFunds(
          "checks.adjustmentReason",
          ["initialBudget", "fullYearBudget", "reason"],
          assessments,
        )
      : []),
    ...(splitBasis === "fullYearBudget" && wholeUnit.length > 0
      ? inFunds("checks.splitBasis", ["fullYearBudget"], wholeUnit)
      : []),
    ...assessments.flatMap(withoutLevelTwo),
  ];
}

const isSplit = ({ funds }: SelfAssessmentOptions): boolean => funds.lines.layout === "sides";

/** A demand of 年度资金总额 is met by one form that has the columns. */
function inFunds(
  path: string,
  columns: readonly FundColumn[],
  assessments: readonly Assessment[],
): DataFault[] {
  const [first] = assessments;
  if (!first) return [{ path, code: "demandWithoutForm", value: assessmentIds.join("、") }];
  const missing = assessments.map(({ form }) =>
    columns.filter((column) => !form.funds.columns.includes(column)),
  );
  if (missing.some((each) => each.length === 0)) return [];
  const value = missing[0]!.join("、");
  return [{ path, code: "demandWithoutColumn", value, bound: `${first.id}.funds.columns` }];
}

/** 二级指标 that may not be blank, in a form without their column. */
const withoutLevelTwo = ({ id, form }: Assessment): DataFault[] =>
  form.table.columns.includes("level2")
    ? []
    : form.indicators.flatMap(({ levelTwo }, i) =>
        levelTwo.flatMap(({ mayBeBlank }, j): DataFault[] =>
          mayBeBlank
            ? []
            : [
                {
                  path: `${id}.indicators[${i}].levelTwo[${j}].mayBeBlank`,
                  code: "demandWithoutColumn",
                  value: "level2",
                  bound: `${id}.table.columns`,
                },
              ],
        ),
      );
