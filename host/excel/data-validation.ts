import { intersection, subtract, toAbsoluteA1, quoteSheetName, type Rect } from "../model/address";
import {
  NO_VALIDATION,
  type ComparisonOperator,
  type DataValidation,
  type DataValidationRule,
  type Operand,
} from "../model/data-validation";
import type { Sheet } from "../model/sheet";
import type { TrackedRange } from "../model/tracked";
import { isApiObject, type Behaviour, type Scalar } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asBoolean, asOneOf, asRange, asRecord, asText, rectOf } from "./arguments";
import { requireUnprotected } from "./guard";

export const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

// Excel's Validation object (VBA reference): titles 32, input message 255, error message 225,
// formulas and typed lists 255 characters.
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ALERT = 225;
const LONGEST_FORMULA = 255;

type Settings = Omit<DataValidation, "rects">;

const COMPARISONS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;

const short = (value: unknown, most: number): string => {
  const text = asText(value ?? "");
  return text.length <= most ? text : refuse("InvalidArgument");
};

/** A range, a number, or text; text is a formula when it begins with "=", else a number. */
export function asOperand(value: unknown): Operand {
  if (isApiObject(value)) return referenceTo(asRange(value));
  if (typeof value === "number") return value;
  const text = short(value, LONGEST_FORMULA);
  if (text.startsWith("=")) return text;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : refuse("InvalidArgument");
}

const referenceTo = (range: TrackedRange): string =>
  `=${quoteSheetName(range.sheet.name)}!${toAbsoluteA1(rectOf(range))}`;

const isBetween = (operator: ComparisonOperator): boolean =>
  operator === "Between" || operator === "NotBetween";

/** The rule as the API words it: one key of wholeNumber, decimal, list, custom... */
function readRule(value: unknown): DataValidationRule | null {
  const [entry, ...others] = Object.entries(asRecord(value)).filter(([, rule]) => rule != null);
  if (!entry) return null;
  if (others.length > 0) refuse("InvalidArgument");
  const [kind, content] = entry;
  const rule = asRecord(content);
  if (kind === "list") {
    const source = isApiObject(rule.source)
      ? referenceTo(asRange(rule.source))
      : short(rule.source, LONGEST_FORMULA);
    return { type: "List", source, inCellDropDown: asBoolean(rule.inCellDropDown ?? true) };
  }
  if (kind === "custom") {
    const formula = short(rule.formula, LONGEST_FORMULA);
    return formula.startsWith("=") ? { type: "Custom", formula } : refuse("InvalidArgument");
  }
  const type = COMPARISONS[asOneOf(kind, Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[])];
  const operator = asOneOf(rule.operator, OPERATORS);
  const formula2 = isBetween(operator) ? asOperand(rule.formula2) : null;
  return { type, operator, formula1: asOperand(rule.formula1), formula2 };
}

function writeRule(rule: DataValidationRule | null): Readonly<Record<string, unknown>> {
  if (rule === null) return {};
  if (rule.type === "List") {
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  }
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const { type, operator, formula1, formula2 } = rule;
  const key = type.charAt(0).toLowerCase() + type.slice(1);
  return { [key]: formula2 === null ? { formula1, operator } : { formula1, formula2, operator } };
}

/** The validations a rectangle has, and the part of it that has none. */
function partsOf(sheet: Sheet, rect: Rect): (Settings & { readonly rects: readonly Rect[] })[] {
  const parts = sheet.validations.flatMap((validation) => {
    const rects = validation.rects.flatMap((area) => intersection(area, rect) ?? []);
    return rects.length > 0 ? [{ ...validation, rects }] : [];
  });
  const covered = parts.flatMap(({ rects }) => rects);
  const bare = covered.reduce<Rect[]>(
    (left, area) => left.flatMap((piece) => subtract(piece, area)),
    [rect],
  );
  return bare.length > 0 ? [...parts, { ...NO_VALIDATION, rects: bare }] : parts;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Changes the validation of the range's cells, and only of these. */
function edit(range: TrackedRange, change: Partial<Settings>): void {
  const rect = rectOf(range);
  const { sheet } = range;
  requireUnprotected(sheet);
  const edited = partsOf(sheet, rect).map((part) => ({ ...part, ...change }));
  const [first] = edited;
  const settings = ({ rule, ignoreBlanks, prompt, errorAlert }: Settings) => [
    rule,
    ignoreBlanks,
    prompt,
    errorAlert,
  ];
  const alike = first && edited.every((part) => same(settings(part), settings(first)));
  const added = alike ? [{ ...first, rects: [rect] }] : edited;
  sheet.setValidations([...outside(sheet, rect), ...added]);
}

const outside = (sheet: Sheet, rect: Rect): DataValidation[] =>
  sheet.validations
    .map((item) => ({ ...item, rects: item.rects.flatMap((area) => subtract(area, rect)) }))
    .filter((item) => item.rects.length > 0);

/** What the range's cells have in common; null when they differ. */
function common(range: TrackedRange): Settings | null {
  const [first, ...others] = partsOf(range.sheet, rectOf(range));
  const alike = others.every((part) => same({ ...part, rects: [] }, { ...first, rects: [] }));
  return first && alike ? first : null;
}

const scalar = (
  get: (settings: Settings) => unknown,
  change: (value: unknown, before: Settings) => Partial<Settings>,
): Scalar<TrackedRange> => ({
  get: (range) => {
    const settings = common(range);
    return settings && get(settings);
  },
  set: (range, value) => {
    edit(range, change(value, common(range) ?? NO_VALIDATION));
  },
});

const typeOf = (settings: Settings | null): string =>
  settings === null ? "Inconsistent" : (settings.rule?.type ?? "None");

export const dataValidation: Behaviour<TrackedRange> = {
  scalars: {
    Type: { get: (range) => typeOf(common(range)) },
    Rule: scalar(
      ({ rule }) => writeRule(rule),
      (value) => ({ rule: readRule(value) }),
    ),
    IgnoreBlanks: scalar(
      ({ ignoreBlanks }) => ignoreBlanks,
      (value) => ({ ignoreBlanks: asBoolean(value) }),
    ),
    Prompt: scalar(
      ({ prompt: { show, title, message } }) => ({ showPrompt: show, title, message }),
      (value, { prompt }) => {
        const sent = asRecord(value);
        return {
          prompt: {
            show: asBoolean(sent.showPrompt ?? prompt.show),
            title: short(sent.title ?? prompt.title, LONGEST_TITLE),
            message: short(sent.message ?? prompt.message, LONGEST_PROMPT),
          },
        };
      },
    ),
    ErrorAlert: scalar(
      ({ errorAlert: { show, style, title, message } }) => ({
        showAlert: show,
        style,
        title,
        message,
      }),
      (value, { errorAlert }) => {
        const sent = asRecord(value);
        return {
          errorAlert: {
            show: asBoolean(sent.showAlert ?? errorAlert.show),
            style: asOneOf(sent.style ?? errorAlert.style, [
              "Stop",
              "Warning",
              "Information",
            ] as const),
            title: short(sent.title ?? errorAlert.title, LONGEST_TITLE),
            message: short(sent.message ?? errorAlert.message, LONGEST_ALERT),
          },
        };
      },
    ),
  },
  methods: {
    Clear: (range) => {
      requireUnprotected(range.sheet);
      range.sheet.setValidations(outside(range.sheet, rectOf(range)));
    },
  },
};
