import { builtFunctions } from "../support/built-functions";
import { type FunctionTable, testCases } from "../support/function-case";
import { functionCases } from "../support/function-cases";
import { printed, publishedCases, recompute } from "../support/published-cases";

// The tables of the source once more, against what ships: dist/functions.js.

let built: FunctionTable;
beforeAll(() => {
  built = builtFunctions();
});

describe("the built functions", () => testCases(() => built, functionCases));

test.each(
  publishedCases.filter(({ fit }) => fit === "rounded").map((one) => [one.id, one] as const),
)("%s as published", (_, one) => {
  const { value, decimals } = printed(one);
  const half = 0.5 * 10 ** -decimals + 1e-9;
  expect(Math.abs((recompute(built, one) as number) - value)).toBeLessThanOrEqual(half);
});
