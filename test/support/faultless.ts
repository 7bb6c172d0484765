import fc from "fast-check";
import { roundHalfUp, sum } from "../../src/evaluation";
import type { FormData, Pack, ReportData } from "../../src/forms";

/**
 * A report filled without a fault, made of random numbers: entries are drawn, whatever follows from
 * them is left to the forms' formulas.
 */
export function faultless(pack: Pack): fc.Arbitrary<ReportData> {
  return fc
    .record({
      baseData: baseData(pack),
      basic: amount(500, 5000),
      unspent: amount(0, 400),
      basicAdjustment: amount(1, 300),
      isSplitBySources: fc.boolean(),
      indicators: indicators(pack),
    })
    .map(
      ({ baseData: base, basic, unspent, basicAdjustment, isSplitBySources, indicators: rows }) => {
        const total = (column: string): number => projectTotal(base, column);
        const executed = add(basic, total("finalAccount"));
        const fullYearBudget = add(executed, unspent);
        const adjustment = add(basicAdjustment, total("finalAccount"), -total("budget"));
        const governmentFund = isSplitBySources ? roundHalfUp(executed / 4, 2) : null;
        return {
          unitName: "测试单位",
          year: pack.year,
          baseData: { ...base, basicAdjustment: { budget: basicAdjustment } },
          selfAssessment: {
            funds: {
              initialBudget: add(fullYearBudget, -adjustment),
              fullYearBudget,
              executed,
              points: pack.selfAssessment!.executionPoints,
              byIncome: { generalPublic: add(executed, -(governmentFund ?? 0)), governmentFund },
              byExpenditure: { basic, project: total("finalAccount") },
            },
            goals: { expected: `做好${pack.year}年各项工作。`, actual: "全面完成年初确定的任务。" },
            indicators: rows,
          },
        };
      },
    );
}

const add = (...amounts: number[]): number => roundHalfUp(sum(amounts), 2);

/** Amounts with two decimals. */
const amount = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 100, max: max * 100 }).map((cents) => cents / 100);

/** Last year's figure, this year's budget, and a final account within it. */
const line = (max: number): fc.Arbitrary<FormData> =>
  fc
    .record({ budget: amount(10, max), share: fc.integer({ min: 75, max: 95 }) })
    .map(({ budget, share }) => ({
      previousFinalAccount: add(budget, 1),
      budget,
      finalAccount: roundHalfUp((budget * share) / 100, 2),
    }));

function baseData(pack: Pack): fc.Arbitrary<FormData> {
  const { lines } = pack.baseData!;
  return fc
    .record({
      authorised: fc.integer({ min: 20, max: 300 }),
      vacant: fc.integer({ min: 0, max: 10 }),
      purchase: line(100),
      vehicles: line(100),
      abroad: line(50),
      reception: line(50),
      business: line(500),
      maintenance: line(300),
      other: line(200),
      funds: fc.array(line(800), { minLength: 1, maxLength: 12 }),
      operating: line(400),
      procurement: line(200),
      area: line(5000),
      investment: line(2000),
    })
    .map((drawn) => ({
      staff: { authorised: drawn.authorised, inPost: drawn.authorised - drawn.vacant },
      threePublic: {
        vehicles: { purchase: drawn.purchase, operation: drawn.vehicles },
        abroad: drawn.abroad,
        reception: drawn.reception,
      },
      projects: {
        business: drawn.business,
        maintenance: drawn.maintenance,
        specialFunds: {
          items: drawn.funds.map((fund, i) => ({ name: `专项${i + 1}`, ...fund })),
        },
        ...(lines.includes("projects.otherDevelopment") && { otherDevelopment: drawn.other }),
      },
      operating: { total: drawn.operating, ...operatingParts(drawn.operating) },
      procurement: {
        budget: drawn.procurement["budget"],
        finalAccount: drawn.procurement["finalAccount"],
      },
      building: {
        approvedArea: drawn.area["budget"],
        actualArea: drawn.area["finalAccount"],
        budgetInvestment: drawn.investment["budget"],
        actualInvestment: drawn.investment["finalAccount"],
      },
    }));
}

/** The lines of 其中 take up about two thirds. */
const operatingParts = (total: FormData): FormData => ({
  office: shareOf(total, 0.3),
  utilities: shareOf(total, 0.2),
  meetings: shareOf(total, 0.15),
});

const shareOf = (total: FormData, share: number): FormData =>
  Object.fromEntries(
    Object.entries(total).map(([column, value]): [string, number] => [
      column,
      roundHalfUp(Number(value) * share, 2),
    ]),
  );

function projectTotal(base: FormData, column: string): number {
  const projects = base["projects"] as FormData;
  const { items } = projects["specialFunds"] as { items: FormData[] };
  const lines = ["business", "maintenance", "otherDevelopment"]
    .map((name) => projects[name] as FormData | undefined)
    .filter((each) => each !== undefined);
  return add(...[...lines, ...items].map((each) => Number(each[column])));
}

/** Every level 2 with at least one row; points as weighed; met in full or missed with a reason. */
function indicators(pack: Pack): fc.Arbitrary<FormData[]> {
  const rows = pack.selfAssessment!.indicators.flatMap(({ caption, points, levelTwo }) => {
    const names = levelTwo.flatMap(({ name, rows: count }) => Array<string>(count).fill(name));
    return names.map((level2, i) => ({
      level1: caption,
      level2,
      points:
        add(points / names.length) +
        (i === 0 ? add(points, -names.length * add(points / names.length)) : 0),
    }));
  });
  const drawn = fc.record({
    target: fc.integer({ min: 50, max: 5000 }),
    percent: fc.integer({ min: 90, max: 125 }),
  });
  return fc.array(drawn, { minLength: rows.length, maxLength: rows.length }).map((each) =>
    each.map(({ target, percent }, i) => ({
      ...rows[i]!,
      points: add(rows[i]!.points),
      level3: `指标${i + 1}`,
      target: `≥${target}件`,
      actual: `${Math.round((target * percent) / 100)}件`,
      reason: percent < 100 ? "下半年任务推迟。" : null,
    })),
  );
}
