import {
  ALL_IMPLEMENTED_FUNCTIONS,
  BaseFunction,
  BooleanValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { engineError, fromEngine, single } from "./value";

/** The engine's functions, with Excel's rules where the engine has others. */
export function excelFunctions(): BaseFunction[] {
  const functions = ALL_IMPLEMENTED_FUNCTIONS.map(([Function, name]) => new Function(name));
  for (const each of functions) {
    // In Excel the text "12%" stays a text when a function gets it or gives it on.
    each.isArgumentsIgnoreNumberPattern = () => true;
  }
  const compare = functions.find(({ name }) => name === "COMPARE");
  const numeric = functions.filter(({ name }) => name in OF_NUMBERS);
  return [
    ...functions,
    ...numeric.map((each) => new OfNumbers(each)),
    ...functions.filter(({ name }) => name === "SUMPRODUCT").map((each) => new SumProduct(each)),
    ...(compare ? [new Compare(compare)] : []),
  ];
}

/** What each gives for single numbers. */
const OF_NUMBERS: Readonly<Record<string, (value: number, digits: number) => number>> = {
  ABS: (value) => Math.abs(value),
  ROUND: (value, digits) => rounded(value, digits, Math.round),
  ROUNDUP: (value, digits) => rounded(value, digits, Math.ceil),
  ROUNDDOWN: (value, digits) => rounded(value, digits, Math.floor),
};

/** Excel rounds what it shows, 15 digits, away from zero: 0.04999999999999997 is 0.05, and 0.1. */
function rounded(value: number, digits: number, round: (shifted: number) => number): number {
  const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const places = Math.trunc(digits);
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  return Math.sign(value) * Number(`${round(Number(shifted.toPrecision(15)))}e${-places}`);
}

/** A function of single numbers; a text that reads as a number counts, any other is #VALUE!. */
class OfNumbers extends BaseFunction {
  constructor(private readonly arrays: BaseFunction) {
    super(arrays.name);
    this.minParams = arrays.minParams;
    this.maxParams = arrays.maxParams;
  }

  override calculate(...values: BaseValueObject[]) {
    const singles = values.map(single);
    if (singles.some((each) => each === null)) return this.arrays.calculate(...values);
    const cells = singles as BaseValueObject[];
    const error = cells.find((each) => each.isError());
    if (error) return error;
    const [value = 0, digits = 0] = cells.map((each) => numberIn(fromEngine(each)));
    if (value === null || digits === null) return engineError("#VALUE!");
    return NumberValueObject.create(OF_NUMBERS[this.name]!(value, digits));
  }
}

/** Excel multiplies areas of one size only. (Microsoft support: "SUMPRODUCT function".) */
class SumProduct extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  constructor(private readonly products: BaseFunction) {
    super(products.name);
  }

  override calculate(...areas: BaseValueObject[]) {
    const sizes = areas.filter((area) => !area.isError()).map(sizeOf);
    return new Set(sizes).size > 1 ? engineError("#VALUE!") : this.products.calculate(...areas);
  }
}

function sizeOf(area: BaseValueObject): string {
  if (!area.isArray()) return "1×1";
  const array = area as ArrayValueObject;
  return `${array.getRowCount()}×${array.getColumnCount()}`;
}

function numberIn(value: Plain): number | null {
  if (typeof value !== "string") return Number(value);
  return value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : null;
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
