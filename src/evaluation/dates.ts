/** A date, a month or a period, from its first day to its last: `2023年12月` is 1201 to 1231. */
export interface DateSpan {
  /** Null when only a month or a day was written. */
  readonly year: number | null;
  /**
   * Month × 100 + day, both included, with 12 months more for 次年; without end for `12月底前`, which may
   * be any day before.
   */
  readonly first: number;
  readonly last: number;
  /** Of a day that returns (`每月15日前` is 15 of 每月), empty for `15日前`; else null. */
  readonly cycle: string | null;
}

const DATE =
  /^(?:(\d{4})年度?|([次翌]年|下一?年度?|第二年))?(?:([上下]半年|全年|(?:本年度?|当年度?|年度(?=内))内?|年?[初底末内])|第?([一二三四1-4])季度末?|(\d{1,2})月份?(?:(\d{1,2})[日号]|([上中下])旬|([初底末]))?)?$/;
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{1,2})$/;
/** `2023.07`, a date only beside another or before 前, or where the name asks for one. */
const DOTTED = /(20\d\d)\.(0?[1-9]|1[0-2])(?![\d.])/g;
const TWO_DOTTED = /^20\d\d\.\d+[-~至到—]20\d\d\.\d+$/;
const COMPACT = /^(20\d\d)(0[1-9]|1[0-2])([0-3]\d)$/;
const PERIOD = /^((?:\d{4}年)?(?:\d{1,2}月?(?:\d{1,2}日)?)?)[-~至到—](.+)$/;
const QUARTERS = "一二三四";
/** First and last month of the parts of a year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  初: [1, 1],
  底: [12, 12],
  末: [12, 12],
};
/** First and last day of the parts of a month. */
const THIRDS: Readonly<Record<string, readonly [number, number?]>> = {
  上: [1, 10],
  初: [1, 10],
  中: [11, 20],
  下: [21],
  底: [21],
  末: [21],
};

const LEAD = /^(?:[≤<=于在到已均]|不[晚迟]于|[最至][晚迟]|截[止至]到?|每年)+/;
const OPEN_LEAD = /^(?:[≤<]|不[晚迟]于|[最至][晚迟])/;
const TAIL =
  /(之?前|以前)?(?:全部|按[时期]|已|均)*(?:完成|完工|竣工|建成|办结|到位|验收|交付|投用|开通|印发|发布|上报|报送|举办|召开|发放|拨付|支付|下达|报备|移交|结项|上线|完毕)*(?:全部|各项|建设|施工|改造|采购|招标)*(?:任务|工作)?$/;
/** `每月15`, `次月5`, `季末月25`, behind which 日 stands, `每月上旬`; a day or 月底 alone only with 前. */
const RETURNING =
  /^((?:每个?|[次当])(?:季度?)?[首末]?月|每季度?[首末]?月?|)(?:(\d{1,2})[日号]|([上中下])旬|月?([底末]))$/;
const LONGEST_DATE = 30;
/** Spares all other texts the patterns. */
const DATED = /[年月日号底末季前]|\d[-/]\d|\.\d+\./;

const SERIAL_OF_1970 = 25569;
const MILLISECONDS_A_DAY = 864e5;
const BEFORE_LEAP = 3;
const A_YEAR = 1200;
/** Stands for a year that is not written: it has every day. */
const LEAP_YEAR = 2000;

/** The date or deadline a plain text names: `2023年12月31日前`, `12月底前`, `9月前`, `1-12月`. */
export function readDate(text: string): DateSpan | null {
  if (text.length > LONGEST_DATE || !DATED.test(text)) return null;
  const core = text.replace(LEAD, "");
  const isBefore = TAIL.exec(core)![1] !== undefined;
  const bare = core.replace(TAIL, "");
  const plainest = isBefore || TWO_DOTTED.test(bare) ? bare.replace(DOTTED, "$1年$2月") : bare;
  const span = readPeriod(plainest) || readReturning(plainest, isBefore);
  if (!span) return null;
  if (isBefore) return before(span, core.replace(DOTTED, "$1年$2月"));
  return OPEN_LEAD.test(text) ? until(span) : span;
}

function readReturning(text: string, isBefore: boolean): DateSpan | null {
  const [match, cycle = "", day = "", third = "底"] = RETURNING.exec(text) || [];
  if (match === undefined || +day > 31 || (cycle === "" && !(isBefore && !/旬/.test(text))))
    return null;
  const [from, to = 31] = day ? [+day, +day] : THIRDS[third]!;
  return { year: null, first: from, last: to, cycle };
}

/** The only date the clauses of a text name: `截止2022年12月31日，目标任务已完成`; null for two. */
export function findDate(text: string): DateSpan | null {
  const [date = null, second] = text
    .split(/[,;。]/)
    .map(readDate)
    .filter(Boolean);
  return second ? null : date;
}

/** The date behind an Excel serial of the years 2000–2099. */
export function readSerial(serial: number): DateSpan | null {
  const date = new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  const year = date.getUTCFullYear();
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  return year >= 2000 && year < 2100 ? spanOf(year, month, day, month, day) : null;
}

/** `2023.07` or `20230701`, where a date is asked for. */
export function readNumericDate(text: string): DateSpan | null {
  return readSpan(text.replace(DOTTED, "$1-$2").replace(COMPACT, "$1-$2-$3"));
}

