import type { RowSpec, ValueKind } from "../definition";
import type { FieldPath, FieldRef, RateFunction } from "../../formulas";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import { linked, rateRow } from "./rows";

interface KeyRate {
  readonly id: string;
  readonly name: string;
  readonly kind: ValueKind;
  readonly rate: RateFunction;
  readonly part: FieldRef;
  readonly base: FieldRef;
}

const base = (
  id: string,
  name: string,
  rate: RateFunction,
  part: FieldPath,
  by: FieldPath,
  kind: ValueKind = "amount",
): KeyRate => ({ id, name, kind, rate, part: `baseData!${part}`, base: `baseData!${by}` });

/** 关键比率 of 基础数据表 (domain: B 1–4, 12, 14, 15). */
const baseDataRates: readonly KeyRate[] = [
  base("staff", "在职人员控制率", "CONTROLRATE", "staff.inPost", "staff.authorised", "people"),
  base(
    "threePublic",
    "三公经费控制率",
    "CONTROLRATE",
    "threePublic.total.finalAccount",
    "threePublic.total.budget",
  ),
  base(
    "threePublicChange",
    "三公经费变动率",
    "CHANGERATE",
    "threePublic.total.finalAccount",
    "threePublic.total.previousFinalAccount",
  ),
  base(
    "operating",
    "公用经费控制率",
    "CONTROLRATE",
    "operating.total.finalAccount",
    "operating.total.budget",
  ),
  base(
    "procurement",
    "政府采购执行率",
    "PROCUREMENTRATE",
    "procurement.finalAccount",
    "procurement.budget",
  ),
  base(
    "area",
    "楼堂馆所规模控制率",
    "CONTROLRATE",
    "building.actualArea",
    "building.approvedArea",
    "area",
  ),
  base(
    "investment",
    "投资概算控制率",
    "CONTROLRATE",
    "building.actualInvestment",
    "building.budgetInvestment",
  ),
];

/** 关键比率 of 自评表 (domain: B 5, 7), as far as its columns hold the figures. */
function selfAssessmentRates({ funds }: SelfAssessmentOptions): KeyRate[] {
  const execution: KeyRate = {
    id: "execution",
    name: "预算执行率",
    kind: "amount",
    rate: "EXECUTIONRATE",
    part: "selfAssessment!funds.executed",
    base: `selfAssessment!funds.${funds.rateBase}`,
  };
  const adjustment: KeyRate = {
    id: "adjustment",
    name: "预算调整率",
    kind: "amount",
    rate: "ADJUSTMENTRATE",
    part: "selfAssessment!funds.fullYearBudget",
    base: "selfAssessment!funds.initialBudget",
  };
  const isAdjusted = (["fullYearBudget", "initialBudget"] as const).every((column) =>
    funds.columns.includes(column),
  );
  return isAdjusted ? [execution, adjustment] : [execution];
}

/** What the report's forms say of the rates that a bureau looks at first. */
export const keyRateRows = (
  hasBaseData: boolean,
  selfAssessment: SelfAssessmentOptions | undefined,
): RowSpec[] =>
  [
    ...(hasBaseData ? baseDataRates : []),
    ...(selfAssessment ? selfAssessmentRates(selfAssessment) : []),
  ].map(({ id, name, kind, rate, part, base: by }) =>
    rateRow(
      `rates.${id}`,
      name,
      [
        { field: "part", kind, formula: linked(part) },
        { field: "base", kind, formula: linked(by) },
      ],
      { function: rate, part: "part", base: "base", bar: false },
    ),
  );
