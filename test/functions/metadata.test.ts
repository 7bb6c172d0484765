import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import path from "node:path";
import { sourceFunctions } from "../support/source-functions";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly dimensionality?: string;
}
interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description?: string;
    readonly parameters: readonly Parameter[];
    readonly options?: object;
  }[];
}

const HAN = /\p{Script=Han}/u;
const source = path.resolve(__dirname, "../../src/functions/functions.ts");

/** Optional parameters are bracketed, ranges marked with []. */
const SIGNATURES = [
  "ADJUSTMENTRATE(budget, initialBudget)",
  "BANDSCORE(rate, bounds[], scores[])",
  "CARRYOVERRATE(carriedOver, budget)",
  "CHANGERATE(current, previous)",
  "COMPLETIONRATE(actual, initialBudget)",
  "CONTROLRATE(actual, limit)",
  "DEVIATION(target, actual)",
  "EXECUTIONRATE(executed, budget)",
  "EXECUTIONSCORE(executed, budget, [points])",
  "EXPLAIN(points, target, actual, [indicator], [missed], [levels[]])",
  "GRADE(score, [bands[]])",
  "INDICATORSCORE(points, target, actual, [indicator], [missed], [levels[]])",
  "PROCUREMENTRATE(actual, budget)",
  "SHARE(part, total)",
  "STEPSCORE(points, rate, limit, step, deduction, [direction])",
  "UTILIZATIONRATE(inUse, total)",
];

describe("what Excel shows while a formula is typed", () => {
  let functions: Metadata["functions"];
  beforeAll(async () => {
    const { metadataJson, errors } = await generateCustomFunctionsMetadata(source);
    expect(errors).toEqual([]);
    ({ functions } = JSON.parse(metadataJson) as Metadata);
  });

  test("every function with its parameters, and which may be left out", () => {
    const shown = functions.map(
      ({ id, parameters }) => `${id}(${parameters.map(named).join(", ")})`,
    );
    expect(shown.sort()).toEqual(SIGNATURES);
  });

  test("every id is an exported function", () => {
    expect(functions.map(({ id }) => id).sort()).toEqual(Object.keys(sourceFunctions).sort());
  });

  test("a Chinese description for every function and every parameter, each with an example", () => {
    for (const { description, parameters } of functions) {
      expect(description).toMatch(HAN);
      for (const parameter of parameters) {
        expect(parameter.description).toMatch(HAN);
        expect(parameter.description).toContain("例如");
      }
    }
  });

  test("none is volatile, streaming or asks for its address", () => {
    expect(functions.filter(({ options }) => options !== undefined)).toEqual([]);
  });
});

function named({ name, optional, dimensionality }: Parameter): string {
  const shown = dimensionality === "matrix" ? `${name}[]` : name;
  return optional ? `[${shown}]` : shown;
}
