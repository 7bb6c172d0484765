import {
  conventions,
  printed,
  publishedCases,
  recompute,
  type PublishedCase,
} from "../support/published-cases";
import { sourceFunctions } from "../support/source-functions";

const fitting = (fit: string): (readonly [string, PublishedCase])[] =>
  publishedCases.filter((one) => one.fit === fit).map((one) => [one.id, one]);

test("all 219 published rates, shares, growths, sums and scores are here", () => {
  expect(publishedCases).toHaveLength(219);
});

test.each(fitting("rounded"))("%s follows by rounding", (_, one) => {
  const { value, decimals } = printed(one);
  expect(conventions(recompute(sourceFunctions, one) as number, decimals).rounded).toContain(value);
});

test.each(fitting("truncated"))("%s follows by cutting only", (_, one) => {
  const { value, decimals } = printed(one);
  const { rounded, truncated } = conventions(recompute(sourceFunctions, one) as number, decimals);
  expect(truncated).toContain(value);
  expect(rounded).not.toContain(value);
});

test.each(fitting("neither"))("%s does not follow from its inputs", (_, one) => {
  const { value, decimals } = printed(one);
  const { rounded, truncated } = conventions(recompute(sourceFunctions, one) as number, decimals);
  expect([...rounded, ...truncated]).not.toContain(value);
});

test.each(fitting("undefined"))("%s has no rate", (_, one) => {
  expect(recompute(sourceFunctions, one)).toMatchObject({ error: "#DIV/0!" });
});
