import type { StyleName } from "../forms/definition";

/** How a cell looks; what is not named stays as the sheet's base style has it. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fontName?: string;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center";
  readonly bordered: boolean;
}

/** The base of every sheet: 宋体 11, wrapped, centred in height. */
export const baseFont = { name: "宋体", size: 11 } as const;

const border = { bordered: true } as const;
const plain = { bordered: false } as const;

/**
 * Input cells are pale yellow, computed cells grey: told apart on paper by the grey alone. Green is
 * Excel's usual colour for what comes from another sheet.
 */
export const styles: Readonly<Record<StyleName, Style>> = {
  tag: { ...plain, horizontal: "Left" },
  title: { ...plain, size: 16, bold: true, fontName: "黑体", horizontal: "Center" },
  partTitle: { ...plain, size: 14, bold: true, fontName: "黑体", horizontal: "Left" },
  heading: { ...border, horizontal: "Center" },
  ordinal: { ...border, horizontal: "Center" },
  caption: { ...border, horizontal: "Left" },
  entry: { ...border, fill: "#FFFBE6", horizontal: "Center" },
  carried: { ...border, fill: "#FFFBE6", color: "#006100", horizontal: "Center" },
  computed: { ...border, fill: "#EDEDED", horizontal: "Center" },
  longText: { ...border, fill: "#FFFBE6", horizontal: "Left", vertical: "Top" },
  criterion: { ...border, horizontal: "Left" },
  note: { ...plain, horizontal: "Left" },
  fence: { ...border, color: "#808080", horizontal: "Left" },
};
