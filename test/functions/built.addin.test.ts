import { readFileSync } from "node:fs";
import { catalogue } from "../../src/functions/catalogue";
import { functionsJson } from "../../src/functions/functions-json";
import { builtFunctions } from "../support/built-functions";
import { type FunctionTable, testCases } from "../support/function-case";
import { functionCases } from "../support/function-cases";
import { printed, publishedCases, recompute } from "../support/published-cases";

// The tables of the source once more, against what ships: dist/functions.js.

let built: FunctionTable;
beforeAll(() => {
  built = builtFunctions();
});

describe.each(Object.entries(functionCases))("the built functions, %s", (_, cases) =>
  testCases(() => built, cases),
);

test("every function that is declared is there, and no other", () => {
  expect(Object.keys(built).sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

test("functions.json is written from the declarations", () => {
  expect(readFileSync("dist/functions.json", "utf8")).toBe(functionsJson());
});

test("functions.json says nothing that CustomFunctionsRuntime 1.1 does not know", () => {
  const file = JSON.parse(readFileSync("dist/functions.json", "utf8")) as {
    functions: { parameters: object[]; result: object }[];
  };
  const keys = (objects: readonly object[]): string[] =>
    [...new Set(objects.flatMap((each) => Object.keys(each)))].sort();
  expect(keys([file])).toEqual(["functions"]);
  // "Manually create JSON metadata for custom functions in Excel"; options are not used.
  expect(keys(file.functions)).toEqual(["description", "id", "name", "parameters", "result"]);
  expect(keys(file.functions.flatMap(({ parameters }) => parameters))).toEqual([
    "description",
    "dimensionality",
    "name",
    "optional",
    "type",
  ]);
  for (const { result } of file.functions)
    expect(["dimensionality", "type"]).toEqual(expect.arrayContaining(keys([result])));
});

test.each(
  publishedCases.filter(({ fit }) => fit === "rounded").map((one) => [one.id, one] as const),
)("%s as published", (_, one) => {
  const { value, decimals } = printed(one);
  const half = 0.5 * 10 ** -decimals + 1e-9;
  expect(Math.abs((recompute(built, one) as number) - value)).toBeLessThanOrEqual(half);
});
