import type { DataBar, DataBarBound } from "../../xlsx/model/conditional-format";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { asBoolean, asColor, asOneOf, asRecord, asText } from "./arguments";
import { change, ruleOf } from "./conditional-rules";
import { object, type ConditionalFormatTarget } from "./context";

type Target = ConditionalFormatTarget;

const BOUNDS: readonly DataBarBound["type"][] = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
];
const DIRECTIONS = ["Context", "LeftToRight", "RightToLeft"] as const;

const edit = (target: Target, changes: Partial<DataBar>): void => {
  change(target, { rule: { ...ruleOf(target, "DataBar"), ...changes } });
};

const scalar = (
  get: (bar: DataBar) => unknown,
  set: (value: unknown) => Partial<DataBar>,
): Scalar<Target> => ({
  get: (target) => get(ruleOf(target, "DataBar")),
  set: (target, value) => {
    edit(target, set(value));
  },
});

const boundToApi = ({ type, formula }: DataBarBound): object =>
  formula === null ? { type } : { type, formula };

function boundFromApi(value: unknown): DataBarBound {
  const sent = asRecord(value);
  const type = asOneOf(sent.type, BOUNDS);
  return { type, formula: sent.formula === undefined ? null : asText(sent.formula) };
}

export const dataBar: Behaviour<Target> = {
  scalars: {
    ShowDataBarOnly: scalar(
      (bar) => !bar.showValue,
      (value) => ({ showValue: !asBoolean(value) }),
    ),
    BarDirection: scalar(
      (bar) => bar.direction,
      (value) => ({ direction: asOneOf(value, DIRECTIONS) }),
    ),
    LowerBoundRule: scalar(
      (bar) => boundToApi(bar.lower),
      (value) => ({ lower: boundFromApi(value) }),
    ),
    UpperBoundRule: scalar(
      (bar) => boundToApi(bar.upper),
      (value) => ({ upper: boundFromApi(value) }),
    ),
  },
  navigations: { PositiveFormat: (target) => object("ConditionalDataBarPositiveFormat", target) },
};

export const dataBarPositive: Behaviour<Target> = {
  scalars: {
    FillColor: scalar(
      (bar) => bar.fillColor,
      (value) => ({ fillColor: asColor(value) }),
    ),
    GradientFill: scalar(
      (bar) => bar.gradient,
      (value) => ({ gradient: asBoolean(value) }),
    ),
    // "" means no border (API reference, ConditionalDataBarPositiveFormat.borderColor).
    BorderColor: scalar(
      (bar) => bar.borderColor ?? "",
      (value) => ({ borderColor: value === "" ? null : asColor(value) }),
    ),
  },
};
