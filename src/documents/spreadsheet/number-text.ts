/** What a format says besides digits: literals in quotes or behind a sign, widths, colours, locales. */
const PARTS = /"([^"]*)"|[\\!](.)|[_*].|\[[^\]]*\]|([^"\\!_*[]+)/g;

const DIGITS = /[#0?](?:[#0?,]*[#0?])?(?:\.[#0?]*)?/;

/** Numbers of days from 1970 are 25,569 less than those of a workbook. */
const DAYS_TO_1970 = 25_569;
const DAY = 24 * 60 * 60 * 1000;
/** 9999-12-31. */
const LAST_DAY = 2_958_465;

/** 15 digits are what a workbook holds: 0.1 + 0.2 is shown as 0.3. */
const plain = (value: number): string => String(Number(value.toPrecision(15)));

/**
 * A number as a workbook shows it: decimals, thousands, percent, words, and dates as `2023-12-31`.
 * Formats with anything else (fractions, powers, numbers scaled by thousands) show the number itself.
 */
export function numberText(value: number, format: string): string {
  if (format === "" || /^(general|@)$/i.test(format)) return plain(value);
  const section = sectionFor(value, format);
  const parts = [...section.matchAll(PARTS)];
  const code = parts.map(([, , , bare = ""]) => bare).join("");
  if (/[ymdhs年月日]/i.test(code) && !DIGITS.test(code))
    return dateText(value, code) ?? plain(value);
  const digits = DIGITS.exec(code)?.[0];
  // Zero as a dash, or as nothing: a section of words alone.
  if (digits === undefined && !/[^\s%;,.()-]/.test(code) && section !== sections(format)[0])
    return parts
      .map(([, quoted, escaped, bare]) => quoted ?? escaped ?? bare ?? "")
      .join("")
      .trim();
  if (digits === undefined || /[eE/]/.test(code) || /,(?![#0?])/.test(code)) return plain(value);
  const percents = code.split("%").length - 1;
  const shown = withDigits(Math.abs(value) * 100 ** percents, digits);
  let isPlaced = false;
  const text = parts
    .map(([, quoted, escaped, bare]) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped;
      if (bare === undefined || isPlaced || !bare.includes(digits)) return bare ?? "";
      isPlaced = true;
      return bare.replace(digits, () => shown);
    })
    .join("");
  // A format of literals between digits (0!.0) would show a digit twice.
  if (!isPlaced || DIGITS.test(code.replace(digits, ""))) return plain(value);
  const hasOwnSection = value < 0 && sections(format).length > 1;
  const sign = value < 0 && !hasOwnSection && /[1-9]/.test(shown) ? "-" : "";
  return `${sign}${text}`.trim();
}

/** Positive; negative; zero — parted by semicolons outside quotes. */
function sections(format: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: match, index } of format.matchAll(/"[^"]*"|[\\!].|;/g)) {
    if (match !== ";") continue;
    parts.push(format.slice(from, index));
    from = index + 1;
  }
  return [...parts, format.slice(from)];
}

function sectionFor(value: number, format: string): string {
  const [positive = "", negative, zero] = sections(format);
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

function withDigits(value: number, digits: string): string {
  const [whole = "", decimals = ""] = digits.split(".");
  const least = decimals.replace(/[^0]/g, "").length;
  const [left = "0", right = ""] = rounded(value, decimals.length).split(".");
  const kept = right.slice(0, least) + right.slice(least).replace(/0+$/, "");
  // Without a 0 in front of the point a zero there is not shown.
  const figure = left === "0" && !whole.includes("0") ? "" : left;
  const padded = figure.padStart(whole.replace(/[^0]/g, "").length, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  return kept === "" ? grouped : `${grouped}.${kept}`;
}

/** Half away from zero by the digits that a workbook holds, as Excel rounds. */
function rounded(value: number, decimals: number): string {
  if (value >= 1e15) return BigInt(value).toString();
  const scaled = Number((value * 10 ** decimals).toPrecision(15));
  return (Math.round(scaled) / 10 ** decimals).toFixed(decimals);
}

/** Null where the number is no day, or the format shows no date. */
function dateText(value: number, code: string): string | null {
  const day = Math.floor(value);
  if (day < 1 || day > LAST_DAY || !/[yd年日]/i.test(code)) return null;
  const iso = new Date((day - DAYS_TO_1970) * DAY).toISOString();
  return /d|日/i.test(code) ? iso.slice(0, 10) : iso.slice(0, 7);
}
