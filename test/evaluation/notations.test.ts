import fc from "fast-check";
import { explanation, MISSED_RULES, scoreIndicator, type Verdict } from "../../src/evaluation";
import { readNotation } from "../../src/evaluation/notation";
import { notationRows } from "../support/notation-rows";

describe.each(Object.entries(notationRows))("%s", (_, rows) => {
  test.each(rows.map((row) => [row] as const))("%j", ([target, actual, result, indicator]) => {
    const verdict = scoreIndicator(10, target, actual, indicator);
    expect(verdict.kind === "scored" ? verdict.score : verdict.reason.id).toBe(result);
  });
});

const rows = Object.values(notationRows).flat();
const texts = [...new Set(rows.flatMap(([target, actual]) => [target, actual])), "", "/"];
const written = fc.constantFrom(...texts);
const names = fc.constantFrom("", ...rows.flatMap(([, , , name]) => name ?? []));
const points = fc.integer({ min: 1, max: 2000 }).map((half) => half / 2);

/** What a sentence says that the verdict does not, or leaves out of it; null when they are one. */
function contradiction(verdict: Verdict, said: string): string | null {
  const full = verdict.points;
  const wrong = /undefined|null|NaN|\{/.exec(said);
  if (wrong) return wrong[0];
  if (verdict.kind === "judgement")
    return said.includes("需要人工评定，") && !/得满分|得 .* 分|不得分/.test(said)
      ? null
      : "judged";
  const { score, shortfall } = verdict;
  if (score < 0 || score > full || (shortfall === null) !== (score === full)) return "score";
  if (!shortfall) return said.includes(`得满分 ${full} 分`) ? null : "met";
  if (!/：(?:未达到|超过目标|没有达到目标)/.test(said)) return "missed";
  const figures = [shortfall.bound.toFixed(), shortfall.value.toFixed()];
  if (!figures.every((figure) => said.includes(figure))) return "figures";
  return (score > 0 ? said.includes(` ${score} 分`) : / 0 分|不得分/.test(said)) ? null : "points";
}

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
        expect([contradiction(verdict, said), said]).toEqual([null, said]);
      },
    ),
    { numRuns: 20000 },
  );
});

test("the table has every kind of notation, and every reason that two typed cells alone can give", () => {
  const kinds = new Set(texts.map((text) => readNotation(text).kind));
  expect([...kinds].sort()).toEqual(
    "blank change date notApplicable quantity range words".split(" "),
  );
  const reasons = new Set(rows.map(([, , result]) => result).filter((one) => isNaN(+one)));
  expect([...reasons].sort()).toEqual(
    (
      "actualAbout actualBounded beyondRange blank boundExcluded changeWithoutAmount cycleOpen dateVague kindsDiffer " +
      "labelsDiffer late lateAtLeast laterDeadline maybeUndone negativeTarget notApplicable proportionOpen severalNumbers " +
      "targetAbout undone unitsDiffer wordsDiffer yearUnknown"
    ).split(" "),
  );
});
