import { intersection, subtract, type Rect } from "../../xlsx/model/address";
import { NO_VALIDATION, type DataValidation } from "../../xlsx/model/data-validation";
import type { Sheet } from "../../xlsx/model/sheet";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { asBoolean, asOneOf, asRecord, rectOf } from "./arguments";
import { readRule, short, writeRule } from "./data-validation-rule";
import { requireUnprotected } from "./guard";

// Excel's Validation object (VBA reference): titles 32, input message 255, error message 225.
const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ALERT = 225;

type Settings = Omit<DataValidation, "rects">;

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
