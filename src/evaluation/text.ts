/** A cell as Excel hands it over. Blank is null on the web and 0 on the desktop. */
export type CellValue = string | number | boolean | null;

/** Look-alikes, each standing for the character below it wherever numbers are read. */
const LOOK_ALIKE = "≧≦⩾⩽﹥﹤═﹦﹪−–―￥∶∕⁄•・‧∙⋅";
const MEANT = "≥≤≥≤><==%-——¥://·····";

const UNUSUAL = new RegExp(`[\\uFF01-\\uFF5E${LOOK_ALIKE}]`, "g");
const FULL_WIDTH_OFFSET = 0xfee0;

const SPACED_THOUSANDS = /(^|[^\d.,])(\d{1,3}(?: \d{3})+)(?!\d)/g;

/**
 * The text with full-width characters, look-alike symbols and two-character comparators brought to
 * one form and spaces taken out (`"≧ 6， 094. 55％"` → `"≥6,094.55%"`). A space between two digits
 * stays, unless it parts thousands: `"5 6"` is two numbers, `"6 094"` is one; a line break always stays
 * there.
 */
export function plain(text: string): string {
  const narrow = text.replace(
    UNUSUAL,
    (char) =>
      MEANT[LOOK_ALIKE.indexOf(char)] ||
      String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  if (!/[\s=]/.test(narrow)) return narrow;
  return narrow
    .trim()
    .replace(/\s*[\r\n]\s*/g, "\n")
    .replace(/[^\S\n]+/g, " ")
    .replace(SPACED_THOUSANDS, (group) => group.replace(/ /g, ""))
    .replace(/(\d)\s(?=\d)|\s/g, (space, digit?: string) => (digit ? space : ""))
    .replace(/[>≥]=|=>/g, "≥")
    .replace(/[<≤]=|=</g, "≤");
}
