import type { Rect } from "../../xlsx/model/address";
import { allCells } from "../../xlsx/model/area";
import type { Sheet } from "../../xlsx/model/sheet";
import type { Border, BorderSide } from "../../xlsx/model/style";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { notImplemented } from "../rich-api/errors";
import { asColor, asOneOf, rectOf } from "./arguments";
import { collection } from "./collection";
import { object, type BorderTarget, type Edge } from "./context";
import { requireAllowed } from "./guard";

export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const EDGES: readonly Edge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** The cells that lie at an edge of a range, and which of their sides that is. */
interface Strip {
  readonly rect: Rect;
  readonly side: BorderSide;
}

function stripsOf(rect: Rect, edge: Edge): readonly Strip[] {
  switch (edge) {
    case "EdgeTop":
      return [{ rect: { ...rect, bottom: rect.top }, side: "top" }];
    case "EdgeBottom":
      return [{ rect: { ...rect, top: rect.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ rect: { ...rect, right: rect.left }, side: "left" }];
    case "EdgeRight":
      return [{ rect: { ...rect, left: rect.right }, side: "right" }];
    case "InsideHorizontal":
      if (rect.top === rect.bottom) return [];
      return [
        { rect: { ...rect, bottom: rect.bottom - 1 }, side: "bottom" },
        { rect: { ...rect, top: rect.top + 1 }, side: "top" },
      ];
    case "InsideVertical":
      if (rect.left === rect.right) return [];
      return [
        { rect: { ...rect, right: rect.right - 1 }, side: "right" },
        { rect: { ...rect, left: rect.left + 1 }, side: "left" },
      ];
    default:
      throw notImplemented(`RangeBorderCollection.getItem("${edge}")`);
  }
}

const bordersOf = (sheet: Sheet, strips: readonly Strip[]): Border[] =>
  strips.flatMap(({ rect, side }) => allCells(sheet, rect).map((cell) => cell.style.borders[side]));

const read = ({ range, edge }: BorderTarget, key: keyof Border): string | null => {
  const [first, ...others] = bordersOf(range.sheet, stripsOf(rectOf(range), edge));
  if (!first) return key === "style" ? "None" : null;
  return others.every((border) => border[key] === first[key]) ? first[key] : null;
};

/** Setting a weight or a colour draws the line, as in Excel's own object model. */
function draw({ range, edge }: BorderTarget, patch: Partial<Border>): void {
  requireAllowed(range.sheet, "allowFormatCells");
  for (const { rect, side } of stripsOf(rectOf(range), edge)) {
    const [first] = bordersOf(range.sheet, [{ rect, side }]);
    const line = patch.style === undefined && first?.style === "None" ? "Continuous" : patch.style;
    const style = line === undefined ? {} : { style: line };
    range.sheet.formatCells(rect, { borders: { [side]: { ...patch, ...style } } });
  }
}

const scalar = <K extends keyof Border>(
  key: K,
  value: (sent: unknown) => Border[K],
): Scalar<BorderTarget> => ({
  get: (target) => read(target, key),
  set: (target, sent) => {
    draw(target, { [key]: value(sent) });
  },
});

export const rangeBorder: Behaviour<BorderTarget> = {
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: scalar("style", (sent) => asOneOf(sent, BORDER_STYLES)),
    Weight: scalar("weight", (sent) => asOneOf(sent, WEIGHTS)),
    Color: scalar("color", asColor),
  },
};

export const rangeBorders: Behaviour<TrackedRange> = {
  ...collection<TrackedRange>(
    (range) => EDGES.map((edge) => object("RangeBorder", { range, edge })),
    (range, key) => object("RangeBorder", { range, edge: asOneOf(key, EDGES) }),
  ),
  scalars: { Count: { get: () => EDGES.length } },
};
