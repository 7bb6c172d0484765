import "./custom-functions";
import { runBare } from "./bundle";
import type { FunctionTable } from "./function-case";

/**
 * The functions of the built dist/functions.js by id, run where nothing but the language and
 * `CustomFunctions` exists: no DOM, no window, no timers.
 */
export function builtFunctions(): FunctionTable {
  const functions: Record<string, FunctionTable[string]> = {};
  const associate = (id: string, run: FunctionTable[string]): void => {
    functions[id] = run;
  };
  const { CustomFunctions } = globalThis as unknown as { CustomFunctions: object };
  runBare("functions.js", { CustomFunctions: { ...CustomFunctions, associate } });
  return functions;
}
