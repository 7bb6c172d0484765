import { type Exemption, type FieldRef, type Formula, isChange } from "../../formulas";

/** Amounts (万元) that the rates need and 基础数据表 does not hold; entered below the table. */
export const figureIds = [
  "broughtForward",
  "initialBudget",
  "addedBudget",
  "carriedForward",
  "previousThreePublicBudget",
  "keyProjects",
] as const;

export type FigureId = (typeof figureIds)[number];

export const figureNames: Readonly<Record<FigureId, string>> = {
  broughtForward: "上年结转",
  initialBudget: "年初预算",
  addedBudget: "本年追加预算",
  carriedForward: "年末结余",
  previousThreePublicBudget: "上年度“三公经费”预算数",
  keyProjects: "重点项目支出",
};

export const figurePath = (id: FigureId): FieldRef => `figures.${id}`;

/** The rates that a row can be scored by (domain: A8, B); `entered` is typed by the accountant. */
export const rateIds = [
  "staffControl",
  "threePublicChange",
  "threePublicBudgetChange",
  "receptionChange",
  "vehiclesChange",
  "keyProjectsShare",
  "budgetCompletion",
  "adjustedBudgetCompletion",
  "budgetControl",
  "budgetAdjustment",
  "buildingArea",
  "buildingInvestment",
  "operatingControl",
  "threePublicControl",
  "procurement",
  "entered",
] as const;

export type RateId = (typeof rateIds)[number];

type RateFormula = Extract<Formula, { op: "rate" }>;

export interface ScoreRate {
  readonly kind: "rate" | "change";
  /** Null for a rate that is typed. */
  readonly formula: RateFormula | null;
  readonly exemption?: Exemption;
}

const entered: ScoreRate = { kind: "rate", formula: null };

const rate = (
  name: RateFormula["rate"],
  part: RateFormula["part"],
  base: RateFormula["base"],
): ScoreRate => ({
  kind: isChange(name) ? "change" : "rate",
  formula: { op: "rate", rate: name, part, base },
});

const line = (path: string): FieldRef => `baseData!${path}`;

/** 决算数 of this year against those of last year. */
const change = (path: string): ScoreRate =>
  rate("CHANGERATE", line(`${path}.finalAccount`), line(`${path}.previousFinalAccount`));

/** 决算数 against 预算数. */
const againstBudget = (name: RateFormula["rate"], path: string): ScoreRate =>
  rate(name, line(`${path}.finalAccount`), line(`${path}.budget`));

/** 没有新建楼堂馆所项目的部门按满分计算. */
const withoutBuilding: Exemption = {
  absent: ["approvedArea", "actualArea", "budgetInvestment", "actualInvestment"].map((name) =>
    line(`building.${name}`),
  ),
  given: [line("staff.inPost"), line("threePublic.total.finalAccount")],
};

/** （可用预算 − 年末结余）÷ 可用预算 */
const completion = (available: readonly FieldRef[]): ScoreRate =>
  rate(
    "COMPLETIONRATE",
    { plus: available, minus: [figurePath("carriedForward")] },
    { plus: available },
  );

/** Rates for which the row 预算调整 holds the budget itself, before and after. */
export const ratesOfAdjustedBudget: ReadonlySet<RateId> = new Set([
  "adjustedBudgetCompletion",
  "budgetAdjustment",
]);

/** 部门整体支出预算调整: 年初 in the column 预算数, 调整后 in the column 决算数. */
const [initial, adjusted] = [line("basicAdjustment.budget"), line("basicAdjustment.finalAccount")];

export const scoreRates: Readonly<Record<RateId, ScoreRate>> = {
  staffControl: rate("CONTROLRATE", line("staff.inPost"), line("staff.authorised")),
  threePublicChange: change("threePublic.total"),
  threePublicBudgetChange: rate(
    "CHANGERATE",
    line("threePublic.total.budget"),
    figurePath("previousThreePublicBudget"),
  ),
  receptionChange: change("threePublic.reception"),
  vehiclesChange: change("threePublic.vehicles.total"),
  keyProjectsShare: rate("SHARE", figurePath("keyProjects"), line("projects.total.budget")),
  budgetCompletion: completion(
    (["broughtForward", "initialBudget", "addedBudget"] as const).map(figurePath),
  ),
  adjustedBudgetCompletion: completion([figurePath("broughtForward"), adjusted]),
  budgetControl: {
    // 追减 lowers the budget: the rate has a sign.
    ...rate("SHARE", figurePath("addedBudget"), figurePath("initialBudget")),
    kind: "change",
  },
  budgetAdjustment: rate("ADJUSTMENTRATE", adjusted, initial),
  buildingArea: {
    ...rate("CONTROLRATE", line("building.actualArea"), line("building.approvedArea")),
    exemption: withoutBuilding,
  },
  buildingInvestment: {
    ...rate("CONTROLRATE", line("building.actualInvestment"), line("building.budgetInvestment")),
    exemption: withoutBuilding,
  },
  operatingControl: againstBudget("CONTROLRATE", "operating.total"),
  threePublicControl: againstBudget("CONTROLRATE", "threePublic.total"),
  procurement: againstBudget("PROCUREMENTRATE", "procurement"),
  entered,
};
