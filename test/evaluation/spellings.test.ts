import fc from "fast-check";
import { explanation, scoreIndicator } from "../../src/evaluation";
import { actualsOf, type Fact, factsAtBound, targetsOf } from "../support/spellings";

const POINTS = 10;

/** By arithmetic on whole numbers: met, at the bound of a strict target, or the score in proportion. */
function expected({ kind, bound, value }: Fact): number | "boundExcluded" {
  const isUp = kind === "atLeast" || kind === "moreThan";
  const isStrict = kind === "moreThan" || kind === "lessThan";
  if (value === bound) return isStrict ? "boundExcluded" : POINTS;
  if (isUp === value > bound) return POINTS;
  const [part, whole] = isUp ? [value, bound] : [bound, value];
  // Cents, half up: floor((2·1000·part + whole) ÷ (2·whole)).
  const cents = Number((2000n * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)));
  return Math.min(cents, 999) / 100;
}

const spelledFacts = factsAtBound.chain((fact) =>
  fc.record({ fact: fc.constant(fact), target: targetsOf(fact), actual: actualsOf(fact) }),
);

test("one fact has one verdict, however target and actual are written", () => {
  fc.assert(
    fc.property(spelledFacts, ({ fact, target, actual }) => {
      const verdict = scoreIndicator(POINTS, target, actual);
      const given = verdict.kind === "scored" ? verdict.score : verdict.reason.id;
      expect([target, actual, given]).toEqual([target, actual, expected(fact)]);
    }),
    { numRuns: 5000 },
  );
});

test("full points are said to be met, fewer to be missed with both figures, none to be judged", () => {
  fc.assert(
    fc.property(spelledFacts, ({ target, actual }) => {
      const verdict = scoreIndicator(POINTS, target, actual);
      const said = explanation(verdict);
      if (verdict.kind === "judgement") return expect(said).toContain("需要人工评定");
      const { score, shortfall } = verdict;
      if (score === POINTS) return expect(said).toContain("得满分 10 分");
      expect(said).toMatch(/：(?:未达到|超过目标|没有达到目标)/);
      expect(said).toContain(` ${score} 分`);
      expect(said).toContain(shortfall!.bound.toFixed());
      expect(said).toContain(shortfall!.value.toFixed());
    }),
    { numRuns: 3000 },
  );
});
