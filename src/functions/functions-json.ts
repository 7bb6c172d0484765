import { type Argument, catalogue, type FunctionEntry } from "./catalogue";

const parameterOf = ({ id, name, text, optional, range }: Argument) => ({
  description: name + text,
  ...(range && { dimensionality: "matrix" }),
  name: id,
  ...(optional && { optional }),
  type: "any",
});

const functionOf = (entry: FunctionEntry) => ({
  description: `${entry.title}：${entry.definition}`,
  id: entry.id,
  name: entry.id,
  parameters: entry.arguments.map(parameterOf),
  result: { type: entry.result === "words" ? "string" : "number" },
});

/**
 * functions.json, by which Excel knows the functions. It says nothing above CustomFunctionsRuntime
 * 1.1: allowCustomDataForDataTypeAny belongs to 1.4, which Office LTSC 2021 does not have, and
 * functions of such files were reported to show #VALUE! there (office-js#3504).
 */
export const functionsJson = (entries = catalogue): string =>
  JSON.stringify({ functions: entries.map(functionOf) }, null, 2);
