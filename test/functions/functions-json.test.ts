import { catalogue, entryOf } from "../../src/functions/catalogue";
import { functionsJson } from "../../src/functions/functions-json";
import { functions } from "../../src/functions/registry";
import { throwaway, throwawayTexts } from "./throwaway";

const HAN = /\p{Script=Han}/u;

interface FunctionsFile {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
  }[];
}
const file = JSON.parse(functionsJson()) as FunctionsFile;

test("a function as Excel is told of it", () => {
  expect(JSON.parse(functionsJson([entryOf(throwaway, throwawayTexts)]))).toEqual({
    functions: [
      {
        id: "HALF",
        name: "HALF",
        description: "一半：数 ÷ 2。",
        parameters: [
          { name: "number", description: "数，例如 8", type: "any" },
          {
            name: "others",
            description: "上级，可省略，例如 A1:A3",
            type: "any",
            dimensionality: "matrix",
            optional: true,
          },
          {
            name: "rounding",
            description: '取整："up" 进一（默认）、"down" 舍去，例如 "down"',
            type: "any",
            optional: true,
          },
        ],
        result: { type: "number" },
      },
    ],
  });
});

// Manually create JSON metadata for custom functions in Excel: ids and names are ASCII here.
test("ids and names are ones that Excel takes, each once", () => {
  const ids = file.functions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(functions.length);
  for (const { id, parameters } of file.functions) {
    expect(id).toMatch(/^[A-Z]{3,}$/);
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
  }
});

test("what may be left out stands at the end", () => {
  for (const { id, parameters } of file.functions) {
    const optional = parameters.map((each) => each.optional === true);
    expect([id, ...optional]).toEqual([id, ...[...optional].sort()]);
  }
});

test("a Chinese description for every function and every parameter, each with an example", () => {
  for (const { description, parameters } of file.functions) {
    expect(description).toMatch(HAN);
    for (const parameter of parameters) {
      expect(parameter.description).toMatch(HAN);
      expect(parameter.description).toContain("例如");
    }
  }
});

test("every word that may be chosen is told while a formula is typed", () => {
  const chosen = catalogue.flatMap(({ arguments: args }) => args).filter(({ choices }) => choices);
  expect(chosen.length).toBeGreaterThan(0);
  for (const { text, choices } of chosen)
    for (const [word] of choices!) expect(text).toContain(`"${word}"`);
});

test("none is volatile, streaming or asks for its address", () => {
  expect(file.functions.filter((each) => "options" in each)).toEqual([]);
});
