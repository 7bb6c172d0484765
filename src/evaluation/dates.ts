/** The last day a date, a month or a period leaves: 1231 of 2023 for `2023年12月`. */
export interface LastDay {
  /** Null when only a month or a day was written. */
  readonly year: number | null;
  /** Month × 100 + day. */
  readonly day: number;
}

const DATE =
  /^(?:(\d{4})年度?)?(?:([上下]半年|全年|年?[底末内])|第?([一二三四])季度末?|(\d{1,2})月份?(?:(\d{1,2})[日号]|[底末内])?)?$/;
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const PERIOD = /^((?:\d{4}年)?(?:\d{1,2}月?(?:\d{1,2}日)?)?)[-~至到—](.+)$/;
const QUARTERS = "一二三四";

const LEAD = /^(?:[≤<=于在到]|不[晚迟]于|截[止至]到?)/;
const TAIL = /(之?前|以前)?(?:全部|按[时期]|已)*(?:完成|完工|办结|到位)?$/;
const LONGEST_DATE = 30;
/** Spares all other texts the patterns. */
const DATED = /[年月底末季]|\d[-/]\d|\.\d+\./;

const SERIAL_OF_1970 = 25569;
const MILLISECONDS_A_DAY = 864e5;

/** The deadline a plain text names: `2023年12月31日前`, `12月底前`, `9月前`, `1-12月`, `上半年`. */
export function readDeadline(text: string): LastDay | null {
  if (text.length > LONGEST_DATE || !DATED.test(text)) return null;
  const core = text.replace(LEAD, "");
  const date = readPeriod(core.replace(TAIL, ""));
  return date && TAIL.exec(core)![1] ? before(date, core) : date;
}

/** The only date the clauses of a text name: `截止2022年12月31日，目标任务已完成`; null for two. */
export function findDate(text: string): LastDay | null {
  const [date = null, second] = text
    .split(/[,;。]/)
    .map(readDeadline)
    .filter(Boolean);
  return second ? null : date;
}

/** The date behind an Excel serial of the years 2000–2099. */
export function readSerial(serial: number): LastDay | null {
  const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  const year = date.getUTCFullYear();
  return year >= 2000 && year < 2100
    ? dayOf(year, date.getUTCMonth() + 1, date.getUTCDate())
    : null;
}

/** Whether the actual date keeps the deadline; without both years, as of one year. */
export function keeps(deadline: LastDay, actual: LastDay): boolean {
  const years = deadline.year === null || actual.year === null ? 0 : actual.year - deadline.year;
  return actual.day + years * 10000 <= deadline.day;
}

function readPeriod(text: string): LastDay | null {
  const [, start = "", end = ""] = PERIOD.exec(text) || [];
  const last = readDate(end);
  if (!last) return readDate(text);
  const first = readDate(/\d$/.test(start) ? `${start}月` : start);
  return first && { year: last.year || first.year, day: last.day };
}

function readDate(text: string): LastDay | null {
  const worded = text.replace(NUMERIC, "$1年$3月$4日").replace(YEAR_AND_MONTH, "$1年$2月");
  const match = worded === "" ? null : DATE.exec(worded);
  if (!match) return null;
  const [, yearText, name = "", quarter, month, day] = match;
  const year = yearText ? +yearText : null;
  if (month) return dayOf(year, +month, day ? +day : undefined);
  if (quarter) return dayOf(year, QUARTERS.indexOf(quarter) * 3 + 3);
  // 底 and 末 alone say nothing without their year.
  return name.length === 1 && !year ? null : dayOf(year, name === "上半年" ? 6 : 12);
}

/** Without a day, the last of the month; null for a day the calendar does not have. */
function dayOf(year: number | null, month: number, day = lastDay(year, month)): LastDay | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return { year, day: month * 100 + day };
}

const lastDay = (year: number | null, month: number): number =>
  new Date(Date.UTC(year || 2000, month, 0)).getUTCDate();

/** `9月前` ends with August; behind a day or the end of a month 前 includes that day. */
function before(date: LastDay, text: string): LastDay {
  if (/[底末日号半季]|\d[^月年]*$/.test(text)) return date;
  const month = Math.floor(date.day / 100) - 1;
  return (
    (text.includes("月") && dayOf(date.year, month)) || {
      year: date.year && date.year - 1,
      day: date.year ? 1231 : 0,
    }
  );
}
