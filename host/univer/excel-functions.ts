import {
  ALL_IMPLEMENTED_FUNCTIONS,
  BaseFunction,
  BooleanValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { fromEngine, single } from "./value";

/** The engine's functions, with Excel's rules where the engine has others. */
export function excelFunctions(): BaseFunction[] {
  const functions = ALL_IMPLEMENTED_FUNCTIONS.map(([Function, name]) => new Function(name));
  for (const each of functions) {
    // In Excel the text "12%" stays a text when a function gets it or gives it on.
    each.isArgumentsIgnoreNumberPattern = () => true;
  }
  const compare = functions.find(({ name }) => name === "COMPARE");
  return compare ? [...functions, new Compare(compare)] : functions;
}

type Outcome = (order: number) => boolean;
const OPERATORS: Readonly<Record<string, Outcome>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">": (order) => order > 0,
  "<": (order) => order < 0,
  ">=": (order) => order >= 0,
  "<=": (order) => order <= 0,
};

type Comparing = BaseFunction & { setCompareType(operator: string): void };

/**
 * Excel's comparison of single values: numbers before texts before TRUE and FALSE, never equal
 * across kinds; a blank is 0, "" or FALSE, whatever stands on the other side.
 * (Microsoft support: "Calculation operators and precedence in Excel".)
 */
class Compare extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private operator = "=";

  constructor(private readonly arrays: BaseFunction) {
    super("COMPARE");
  }

  setCompareType(operator: string): void {
    this.operator = operator;
    (this.arrays as Comparing).setCompareType(operator);
  }

  override calculate(left: BaseValueObject, right: BaseValueObject) {
    const a = single(left);
    const b = single(right);
    if (!a || !b) return this.arrays.calculate(left, right);
    if (a.isError()) return a;
    if (b.isError()) return b;
    const outcome = OPERATORS[this.operator];
    if (!outcome) throw new Error(`unknown comparison ${this.operator}`);
    return BooleanValueObject.create(outcome(order(fromEngine(a), fromEngine(b))));
  }
}

type Plain = ReturnType<typeof fromEngine>;
const EMPTY = { number: 0, string: "", boolean: false } as const;
const RANK = { number: 0, string: 1, boolean: 2 } as const;

function order(left: Plain, right: Plain): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (typeof a === "string" && typeof b === "string") {
    return a.toLowerCase() === b.toLowerCase() ? 0 : a.localeCompare(b, "zh-CN") || 1;
  }
  if (typeof a === typeof b) return Number(a) - Number(b);
  return kindRank(a) - kindRank(b);
}

const emptyLike = (other: Plain) => EMPTY[typeof (other ?? 0) as keyof typeof EMPTY];
const kindRank = (value: string | number | boolean) => RANK[typeof value as keyof typeof RANK];