/** Whether a date keeps a deadline; null when it may and may not. Without both years, as of one. */
export function keeps(deadline: DateSpan, actual: DateSpan): boolean | null {
  if (!sameCycle(deadline.cycle, actual.cycle)) return null;
  const [from, to] = yearsOf(deadline, actual);
  const later = (to - from) * 10000;
  if (later + actual.last <= deadline.last) return true;
  return later + actual.first <= deadline.last ? null : false;
}

/** Calendar months from the deadline to the date; below 0 for an earlier one. */
export function monthsBetween(deadline: DateSpan, actual: DateSpan): number {
  const [from, to] = yearsOf(deadline, actual);
  return (to - from) * 12 + monthOf(actual.last) - monthOf(deadline.last);
}

/** Days from the last of the deadline to the first of a later date; the fewest where no year is written. */
export function daysLate(deadline: DateSpan, actual: DateSpan): number {
  return daysBetween(deadline, actual, actual.first);
}

/** Days from the last of the deadline to the last of a span that has no first day: `每月20日前`. */
export const daysLateAtMost = (deadline: DateSpan, actual: DateSpan): number =>
  daysBetween(deadline, actual, actual.last);

function daysBetween(deadline: DateSpan, actual: DateSpan, end: number): number {
  const [from, to] = yearsOf(deadline, actual);
  const time = (year: number, day: number) => Date.UTC(year, monthOf(day) - 1, day % 100);
  const days = (later: number) =>
    Math.max(1, (time(to + later, end) - time(from + later, deadline.last)) / MILLISECONDS_A_DAY);
  // February may be of either length, in this year and in the next.
  return deadline.year || actual.year ? days(0) : Math.min(days(0), days(BEFORE_LEAP));
}

/** Whether the days between are sure: both are single days, of a known year or on one side of February. */
export const isExact = (deadline: DateSpan, actual: DateSpan): boolean =>
  actual.first === actual.last &&
  (Boolean(deadline.year || actual.year) ||
    deadline.cycle !== null ||
    daysBetween({ ...deadline, year: LEAP_YEAR }, actual, actual.first) ===
      daysBetween({ ...deadline, year: LEAP_YEAR + BEFORE_LEAP }, actual, actual.first));

export const sameCycle = (a: string | null, b: string | null): boolean =>
  a === b || (a !== null && b !== null && (a === "" || b === ""));

const monthOf = (day: number): number => Math.floor(day / 100);

const yearsOf = (a: DateSpan, b: DateSpan): readonly [number, number] => [
  a.year || b.year || LEAP_YEAR,
  b.year || a.year || LEAP_YEAR,
];

/** A period ends in its last month: `2022年7月至2023年6月` leaves June. */
function readPeriod(text: string): DateSpan | null {
  const [, start = "", end = ""] = PERIOD.exec(text) || [];
  const last = readSpan(end);
  if (!last) return readSpan(text);
  const first = readSpan(/\d$/.test(start) ? `${start}月` : start);
  return first && { ...last, year: last.year || first.year };
}

function readSpan(text: string): DateSpan | null {
  const worded = text.replace(NUMERIC, "$1年$3月$4日").replace(YEAR_AND_MONTH, "$1年$2月");
  const match = worded === "" ? null : DATE.exec(worded);
  if (!match) return null;
  const [, yearText, next, part = "", quarter, month, day, third = "", edge = third] = match;
  const year = yearText ? +yearText : null;
  if (next) {
    const span = readSpan(worded.slice(next.length));
    return span && inNextYear(span);
  }
  if (month) {
    const [from, to] = day ? [+day, +day] : THIRDS[edge] || [1];
    return spanOf(year, +month, from, +month, to);
  }
  if (quarter) {
    const end = (QUARTERS.indexOf(quarter) + 1 || +quarter) * 3;
    return spanOf(year, end - 2, 1, end);
  }
  // 初, 底 and 末 alone say nothing without their year.
  if (part.length === 1 && !year) return null;
  const [from, to] = PARTS[part.replace(/^年/, "")] || [1, 12];
  return spanOf(year, from, 1, to);
}

/** Months count on: March of the next year is the 15th. */
const inNextYear = (span: DateSpan, months = A_YEAR): DateSpan => ({
  ...span,
  first: span.first + months,
  last: span.last + months,
});

/** Without a last day, to the end of the month; null for a day the calendar does not have. */
function spanOf(
  year: number | null,
  firstMonth: number,
  firstDay: number,
  month: number,
  day = lastDay(year, month),
): DateSpan | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return null;
  return { year, first: firstMonth * 100 + firstDay, last: month * 100 + day, cycle: null };
}

const lastDay = (year: number | null, month: number): number =>
  new Date(Date.UTC(year || LEAP_YEAR, month, 0)).getUTCDate();

const until = (span: DateSpan): DateSpan => ({ ...span, first: -Infinity });

/** `9月前` ends with August; behind a day or the end of a month 前 includes that day. */
function before(span: DateSpan, text: string): DateSpan {
  if (span.last > A_YEAR + 100) return inNextYear(before(inNextYear(span, -A_YEAR), text));
  if (/[底末日号旬半季]|\d[^月年]*$/.test(text)) return until(span);
  const month = text.includes("月") && spanOf(span.year, 1, 1, monthOf(span.last) - 1);
  return until(month || { ...span, year: span.year && span.year - 1, last: span.year ? 1231 : 0 });
}
