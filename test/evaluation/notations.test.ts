import fc from "fast-check";
import { explanation, MISSED_RULES, scoreIndicator } from "../../src/evaluation";
import { notationRows } from "../support/notation-rows";

describe.each(Object.entries(notationRows))("%s", (_, rows) => {
  test.each(rows.map((row) => [row] as const))("%j", ([target, actual, result, indicator]) => {
    const verdict = scoreIndicator(10, target, actual, indicator);
    expect(verdict.kind === "scored" ? verdict.score : verdict.reason.id).toBe(result);
  });
});

const rows = Object.values(notationRows).flat();
const written = fc.constantFrom(...rows.flatMap(([target, actual]) => [target, actual]));
const names = fc.constantFrom("", ...rows.flatMap(([, , , name]) => name ?? []));
const points = fc.integer({ min: 1, max: 2000 }).map((half) => half / 2);

test("any notation against any other: the score, the verdict and the sentence say one thing", () => {
  fc.assert(
    fc.property(
      points,
      written,
      written,
      names,
      fc.constantFrom(...MISSED_RULES),
      (full, target, actual, name, missed) => {
        const verdict = scoreIndicator(full, target, actual, name, missed);
        const said = explanation(verdict);
        expect(said).not.toMatch(/undefined|null|NaN|\{/);
        if (verdict.kind === "judgement") return expect(said).toContain("需要人工评定，");
        const { score, shortfall } = verdict;
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(full);
        expect(shortfall === null).toBe(score === full);
        if (!shortfall) return expect(said).toContain(`得满分 ${full} 分`);
        expect(said).toMatch(/：(?:未达到|超过目标|没有达到目标)/);
        expect(said).toContain(shortfall.bound.toFixed());
        expect(said).toContain(shortfall.value.toFixed());
        expect(said).toMatch(score > 0 ? new RegExp(` ${score} 分`) : / 0 分|不得分/);
      },
    ),
    { numRuns: 20000 },
  );
});
