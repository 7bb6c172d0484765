import { explanation, scoreIndicator } from "../../src/evaluation";
import { MEASURES } from "../../src/evaluation/unit-table";

/** Every unit of a family against every other, in each of its spellings, with its factor. */
const pairs = MEASURES.flatMap(([, ...units]) => {
  const spelled = units.flatMap(([factor, texts]) =>
    texts.split(" ").map((text) => [text, factor] as const),
  );
  return spelled.flatMap(([a, of]) =>
    spelled.map(([b, in_]) => [a, b, Number(((6 * of) / in_).toPrecision(12))] as const),
  );
});

/** 6月 and 6季 are months and quarters of a year rather than that many. */
const isDate = (text: string): boolean => /^(?:月|季|季度|周年|年|日)$/.test(text);

/** What has no end as a decimal (平方米 of 亩) is no case of equality. */
const tried = pairs.filter(
  ([a, b, same]) => !isDate(a) && !isDate(b) && Number.isInteger(same * 1e6),
);

test.each(tried)("6 of %s are met by as many %s (%d), and missed by half of them", (a, b, same) => {
  const half = Number((same / 2).toPrecision(12));
  const met = scoreIndicator(10, `≥6${a}`, `${same}${b}`);
  expect(met).toMatchObject({ kind: "scored", score: 10 });
  expect(explanation(met)).toContain("得满分");
  expect(scoreIndicator(10, `≥6${a}`, `${half}${b}`)).toMatchObject({ score: 5 });
  expect(scoreIndicator(10, `≤6${a}`, `${same}${b}`)).toMatchObject({ score: 10 });
});

test("the table is tried as a whole", () => expect(tried.length).toBeGreaterThan(400));
