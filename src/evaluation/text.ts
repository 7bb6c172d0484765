/** A cell as Excel hands it over. Blank is null on the web and 0 on the desktop. */
export type CellValue = string | number | boolean | null;

/** Characters that stand for another one wherever a number or a comparator is read. */
const SAME_AS: Readonly<Record<string, string>> = {
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "═": "=",
  "﹦": "=",
  "﹪": "%",
  "−": "-",
  "﹣": "-",
  "‐": "-",
  "‑": "-",
  "–": "—",
  "―": "—",
  "─": "—",
  "〜": "~",
  "∼": "~",
  "￥": "¥",
};
const UNUSUAL = new RegExp(`[\\uFF01-\\uFF5E${Object.keys(SAME_AS).join("")}]`, "g");
const FULL_WIDTH_OFFSET = 0xfee0;

const SPACES = /[\s\u200b\ufeff]+/g;
const SPACED_THOUSANDS = /(^|[^\d.,])(\d{1,3}(?: \d{3})+)(?!\d)/g;

/**
 * The text with full-width characters, look-alike symbols and two-character comparators brought to
 * one form and spaces taken out (`"≧ 6， 094. 55％"` → `"≥6,094.55%"`). A space between two digits
 * stays, unless it parts thousands: `"5 6"` is two numbers, `"6 094"` is one.
 */
export function plain(text: string): string {
  const narrow = text
    .replace(
      UNUSUAL,
      (char) => SAME_AS[char] ?? String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replace(SPACES, " ")
    .trim();
  const joined = narrow.includes(" ") ? withoutSpaces(narrow) : narrow;
  return joined.replace(/[>≥]=|=>/g, "≥").replace(/[<≤]=|=</g, "≤");
}

function withoutSpaces(text: string): string {
  const grouped = text.replace(
    SPACED_THOUSANDS,
    (_, before: string, digits: string) => before + digits.replace(/ /g, ""),
  );
  return grouped.replace(/(\d) (?=\d)|( )/g, (_, digit: string | undefined) =>
    digit === undefined ? "" : `${digit} `,
  );
}
