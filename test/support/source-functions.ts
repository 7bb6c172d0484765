import "./custom-functions";
import * as functions from "../../src/functions/functions";
import type { FunctionTable } from "./function-case";

/** The worksheet functions by id, from the source: `controlRate` is CONTROLRATE. */
export const sourceFunctions = Object.fromEntries(
  Object.entries(functions).map(([name, run]) => [name.toUpperCase(), run]),
) as unknown as FunctionTable;
