import { child, number, type XmlElement } from "./xml-tree";

/** What the colours of a file refer to. */
export interface Palette {
  /** "#RRGGBB", in the order of <clrScheme>. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

// A theme counts light before dark: ECMA-376 Part 1, 18.8.3 (color, theme).
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4"].concat(
  ["accent5", "accent6", "hlink", "folHlink"],
);
const OFFICE_THEME = `FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF
  800080`;
// ECMA-376 Part 1, 18.8.27 (indexedColors): 8 to 63; 0 to 7 repeat 8 to 15.
const INDEXED = `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000
  800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF
  FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
  3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
  333399 333333`;

const list = (hexes: string): string[] => hexes.split(/\s+/).map((hex) => `#${hex}`);
const standard = list(INDEXED);
export const STANDARD_PALETTE: Palette = {
  theme: list(OFFICE_THEME),
  indexed: [...standard.slice(0, 8), ...standard],
};

const hashed = (hex: string): string => `#${hex.slice(-6).toUpperCase()}`;

/** "FFRRGGBB", as the file writes it. */
export const toArgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** The colour an element (<color>, <fgColor> and so on) stands for, or null. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { rgb } = element.attributes;
  const theme = number(element, "theme");
  const indexed = number(element, "indexed");
  const base = rgb
    ? hashed(rgb)
    : theme !== undefined
      ? palette.theme[theme]
      : indexed !== undefined
        ? palette.indexed[indexed]
        : undefined;
  return base === undefined ? null : tinted(base, number(element, "tint") ?? 0);
}

/** The colours of a theme part. */
export function readTheme(theme: XmlElement): readonly string[] {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = child(scheme, name)?.children[0];
    const hex = color?.attributes.lastClr ?? color?.attributes.val;
    return hex ? hashed(hex) : STANDARD_PALETTE.theme[index]!;
  });
}

/** Lighter (above 0) or darker (below 0), through lightness as ECMA-376 Part 1, 18.8.19 says. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...channels);
  const least = Math.min(...channels);
  const lightness = (most + least) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = most - least;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const wantedChroma = saturation * (1 - Math.abs(2 * wanted - 1));
  const hex = channels.map((channel) => {
    const share = chroma === 0 ? 0 : (channel - least) / chroma;
    const value = wanted - wantedChroma / 2 + share * wantedChroma;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return hashed(hex.join(""));
}
