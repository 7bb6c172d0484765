import type { Argument, CustomFunction } from "../../host/calculator";
import { customFunctionsOf, type FunctionsFile } from "../../host/custom-functions/catalogue";
import { EmbeddedExcel, type EmbeddedExcelOptions } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import { uncalculated, Workbook } from "../../xlsx/model";
import { excelWith, LATEST_EXCEL } from "../../host/requirement-sets";
import { STRICT } from "../../host/strictness";
import { UniverCalculator } from "../../host/univer/calculator";

const functions: FunctionsFile["functions"] = [
  {
    id: "PASS",
    name: "PASS",
    parameters: [
      { name: "cell", type: "any" },
      { name: "cells", type: "any", dimensionality: "matrix", optional: true },
      { name: "number", type: "number", optional: true },
    ],
  },
];
const fileWith = (...keys: (keyof FunctionsFile)[]): readonly CustomFunction[] =>
  customFunctionsOf("PERF", {
    functions,
    ...Object.fromEntries(keys.map((key) => [key, true])),
  });

/** What a formula comes to, and with which arguments the function was called. */
async function calculate(customFunctions: readonly CustomFunction[], formula: string) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  sheet.setContent(0, 0, uncalculated("=1/0"));
  sheet.setContent(0, 1, uncalculated(formula));
  const calls: (readonly Argument[])[] = [];
  const calculator = new UniverCalculator();
  calculator.attach({
    workbook,
    customFunctions,
    areFunctionsRegistered: true,
    strictness: STRICT,
    invoke: (_id, args) => {
      calls.push(args);
      return Promise.resolve({ ok: true, value: "called" });
    },
  });
  await calculator.settled();
  calculator.dispose();
  return { value: sheet.cell(0, 1).value, calls };
}

const error = { type: "Error", basicType: "Error", basicValue: "#DIV/0!" };

describe("an error among the arguments", () => {
  test.each(["=PERF.PASS(A1)", "=PERF.PASS(1,A1:A2)", "=PERF.PASS(1,2,A1)"])(
    "is the result where functions.json does not let it in: %s",
    async (formula) => {
      expect(await calculate(fileWith(), formula)).toEqual({ value: "#DIV/0!", calls: [] });
    },
  );

  test.each<[string, unknown[]]>([
    ["=PERF.PASS(A1)", [error]],
    ["=PERF.PASS(1,A1:A2)", [1, [[error], [null]]]],
  ])("reaches the function as an object where it does: %s", async (formula, args) => {
    const { value, calls } = await calculate(fileWith("allowErrorForDataTypeAny"), formula);
    expect(value).toBe("called");
    expect(calls[0]!.slice(0, args.length)).toEqual(args);
  });

  test("is the result of a parameter that takes numbers only, all the same", async () => {
    const seen = await calculate(fileWith("allowErrorForDataTypeAny"), "=PERF.PASS(1,2,A1)");
    expect(seen).toEqual({ value: "#DIV/0!", calls: [] });
  });
});

describe("functions.json above the runtime that is offered", () => {
  const asked = async (
    keys: readonly (keyof FunctionsFile)[],
    options: Partial<EmbeddedExcelOptions>,
  ): Promise<string | number> => {
    const customFunctions = fileWith(...keys);
    const excel = new EmbeddedExcel({ meta: loadApiModel(), customFunctions, ...options });
    excel.functions.invoke = () => Promise.resolve({ ok: true, value: 1 });
    const result = await excel.invoke("PASS", [1], "Sheet1!A1");
    excel.close();
    return result.ok ? Number(result.value) : result.error;
  };
  const old = { requirementSets: excelWith("1.14") };
  const latest = { requirementSets: LATEST_EXCEL };

  test.each<[(keyof FunctionsFile)[], Partial<EmbeddedExcelOptions>, string | number]>([
    [[], old, 1],
    [["allowCustomDataForDataTypeAny"], old, "#VALUE!"],
    [["allowErrorForDataTypeAny"], old, "#VALUE!"],
    [["allowCustomDataForDataTypeAny"], latest, 1],
    [["allowCustomDataForDataTypeAny"], { ...old, strictness: { requiresRuntime: false } }, 1],
  ])("%j", async (keys, options, result) => {
    expect(await asked(keys, options)).toBe(result);
  });
});
