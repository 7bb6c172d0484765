import type { CustomFunction, FunctionParameter } from "../calculator";

/** functions.json, as Microsoft describes it. */
export interface FunctionsFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly FunctionParameter[];
  }[];
}

// "Custom Functions requirement sets": both came with CustomFunctionsRuntime 1.4.
const isAboveFirst = (file: FunctionsFile): boolean =>
  file.allowErrorForDataTypeAny === true || file.allowCustomDataForDataTypeAny === true;

/** The functions of an add-in as formulas call them: the manifest's namespace and the name. */
export const customFunctionsOf = (
  namespace: string,
  file: FunctionsFile,
): readonly CustomFunction[] =>
  file.functions.map(({ id, name, parameters }) => ({
    id,
    name: `${namespace}.${name}`,
    parameters,
    runtime: isAboveFirst(file) ? "1.4" : "1.1",
    takesErrors: file.allowErrorForDataTypeAny === true,
  }));
