import fc from "fast-check";
import { checkReport, reportOf, sentence } from "../../src/checks";
import { coarsest, precisionOf, roundedTo } from "../../src/checks/precision";
import { findPack, type Pack } from "../../src/forms";
import type { AmountUnit } from "../../src/forms/amounts";
import { reportWith, type Filled } from "../support/check-rule";
import { anyFilled } from "../support/any-pack";
import { faultlessAccounts } from "../support/faultless-accounts";
import { readForms } from "../support/read-form";

/** Three parts under a total that somebody typed. */
const summed = (
  amountUnit: AmountUnit,
  decimals: number,
  total: number,
  parts: readonly [number, number, number] = [500, 300, 200],
): Filled => ({
  place: { amountUnit, decimals },
  entries: {
    "projects.business.budget": parts[0],
    "projects.maintenance.budget": parts[1],
    "projects.otherDevelopment.budget": parts[2],
  },
  cells: { "projects.total.budget": { value: total, formula: null } },
});

const severitiesOf = (filled: Filled): string[] =>
  checkReport(reportWith(filled))
    .filter(({ rule }) => rule === "sums")
    .map(({ severity }) => severity);

const cents: [number, number, number] = [500.12, 300.34, 199.54];

test.each<[string, Filled, string[]]>([
  ["元 and 分 are exact", summed("元", 2, 999.98), ["error"]],
  ["one 分 in 元", summed("元", 2, 1000.01), ["error"]],
  ["元 and 分 that come out", summed("元", 2, 1000), []],
  ["whole 元 are rounded", summed("元", 0, 1002), ["info"]],
  ["whole 元 beyond their rounding", summed("元", 0, 1003), ["error"]],
  ["角 are rounded", summed("元", 1, 999.9, [500.1, 300.1, 199.8]), ["info"]],
  ["万元 in two decimals", summed("万元", 2, 999.98), ["info"]],
  ["万元 beyond their rounding", summed("万元", 2, 999.97), ["error"]],
  ["whole 万元", summed("万元", 0, 1002), ["info"]],
  ["three decimals", summed("万元", 3, 1000.003, [500.001, 300.001, 199.998]), ["error"]],
  ["three decimals, rounded", summed("万元", 3, 1000.002, [500.001, 300.001, 199.998]), ["info"]],
  ["parts in two decimals in a form of three", summed("万元", 3, 1000.008, cents), ["info"]],
  ["the same beyond the rounding of the parts", summed("万元", 3, 1000.02, cents), ["error"]],
  ["whole parts are no rounded ones", summed("万元", 3, 1000.003), ["error"]],
  ["parts in two decimals, 元 and 分", summed("元", 3, 1000.01, cents), ["error"]],
])("%s", (_, filled, severities) => {
  expect(severitiesOf(filled)).toEqual(severities);
});

test("in 元 and 分 no sum is ever let off as rounding", () => {
  fc.assert(
    fc.property(
      fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9_999_999 }))),
      fc.integer({ min: 1, max: 50 }),
      fc.constantFrom(2, 3, 4),
      (all, slip, decimals) => {
        const total = all.reduce((sum, each) => sum + each, 0);
        const parts = all.map((each) => each / 100) as [number, number, number];
        expect(severitiesOf(summed("元", decimals, (total + slip) / 100, parts))).toEqual([
          "error",
        ]);
        expect(severitiesOf(summed("元", decimals, total / 100, parts))).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

test("any place in 元 and 分: no finding speaks of rounding, whatever is typed over", () => {
  fc.assert(
    fc.property(
      anyFilled.filter(([{ amountUnit, decimals }]) => amountUnit === "元" && decimals >= 2),
      fc.nat(),
      ([pack, report], nth) => {
        const forms = readForms(pack, report).map((form) => {
          const sums = [...form.cells.values()].filter(({ path, value }) => {
            const { content } = form.placement.fields.get(path)!.cell;
            return typeof value === "number" && content.kind === "amount";
          });
          const chosen = sums[nth % Math.max(1, sums.length)];
          if (!chosen) return form;
          const value = Math.round(Number(chosen.value) * 100 + 1) / 100;
          return {
            ...form,
            cells: new Map(form.cells).set(chosen.path, { ...chosen, value, formula: null }),
          };
        });
        const found = checkReport(reportOf(forms, pack));
        expect(found.filter(({ message }) => /rounding$/i.test(message))).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});

describe("公开 tables in 元 within a report in 万元", () => {
  const { finalAccounts } = findPack("zhuzhou-2023")!;
  const pack: Pack = {
    ...findPack("default")!,
    baseData: undefined,
    selfAssessment: undefined,
    projectAssessment: undefined,
    finalAccounts: { ...finalAccounts!, amountUnit: "元" },
  };
  const report = (total: number) =>
    reportWith({
      pack,
      entries: {
        "finalAccounts05!items": [{ code: "2010301", basic: 12_345.67, project: 100 }],
        "finalAccounts05!total.basic": total,
      },
    });
  const sumsOf = (total: number) =>
    checkReport(report(total)).filter(({ rule }) => rule === "sums");

  test("a slip of one 分 is an error, told to its last digit", () => {
    const [found] = sumsOf(12_345.68);
    expect(found?.severity).toBe("error");
    expect(sentence(found!, report(12_345.68))).toContain(
      "为 1.234568，各明细（2010301）合计 1.234567，相差 0.000001。",
    );
    expect(sumsOf(12_345.67)).toEqual([]);
  });

  test("filled without a fault they have none", () => {
    fc.assert(
      fc.property(faultlessAccounts, (data) => {
        expect(checkReport(reportOf(readForms(pack, data), pack))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe("how finely", () => {
  const yuan = precisionOf({ unit: "元", decimals: 2 }, "万元");
  const usual = precisionOf({ unit: "万元", decimals: 2 }, "万元");

  test("in the unit of the report", () => {
    expect(yuan).toEqual({ decimals: 6, isExact: true, kept: 6 });
    expect(precisionOf({ unit: "万元", decimals: 2 }, "元")).toEqual({
      decimals: -2,
      isExact: false,
      kept: -2,
    });
  });

  test("the coarsest of several counts", () => {
    expect(coarsest([yuan, usual])).toBe(usual);
    expect(coarsest([usual, yuan])).toBe(usual);
    const rounded = { ...yuan, isExact: false };
    expect(coarsest([yuan, rounded])).toBe(rounded);
  });

  test("whole 元, converted, are no amounts of two decimals", () => {
    const whole = precisionOf({ unit: "元", decimals: 0 }, "万元");
    expect(roundedTo([1.23, 4.56], whole)).toBe(4);
  });
});
