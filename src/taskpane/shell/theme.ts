import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** Fluent's own stack names no Chinese face. */
const fontFamilyBase =
  '"Segoe UI","Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

/** Whether Excel shows itself dark; where it does not say, the system decides. */
function isDark(): boolean {
  const theme = typeof Office === "undefined" ? undefined : Office.context?.officeTheme;
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
