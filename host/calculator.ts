import type { CellValue, ErrorValue } from "../xlsx/model/cell";
import type { Workbook } from "../xlsx/model/workbook";
import type { Strictness } from "./strictness";

/** What a cell or a range hands to a custom function: null is a blank cell or a left-out argument. */
export type ArgumentValue = CellValue | null;

/** An error among the arguments, for functions whose metadata let it in. */
export interface ErrorArgument {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: ErrorValue;
}
/** One custom function's argument: a scalar, or a matrix where functions.json says "matrix". */
export type Argument =
  ArgumentValue | ErrorArgument | readonly (readonly (ArgumentValue | ErrorArgument)[])[];

export type InvocationResult =
  | { readonly ok: true; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly ok: false; readonly error: ErrorValue; readonly message: string | null };

/** A parameter as functions.json describes it. */
export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A custom function a formula may call. */
export interface CustomFunction {
  /** As formulas write it, namespace included: "PERF.CONTROLRATE". */
  readonly name: string;
  /** As the runtime knows it: "CONTROLRATE". */
  readonly id: string;
  readonly parameters: readonly FunctionParameter[];
  /** The CustomFunctionsRuntime that its metadata ask for; the first when left out. */
  readonly runtime?: string;
  /** Whether it is called with errors among its arguments (allowErrorForDataTypeAny). */
  readonly takesErrors?: boolean;
}

/** What the embedded Excel offers to whoever calculates its workbook. */
export interface CalculatorHost {
  readonly workbook: Workbook;
  /** Known from the start: the manifest's namespace and functions.json. */
  readonly customFunctions: readonly CustomFunction[];
  /** Whether Excel has registered them; else they are #NAME?. */
  readonly areFunctionsRegistered: boolean;
  readonly strictness: Pick<Strictness, "keepsUnknownNames" | "keepsOldResults">;
  /**
   * Runs a custom function in the add-in's own runtime. All invocations of one turn of the event
   * loop travel in one message, as Excel sends them; the promise never rejects. A function is not
   * called with an error among its arguments: that error is the result, without asking.
   * `address` is the calling cell: "Sheet1!B4".
   */
  invoke(functionId: string, args: readonly Argument[], address: string): Promise<InvocationResult>;
}

/** Calculates the workbook's formulas: listens to its changes, hands in results (`setResults`). */
export interface Calculator {
  /** Called once, before the first change. */
  attach(host: CalculatorHost): void;
  /** Calculates everything anew. */
  recalculate(): void;
  /** Brings results up to date at once, as Excel does before it answers a read. */
  flush(): void;
  /** Custom functions were registered, or are so no more. */
  functionsChanged(): void;
  /** Resolves when every formula has its result, custom functions included. */
  settled(): Promise<void>;
  dispose(): void;
}
