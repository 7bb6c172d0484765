import { decimal, readAmount, roundHalfUp, type CellValue } from "../../evaluation";
import { decimalsSaid, usualAmounts, yuanIn } from "../../forms/amounts";
import type { ValueKind } from "../../forms/definition";
import { differs } from "../compare";
import { moneyKinds, numericKinds } from "../../forms/definition";
import { everyField } from "../every-field";
import { cellsIn, lacking } from "../examine";
import type { FormView } from "../form-view";
import { only, type Remedy } from "../remedy";
import type { Report } from "../report";
import { passed, type Fact, type Outcome, type Rule } from "../rule";

type Message = "textNumber" | "words" | "tooLarge" | "negative" | "whole" | "decimals";

/** The decimals that a form prints of what is typed. */
const decimalsOf = (kind: ValueKind, { pack }: Report): number =>
  moneyKinds.has(kind) ? pack.decimals : 2;

/** Percentages: plain fractions with more decimals than they show. */
const fractions: ReadonlySet<ValueKind> = new Set(["rate", "change"]);

/** What may be less than nothing: 结余, 预算调整 and 变动率. */
const signed: ReadonlySet<ValueKind> = new Set(["balance", "adjustment", "change"]);

export const numberCells: Rule<Message> = {
  id: "number-cells",
  numbers: [17],
  title: "数字单元格只填数字",
  severity: "error",
  reads: everyField,
  messages: {
    textNumber:
      "{{cell}}“{{held}}”是文字，求和时不会计入。请改填数字 {{number:number}}，不要带单位、空格或全角字符。",
    words: "{{cell}}“{{held}}”不是数字。请改填数字；没有发生的请留空。",
    tooLarge: "{{cell}}“{{held}}”过大，不可能是本表的数。请改正。",
    negative: "{{cell}}为 {{number:number}}，不应为负数。请改正。",
    whole: "{{cell}}为 {{number:number}}，人数应为整数。请改正。",
    decimals:
      "{{cell}}为 {{number:exact}}，此处{{decimals}}，应为 {{rounded:exact}}；多出的小数会使合计出现尾差。",
  },
  check: (report) =>
    report.forms.flatMap((form): readonly Outcome<Message>[] => {
      const numeric = form.fields.filter(({ cell: { content } }) => numericKinds.has(content.kind));
      const filled = numeric.filter(({ path }) => !form.isBlank(path));
      return filled.length > 0 || numeric.length === 0
        ? filled.flatMap(cellOutcome(form, report))
        : [
            lacking(
              cellsIn(
                form,
                numeric.map(({ path }) => path),
              ),
            ),
          ];
    }),
};

const inOrder = [passed];

const cellOutcome =
  (form: FormView, report: Report) =>
  ({ path, cell: { content } }: FormView["fields"][number]): readonly Outcome<Message>[] => {
    const held = form.value(path);
    const where = form.at(path);
    if (typeof held !== "number") return [{ where, ...textFact(held, content.kind, form) }];
    if (form.isUnreadable(path))
      return [{ message: "tooLarge", where, params: { held: String(held) } }];
    const params = { number: held };
    if (held < 0 && !signed.has(content.kind)) return [{ message: "negative", where, params }];
    if (content.kind === "people" && !Number.isInteger(held))
      return [{ message: "whole", where, params }];
    const decimals = decimalsOf(content.kind, report);
    const rounded = roundHalfUp(held, decimals);
    const isTyped = form.cell(path)?.formula === null;
    return isTyped && !fractions.has(content.kind) && differs(held, rounded)
      ? [
          {
            message: "decimals",
            where,
            severity: "info",
            params: { ...params, rounded, decimals: decimalsSaid[decimals]! },
            ...only("rounded", rounded),
          },
        ]
      : inOrder;
  };

function textFact(held: CellValue, kind: ValueKind, form: FormView): Omit<Fact<Message>, "where"> {
  const text = String(held).trim();
  const words = { message: "words", params: { held: text } } as const;
  const read = readAmount(typeof held === "boolean" ? text : held);
  if (!read) return words;
  const { dimension } = read.unit;
  if (dimension === "money" && !moneyKinds.has(kind)) return words;
  if (dimension === "percent" && !fractions.has(kind)) return words;
  const number = inCell(read, form).toNumber();
  return {
    message: "textNumber",
    params: { held: text, number },
    remedies: remediesOf(read, number, kind),
  };
}

type Read = NonNullable<ReturnType<typeof readAmount>>;

/** `6.99万元` in a column of 万元 is 6.99, `95%` in one of percentages 0.95. */
function inCell({ value, unit }: Read, { placement }: FormView) {
  if (unit.dimension === "percent") return value.times(decimal(unit.factor));
  if (unit.dimension !== "money") return value;
  return value
    .times(decimal(unit.factor))
    .div(yuanIn((placement?.form.amounts ?? usualAmounts).unit));
}

/** Fractions of this size may be 120% or 1.2%; larger ones want the sign. */
const FRACTIONS_END = 2;

/** What a number in words is beyond doubt; both where it may be a fraction or lack its sign. */
function remediesOf({ unit }: Read, number: number, kind: ValueKind): readonly Remedy[] {
  const figure: Remedy = { kind: "figure", value: number };
  if (unit.dimension === "money" || unit.dimension === "percent") return [figure];
  if (unit.dimension === "count") return unit.factor === 1 && counted.has(kind) ? [figure] : [];
  if (unit.dimension === "measure")
    return kind === "area" && SQUARE_METRES.has(unit.text) ? [figure] : [];
  if (unit.dimension === "scale") return [];
  if (!fractions.has(kind)) return [figure];
  const signed: Remedy = { kind: "percentSign", value: decimal(number).div(100).toNumber() };
  return Math.abs(number) < FRACTIONS_END ? [figure, signed] : [signed];
}

/** What is counted in people, points or pieces. */
const counted: ReadonlySet<ValueKind> = new Set([
  "people",
  "count",
  "points",
  "score",
  "deduction",
]);

const SQUARE_METRES: ReadonlySet<string> = new Set(["平方米", "㎡", "m²", "平米", "平方"]);
