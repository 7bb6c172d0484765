import { readFileSync } from "node:fs";
import { functionsDoc, functionsDocPath } from "../../scripts/functions-doc";
import { byPurpose, catalogue, entryOf } from "../../src/functions/catalogue";
import { functions } from "../../src/functions/registry";
import { formulaOf, shown } from "../../src/functions/written";
import { call } from "../support/function-case";
import { unpadded } from "../support/unpadded";
import { throwaway, throwawayTexts } from "./throwaway";

const entry = entryOf(throwaway, throwawayTexts);

describe("a function that is added in one file", () => {
  test("calculates as it says", () => {
    for (const [args, result] of entry.cases) {
      const given = call({ HALF: throwaway.run }, "HALF", args);
      if (typeof result !== "object") expect(given).toBe(result);
      else expect(given).toMatchObject({ error: result.error });
    }
  });

  test("is shown under its purpose, with its arguments and choices", () => {
    const groups = byPurpose([entry]).filter(({ functions: shownThere }) => shownThere.length > 0);
    expect(groups).toEqual([{ title: "得分", functions: [entry] }]);
    expect(
      entry.arguments.map(({ name, optional, range, words }) => [name, optional, range, words]),
    ).toEqual([
      ["数", false, false, false],
      ["上级", true, true, true],
      ["取整", true, false, false],
    ]);
    expect(entry.arguments[2]!.choices).toEqual([
      ["up", "进一"],
      ["down", "舍去"],
    ]);
  });

  test("has its part of the page of functions", () => {
    const page = functionsDoc([entry]);
    expect(page).toContain("### 一半 `PERF.HALF`\n\n数 ÷ 2。\n\n依据：试例。");
    expect(page).toContain('| 取整 | ："up" 进一（默认）、"down" 舍去，例如 "down" |');
    expect(page).toContain('| `=PERF.HALF(7,,"down")` | 3 |');
    expect(page).toContain('| `=PERF.HALF("七")` | #VALUE!（“数”应为数字） |');
    expect(page).not.toContain("## 变动与结构");
  });
});

test("every function is told under a purpose", () => {
  const told = byPurpose(catalogue).flatMap(({ functions: inOne }) => inOne.map(({ id }) => id));
  expect(told.sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("the page of functions is current: run npx tsx scripts/functions-doc.ts", () => {
  expect(unpadded(readFileSync(functionsDocPath, "utf8"))).toBe(unpadded(functionsDoc()));
});

describe("a case as it is written", () => {
  test.each([
    [[0.3993, [[0, 0.1]], [[5, 4, 3]]], "=PERF.X(0.3993,{0,0.1},{5,4,3})"],
    [["90%", 'a"b'], '=PERF.X("90%","a""b")'],
    [[10, null, "x"], '=PERF.X(10,,"x")'],
    [
      [
        95,
        [
          [90, "优"],
          [0, "差"],
        ],
      ],
      '=PERF.X(95,{90,"优";0,"差"})',
    ],
  ] as const)("%j", (args, formula) => expect(formulaOf("X", [args, 0])).toBe(formula));

  test.each([
    ["rate", 93 / 103, "90.29%"],
    ["rate", -0.58 / 5.58, "-10.39%"],
    ["score", 9.47, "9.47"],
    ["words", "优", "优"],
    ["rate", { error: "#DIV/0!" }, "#DIV/0!"],
  ] as const)("%s %j", (kind, result, text) => expect(shown({ result: kind }, result)).toBe(text));
});
