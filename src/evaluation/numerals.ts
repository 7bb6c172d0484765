import { comparatorAfter, comparatorBefore } from "./comparator";
import { isUnit, readUnit } from "./units";
import { withoutFillers, withoutVerbs } from "./words";

const DIGITS = "零一二三四五六七八九";
const RUN = "[零〇一二两三四五六七八九十][零〇一二两三四五六七八九十百千]*";
/** Spares all other texts the patterns. */
const HINTS = /[零〇一二两三四五六七八九十半]|分之|百分百/;

const YEAR = /[〇零一二三四五六七八九]{4}(?=年)/g;
const SHARE = new RegExp(`([百千])分之(百|${RUN}|\\d+)(?:[点.](${RUN}|\\d+))?`, "g");
const FRACTION = new RegExp(`(${RUN}|\\d+)分之(${RUN}|\\d+)`, "g");
const COUNTED = new RegExp(`(^|[^第周期])(${RUN})(?=([^\\d,;。(]{1,12}))`, "g");

/** Chinese numerals as digits where they count: `百分之九十五以上` → `95%以上`, `三百人` → `300人`. */
export function arabic(text: string): string {
  if (!HINTS.test(text)) return text;
  return text
    .replace(HALF_OF_ALL, (_, lead: string, isOver?: string) => `${isOver ? ">" : lead}50%`)
    .replace(/百分百/, "100%")
    .replace(NINE_TENTHS, (_, tens: string, ones: string) => `${digitOf(tens)}${digitOf(ones)}%`)
    .replace(HALF, halfOf)
    .replace(YEAR, (year) => [...year].map(digitOf).join(""))
    .replace(SHARE, share)
    .replace(FRACTION, (whole, of: string, parts: string) => {
      const [a, b] = [valueOf(parts), valueOf(of)];
      return a === null || b === null ? whole : `${a}/${b}`;
    })
    .replace(COUNTED, (whole, lead: string, run: string, behind: string, at: number) => {
      const before = text.slice(0, at) + lead;
      const value = valueOf(run);
      if (value !== null && counts(before, run, behind)) return `${lead}${value}`;
      // 三千克, 二百千瓦: the last 千 is of the unit.
      const less = run.endsWith("千") ? run.slice(0, -1) : "";
      const rest = valueOf(less);
      return rest && counts(before, less, `千${behind}`) ? `${lead}${rest}千` : whole;
    });
}

/** `一半以上`, `过半` */
const HALF_OF_ALL = /^([^\d,;]{0,4}?)(?:一半|半数|(超?过)半数?)(?=以?[上下]|$)/;
/** `九成五` */
const NINE_TENTHS = /([一二三四五六七八九])成([一二三四五六七八九])(?![级群类])/;
/** `半小时`, `1个半小时`, `两年半`; 半年 alone may be every half year, or the first. */
const HALF = new RegExp(
  `(^|[≥≤><于过内])半(?=个?(?:小时|月)|[天日]|年(?:以?[上下内]|之内))|([≥≤><])半(?=年$)|(${RUN}|\\d)(?:个半|([年天月小时]+)半)(?=(?:小时|月)?)`,
  "g",
);

function halfOf(
  whole: string,
  lead: string | undefined,
  sign: string | undefined,
  run: string | undefined,
  unit = "",
): string {
  if (run === undefined) return `${lead || sign || ""}0.5`;
  const value = valueOf(run);
  return value === null ? whole : `${value}.5${unit}`;
}

function share(whole: string, of: string, run: string, decimals = ""): string {
  const value = run === "百" ? 100 : valueOf(run);
  if (value === null) return whole;
  const digits = [...decimals].map(digitOf).join("");
  return `${value}${digits && `.${digits}`}${of === "百" ? "%" : "‰"}`;
}

/** Whether a numeral counts what stands behind it: not in `四个意识`, `一系列`, `三季度`. */
function counts(before: string, run: string, behind: string): boolean {
  if (/^[月日号]/.test(behind)) return true;
  // 零件 are parts, but for nothing before them.
  if (run === "零" && before !== "") return false;
  const unit = comparatorAfter(behind)[1].replace(/^[余多]|左右$/g, "");
  if (/^季/.test(behind) || !isUnit(unit)) return false;
  const lead = comparatorBefore(before)[1].replace(/[每各]?个?(?:半年|年|季度?|月|周)?/, "");
  const label = withoutVerbs(withoutFillers(lead));
  return label === "" || (run !== "一" && readUnit(unit).noun === "");
}

const ONE = "([一二两三四五六七八九])";
const NUMERAL = new RegExp(`^(?:${ONE}千零?)?(?:${ONE}百零?)?(?:${ONE}?(十)零?)?${ONE}?$`);

/** Null for what is no number, or may be two: `二三`, `一百二`. */
export function valueOf(run: string): number | null {
  if (/^\d+$/.test(run)) return Number(run);
  if (/^[零〇]$/.test(run)) return 0;
  const match = NUMERAL.exec(run);
  if (!match || /[百千][^零百千十]$/.test(run)) return null;
  const [, thousands, hundreds, tens, ten, ones] = match;
  const place = (char: string | undefined, none = 0): number => (char ? digitOf(char) : none);
  return (
    place(thousands) * 1000 + place(hundreds) * 100 + place(tens, ten ? 1 : 0) * 10 + place(ones)
  );
}

const digitOf = (char: string): number =>
  /\d/.test(char) ? Number(char) : char === "〇" ? 0 : char === "两" ? 2 : DIGITS.indexOf(char);
