import fc from "fast-check";
import { call } from "../support/function-case";
import { sourceFunctions as functions } from "../support/source-functions";

const RUNS = { numRuns: 2000 };

/** Cells as people fill them: numbers, notations put together at random, and anything else. */
const pieces = fc.constantFrom(
  ..."≥ ≤ > < = ≧ ％ % 万元 亿元 元 篇 个 余 约 以上 以下 至 - ～ — / … 同比 下降 增长 年 月 日 前 底".split(
    " ",
  ),
  ..."2023 12 31 100 95 0 1,234 . 5， 完成 未 不低于 成本 控制率 ( ） ： ，".split(" "),
);
const notation = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
const cell = fc.oneof(
  { weight: 4, arbitrary: notation },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 1, arbitrary: fc.anything() },
);
const range = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 }));
const points = fc.double({ min: 0, max: 100, noNaN: true });
const amount = fc.double({ min: 0, max: 1e9, noNaN: true });
const missed = fc.constantFrom("ratio", "linear", "none", null);

const score = (name: string, ...args: unknown[]) => call(functions, name, args);

/** A judgement counts as no score. */
const scoreOrNone = (name: string, ...args: unknown[]): number => {
  const result = score(name, ...args);
  return typeof result === "number" ? result : NaN;
};

describe.each(Object.keys(functions))("%s", (name) => {
  test("gives a value or a CustomFunctions.Error, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 7 }), (args) => {
        const result = call(functions, name, args);
        if (typeof result === "number") expect(Number.isFinite(result)).toBe(true);
        else if (typeof result === "object") expect(result.error).toMatch(/^#[A-Z/0]+[!?]?$/);
        else expect(typeof result).toBe("string");
      }),
      RUNS,
    );
  });
});

test("an indicator's score lies between 0 and its points", () => {
  fc.assert(
    fc.property(points, cell, cell, cell, missed, (full, target, actual, name, rule) => {
      const given = score("INDICATORSCORE", full, target, actual, name, rule);
      if (typeof given !== "number") return;
      expect(given).toBeGreaterThanOrEqual(0);
      expect(given).toBeLessThanOrEqual(full);
    }),
    { numRuns: 5000 },
  );
});

test("with ≥ more never scores less, with ≤ more never scores more", () => {
  fc.assert(
    fc.property(points, amount, amount, amount, missed, (full, target, a, b, rule) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const at = (sign: string, actual: number) =>
        scoreOrNone("INDICATORSCORE", full, `${sign}${target.toFixed(4)}`, actual, null, rule);
      expect(at("≥", more)).toBeGreaterThanOrEqual(at("≥", less));
      expect(at("≤", more)).toBeLessThanOrEqual(at("≤", less));
    }),
    RUNS,
  );
});

test("a met target gives all points, whichever rule holds for a missed one", () => {
  fc.assert(
    fc.property(points, amount, amount, missed, (full, target, over, rule) => {
      const bound = target.toFixed(2);
      expect(score("INDICATORSCORE", full, `≥${bound}`, Number(bound) + over, null, rule)).toBe(
        full,
      );
    }),
    RUNS,
  );
});

test("EXPLAIN answers with one sentence wherever INDICATORSCORE scores or leaves it to a person", () => {
  fc.assert(
    fc.property(points, notation, notation, missed, (full, target, actual, rule) => {
      const given = score("INDICATORSCORE", full, target, actual, null, rule);
      const said = score("EXPLAIN", full, target, actual, null, rule);
      if (typeof given === "number") expect(said).toMatch(/分(（.*）)?。$/);
      else expect(said).toContain("需要人工评定");
    }),
    RUNS,
  );
});

test("the execution score rises with the execution and stays within the points", () => {
  fc.assert(
    fc.property(
      points,
      amount,
      amount,
      fc.double({ min: 0.01, max: 1e9, noNaN: true }),
      (full, a, b, budget) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((executed) =>
          scoreOrNone("EXECUTIONSCORE", executed, budget, full),
        );
        expect(less).toBeGreaterThanOrEqual(0);
        expect(more).toBeGreaterThanOrEqual(less!);
        expect(more).toBeLessThanOrEqual(full);
      },
    ),
    RUNS,
  );
});

test("a step score falls with the distance from the limit and stays within the points", () => {
  const fraction = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(points, fraction, fraction, points, (full, a, b, deduction) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)].map((rate) =>
        scoreOrNone("STEPSCORE", full, rate, 1, 0.01, deduction),
      );
      expect(near).toBeLessThanOrEqual(full);
      expect(far).toBeLessThanOrEqual(near!);
      expect(far).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});
