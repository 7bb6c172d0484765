import {
  BaseFunction,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import type {
  Argument,
  ArgumentValue,
  CustomFunction,
  ErrorArgument,
  FunctionParameter,
  InvocationResult,
} from "../calculator";
import type { ErrorValue } from "../../xlsx/model/cell";
import { engineError, errorOf, fromEngine, rowsOf, single, toEngine } from "./value";

/** Calls a custom function for the cell that is being calculated; null while it is under way. */
export type Call = (fn: CustomFunction, args: readonly Argument[]) => InvocationResult | null;

type Converted =
  { readonly error: ErrorValue } | { readonly error: null; readonly value: Argument };

/** A custom function as the formula engine sees it. */
export class CustomFunctionExecutor extends BaseFunction {
  constructor(
    private readonly fn: CustomFunction,
    private readonly call: Call,
  ) {
    super(fn.name);
    if (fn.parameters.some(({ repeating }) => repeating)) {
      throw new Error(`NotImplemented: ${fn.name}: repeating parameters`);
    }
  }

  override isArgumentsIgnoreNumberPattern = () => true;

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const { parameters } = this.fn;
    const needed = parameters.filter(({ optional }) => !optional).length;
    // Excel does not accept such a formula from the keyboard.
    if (given.length < needed || given.length > parameters.length) return engineError("#VALUE!");
    const args: Argument[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const value = given[index] ?? toEngine(null);
      const converted = convert(value, parameter, this.fn.takesErrors === true);
      if (converted.error !== null) return engineError(converted.error);
      args.push(converted.value);
    }
    const result = this.call(this.fn, args);
    if (!result) return engineError("#BUSY!");
    return result.ok ? resultToEngine(result.value) : engineError(result.error);
  }
}

/**
 * An error among the arguments is the result: Excel does not call the function then, unless its
 * metadata let errors in (allowErrorForDataTypeAny) and the parameter takes any type.
 */
function convert(
  value: BaseValueObject,
  parameter: FunctionParameter,
  takesErrors: boolean,
): Converted {
  const letsIn = takesErrors && (parameter.type ?? "any") === "any";
  return parameter.dimensionality === "matrix"
    ? matrix(value, letsIn)
    : scalar(value, parameter, letsIn);
}

const errorArgument = (basicValue: ErrorValue): ErrorArgument => ({
  type: "Error",
  basicType: "Error",
  basicValue,
});

function matrix(value: BaseValueObject, letsIn: boolean): Converted {
  const rows = value.isArray() ? rowsOf(value as ArrayValueObject) : [[value]];
  const error = rows.flat().find((cell) => cell.isError());
  if (error && !letsIn) return { error: errorOf(error) ?? "#VALUE!" };
  const plain = (cell: BaseValueObject) => {
    const wrong = errorOf(cell);
    return wrong ? errorArgument(wrong) : fromEngine(cell);
  };
  return { error: null, value: rows.map((row) => row.map(plain)) };
}

function scalar(value: BaseValueObject, { type }: FunctionParameter, letsIn: boolean): Converted {
  const cell = single(value);
  if (!cell) return { error: "#VALUE!" };
  const error = errorOf(cell);
  if (error) return letsIn ? { error: null, value: errorArgument(error) } : { error };
  const plain = fromEngine(cell);
  const typed = plain === null ? null : (TYPES[type ?? "any"] ?? same)(plain);
  return typed === undefined ? { error: "#VALUE!" } : { error: null, value: typed };
}

const same = (value: ArgumentValue): ArgumentValue => value;

/** Excel brings an argument to its parameter's type; undefined where it cannot. */
const TYPES: Readonly<
  Record<string, (value: NonNullable<ArgumentValue>) => ArgumentValue | undefined>
> = {
  number: (value) => {
    const number = value === "" ? Number.NaN : Number(value);
    return Number.isNaN(number) ? undefined : number;
  },
  string: (value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value)),
  boolean: (value) => {
    if (typeof value !== "string") return Boolean(value);
    const text = value.toUpperCase();
    return text === "TRUE" || text === "FALSE" ? text === "TRUE" : undefined;
  },
};

function resultToEngine(value: Extract<InvocationResult, { ok: true }>["value"]): BaseValueObject {
  if (!Array.isArray(value)) return toEngine(value as ArgumentValue);
  const rows = value as readonly (readonly ArgumentValue[])[];
  const [first] = rows;
  // The embedded Excel does not spill.
  if (rows.length !== 1 || first?.length !== 1) return engineError("#SPILL!");
  return toEngine(first[0] ?? null);
}
