import fc from "fast-check";
import { proportionalScore, roundHalfUp, sum } from "../../src/evaluation";
import type { FormData, Pack, ReportData } from "../../src/forms";
import { yuanIn } from "../../src/forms/amounts";
import { faultlessFunds, type Totals } from "./faultless-funds";
import { faultlessIndicators } from "./faultless-indicators";

/**
 * A report of 基础数据表 and 自评表 filled without a fault, made of random numbers: entries are
 * drawn, whatever follows from them is left to the forms' formulas.
 */
export function faultless(pack: Pack): fc.Arbitrary<ReportData> {
  const money = new Money(pack);
  const form = pack.selfAssessment!;
  return (
    fc
      .record({
        baseData: baseData(pack, money),
        basic: money.between(500, 5000),
        unspent: money.between(0, 400),
        basicAdjustment: money.between(1, 300),
        isSplitBySources: fc.boolean(),
        indicators: faultlessIndicators(pack),
      })
      .map((drawn) => {
        const project = projectTotal(drawn.baseData, "finalAccount", money);
        const executed = money.add(drawn.basic, project);
        const fullYearBudget = money.add(executed, drawn.unspent);
        const budget = projectTotal(drawn.baseData, "budget", money);
        const adjustment = money.add(drawn.basicAdjustment, project, -budget);
        const initialBudget = money.add(fullYearBudget, -adjustment);
        const totals: Totals = { initialBudget, fullYearBudget, executed };
        return { ...drawn, project, totals };
      })
      // Full marks for little money spent are a finding.
      .filter(
        ({ totals }) => totals.executed >= totals[form.funds.rateBase] * pack.checks.fullMarksRate,
      )
      .map(({ baseData: base, basic, basicAdjustment, isSplitBySources, indicators, ...made }) => {
        const { project, totals } = made;
        const hasAdjustment = pack.baseData!.lines.includes("basicAdjustment");
        return {
          unitName: "测试单位",
          year: pack.year,
          baseData: {
            ...base,
            ...(hasAdjustment && { basicAdjustment: { budget: basicAdjustment } }),
          },
          selfAssessment: {
            funds: {
              points: form.executionPoints,
              ...faultlessFunds(form.funds, totals, { basic, project }, isSplitBySources, money),
              ...(form.executionRule.rule === "manual" && { score: scoreOf(form, totals) }),
            },
            goals: { expected: `做好${pack.year}年各项工作。`, actual: "全面完成年初确定的任务。" },
            indicators,
            ...(form.closing.length > 0 && {
              closing: Object.fromEntries(form.closing.map(({ id }) => [id, "总体良好。"])),
            }),
          },
        };
      })
  );
}

function scoreOf(form: NonNullable<Pack["selfAssessment"]>, totals: Totals): number {
  const budget = totals[form.funds.rateBase];
  const rule = { decimals: form.scoreDecimals };
  return proportionalScore(totals.executed, budget, form.executionPoints, rule) ?? 0;
}

/** Amounts in the unit and with the decimals of a pack; bounds in 万元. */
export class Money {
  readonly #decimals: number;
  readonly #scale: number;

  constructor({ amountUnit, decimals }: Pick<Pack, "amountUnit" | "decimals">) {
    this.#decimals = decimals;
    this.#scale = 10_000 / yuanIn(amountUnit);
  }

  between(min: number, max: number): fc.Arbitrary<number> {
    const digits = this.#scale * 10 ** this.#decimals;
    return fc
      .integer({ min: min * digits, max: max * digits })
      .map((each) => each / 10 ** this.#decimals);
  }

  round(amount: number): number {
    return roundHalfUp(amount, this.#decimals);
  }

  add(...amounts: number[]): number {
    return this.round(sum(amounts));
  }
}

/** Last year's figure, this year's budget, and a final account within it. */
const line = (max: number, money: Money): fc.Arbitrary<FormData> =>
  fc
    .record({ budget: money.between(10, max), share: fc.integer({ min: 75, max: 95 }) })
    .map(({ budget, share }) => ({
      previousFinalAccount: money.add(budget, 1),
      budget,
      finalAccount: money.round((budget * share) / 100),
    }));

const withoutPrevious = ({ budget, finalAccount }: FormData): FormData =>
  Object.fromEntries(Object.entries({ budget, finalAccount }));

function baseData(pack: Pack, money: Money): fc.Arbitrary<FormData> {
  const { lines } = pack.baseData!;
  const has = (id: (typeof lines)[number]): boolean => lines.includes(id);
  return fc
    .record({
      authorised: fc.integer({ min: 20, max: 300 }),
      vacant: fc.integer({ min: 0, max: 10 }),
      purchase: line(100, money),
      vehicles: line(100, money),
      abroad: line(50, money),
      reception: line(50, money),
      business: line(500, money),
      maintenance: line(300, money),
      other: line(200, money),
      funds: fc.array(line(800, money), { minLength: 1, maxLength: 12 }),
      operating: line(400, money),
      procurement: line(200, money),
      area: line(5000, new Money({ amountUnit: "万元", decimals: 2 })),
      investment: line(2000, money),
    })
    .map((drawn) => {
      const vehicles = {
        ...(has("threePublic.vehicles.purchase") && { purchase: drawn.purchase }),
        ...(has("threePublic.vehicles.operation") && { operation: drawn.vehicles }),
      };
      return {
        staff: { authorised: drawn.authorised, inPost: drawn.authorised - drawn.vacant },
        threePublic: {
          vehicles,
          ...(has("threePublic.abroad") && { abroad: drawn.abroad }),
          ...(has("threePublic.reception") && { reception: drawn.reception }),
        },
        projects: {
          ...(has("projects.business") && { business: drawn.business }),
          ...(has("projects.maintenance") && { maintenance: drawn.maintenance }),
          ...(has("projects.specialFunds.total") && {
            specialFunds: {
              items: drawn.funds.map((fund, i) => ({ name: `专项${i + 1}`, ...fund })),
            },
          }),
          ...(has("projects.otherDevelopment") && { otherDevelopment: drawn.other }),
        },
        operating: { total: drawn.operating, ...operatingParts(drawn.operating, money) },
        ...(has("procurement") && { procurement: withoutPrevious(drawn.procurement) }),
        building: {
          approvedArea: drawn.area["budget"],
          actualArea: drawn.area["finalAccount"],
          budgetInvestment: drawn.investment["budget"],
          actualInvestment: drawn.investment["finalAccount"],
        },
      };
    });
}

/** The lines of 其中 take up about two thirds. */
const operatingParts = (total: FormData, money: Money): FormData => ({
  office: shareOf(total, 0.3, money),
  utilities: shareOf(total, 0.2, money),
  meetings: shareOf(total, 0.15, money),
});

const shareOf = (total: FormData, share: number, money: Money): FormData =>
  Object.fromEntries(
    Object.entries(total).map(([column, value]): [string, number] => [
      column,
      money.round(Number(value) * share),
    ]),
  );

function projectTotal(base: FormData, column: string, money: Money): number {
  const projects = base["projects"] as FormData;
  const { items } = (projects["specialFunds"] ?? { items: [] }) as { items: FormData[] };
  const lines = ["business", "maintenance", "otherDevelopment"]
    .map((name) => projects[name] as FormData | undefined)
    .filter((each) => each !== undefined);
  return money.add(...[...lines, ...items].map((each) => Number(each[column])));
}
