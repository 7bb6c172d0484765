import "./custom-functions";
import { functions } from "../../src/functions/registry";
import type { FunctionTable } from "./function-case";

/** The worksheet functions by id, from the source. */
export const sourceFunctions: FunctionTable = Object.fromEntries(
  functions.map(({ id, run }) => [id, run]),
);
