import type { CustomFunction, FunctionParameter } from "../calculator";

/** functions.json, as custom-functions-metadata writes it. */
export interface FunctionsFile {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly FunctionParameter[];
  }[];
}

/** The functions of an add-in as formulas call them: the manifest's namespace and the name. */
export const customFunctionsOf = (
  namespace: string,
  file: FunctionsFile,
): readonly CustomFunction[] =>
  file.functions.map(({ id, name, parameters }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters,
  }));
