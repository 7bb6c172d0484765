import { officeTheme } from "../../excel/office";
import {
  type BrandVariants,
  type Theme,
  createDarkTheme,
  createLightTheme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Fluent's own stack names no Chinese face. */
const fontFamilyBase =
  '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

/** The green of the icons, from dark to light. */
const green: BrandVariants = {
  10: "#02110e",
  20: "#061f1a",
  30: "#072f28",
  40: "#083c33",
  50: "#09493e",
  60: "#0b5649",
  70: "#0d6153",
  80: "#0f6b5c",
  90: "#2c8071",
  100: "#55a596",
  110: "#69b3a5",
  120: "#7fc2b5",
  130: "#90d1c4",
  140: "#abe3d8",
  150: "#c8f3ea",
  160: "#e6fbf7",
};

const light: Theme = { ...createLightTheme(green), fontFamilyBase };
const dark: Theme = { ...createDarkTheme(green), fontFamilyBase };

/** Whether Excel shows itself dark; where it does not say, the system decides. */
function isDark(): boolean {
  const theme = officeTheme();
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  if (theme?.bodyBackgroundColor) return luminance(theme.bodyBackgroundColor) < 0.5;
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** From 0 (black) to 1 (white) of a colour written #RRGGBB. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Excel's theme. Excel tells of no change, so it is read again whenever the pane gets the focus. */
export function useTheme(): Theme {
  const [darkNow, setDarkNow] = useState(isDark);
  useEffect(() => {
    const update = () => setDarkNow(isDark());
    const system = matchMedia("(prefers-color-scheme: dark)");
    addEventListener("focus", update);
    system.addEventListener("change", update);
    return () => {
      removeEventListener("focus", update);
      system.removeEventListener("change", update);
    };
  }, []);
  return darkNow ? dark : light;
}
