import type { ConditionalStyle } from "../../xlsx/model/conditional-format";
import { NO_BORDER, type BorderSide } from "../../xlsx/model/style";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { asBoolean, asColor, asOneOf, asText } from "./arguments";
import { BORDER_STYLES } from "./borders";
import { collection } from "./collection";
import { changeStyle, styleOf } from "./conditional-rules";
import { object, type ConditionalBorderTarget, type ConditionalFormatTarget } from "./context";

type Target = ConditionalFormatTarget;

/** A part of what a matching rule changes; null while the rule leaves it alone. */
const part = <K extends keyof ConditionalStyle>(
  key: K,
  read: (value: unknown) => NonNullable<ConditionalStyle[K]>,
): Scalar<Target> => ({
  get: (target) => styleOf(target)[key] ?? null,
  set: (target, value) => {
    changeStyle(target, { [key]: read(value) });
  },
});

export const conditionalRangeFormat: Behaviour<Target> = {
  scalars: { NumberFormat: part("numberFormat", asText) },
  navigations: {
    Font: (target) => object("ConditionalRangeFont", target),
    Fill: (target) => object("ConditionalRangeFill", target),
    Borders: (target) => object("ConditionalRangeBorderCollection", target),
  },
};

export const conditionalRangeFont: Behaviour<Target> = {
  scalars: {
    Color: part("fontColor", asColor),
    Bold: part("bold", asBoolean),
    Italic: part("italic", asBoolean),
    Strikethrough: part("strikethrough", asBoolean),
    Underline: part("underline", (value) => asOneOf(value, ["None", "Single", "Double"] as const)),
  },
};

export const conditionalRangeFill: Behaviour<Target> = {
  scalars: { Color: part("fill", asColor) },
};

const SIDES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const satisfies Record<string, BorderSide>;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

const borderOf = (target: Target, side: BorderSide) =>
  object("ConditionalRangeBorder", { ...target, side });

export const conditionalRangeBorders: Behaviour<Target> = {
  ...collection<Target>(
    (target) => SIDE_NAMES.map((side) => borderOf(target, SIDES[side])),
    (target, key) => borderOf(target, SIDES[asOneOf(key, SIDE_NAMES)]),
  ),
  navigations: {
    Top: (target) => borderOf(target, "top"),
    Bottom: (target) => borderOf(target, "bottom"),
    Left: (target) => borderOf(target, "left"),
    Right: (target) => borderOf(target, "right"),
  },
};

const read = (target: ConditionalBorderTarget) =>
  styleOf(target).borders?.[target.side] ?? NO_BORDER;

function draw(target: ConditionalBorderTarget, change: Partial<typeof NO_BORDER>): void {
  const { borders } = styleOf(target);
  const border = { ...read(target), ...change };
  changeStyle(target, { borders: { ...borders, [target.side]: border } });
}

export const conditionalRangeBorder: Behaviour<ConditionalBorderTarget> = {
  scalars: {
    SideIndex: {
      get: ({ side }) => SIDE_NAMES.find((name) => SIDES[name] === side),
    },
    Style: {
      get: (target) => read(target).style,
      set: (target, value) => {
        draw(target, { style: asOneOf(value, BORDER_STYLES) });
      },
    },
    Color: {
      get: (target) => read(target).color,
      set: (target, value) => {
        draw(target, { color: asColor(value) });
      },
    },
  },
};
