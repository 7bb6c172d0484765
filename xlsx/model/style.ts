// The words are those of the Excel JavaScript API (Excel.HorizontalAlignment and so on).
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderStyle =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: Underline;
  /** "#RRGGBB". */
  readonly color: string;
}

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export interface Borders {
  readonly top: Border;
  readonly bottom: Border;
  readonly left: Border;
  readonly right: Border;
}

export type BorderSide = keyof Borders;

/** How one cell looks. Immutable: cells share style objects. */
export interface Style {
  readonly font: Font;
  /** "#RRGGBB", or null for no fill. */
  readonly fill: string | null;
  readonly borders: Borders;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  /** Degrees from -90 to 90, or 180 for stacked letters. */
  readonly textRotation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A change to a style: only what it names changes. */
export type StylePatch = Partial<Omit<Style, "font" | "borders">> & {
  readonly font?: Partial<Font>;
  readonly borders?: Partial<Record<BorderSide, Partial<Border>>>;
};

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

export const DEFAULT_STYLE: Style = {
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: "None",
    color: "#000000",
  },
  fill: null,
  borders: { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER },
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indent: 0,
  textRotation: 0,
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
};

const isSame = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    return one === other || (isObject(one) && isObject(other) && isSame(one, other));
  });

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

export const isDefaultFont = (font: Font): boolean => isSame(font, DEFAULT_STYLE.font);

export const isDefaultStyle = (style: Style): boolean => isSame(style, DEFAULT_STYLE);

function patchBorders(borders: Borders, patch: NonNullable<StylePatch["borders"]>): Borders {
  const side = (name: BorderSide): Border =>
    patch[name] ? { ...borders[name], ...patch[name] } : borders[name];
  return { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") };
}

export function patchStyle(style: Style, patch: StylePatch): Style {
  const { font, borders, ...flat } = patch;
  return {
    ...style,
    ...flat,
    font: font ? { ...style.font, ...font } : style.font,
    borders: borders ? patchBorders(style.borders, borders) : style.borders,
  };
}
