/** The last day a date, a month or a period leaves: 1231 of 2023 for `2023年12月`. */
export interface LastDay {
  /** Null when only a month or a day was written. */
  readonly year: number | null;
  /** Month × 100 + day. */
  readonly day: number;
}

const PERIOD_ENDS: Readonly<Record<string, number>> = {
  一: 331,
  二: 630,
  上半年: 630,
  三: 930,
};
const TENTHS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

const DATE =
  /^(?:(\d{4})年度?)?(?:([上下]半年|全年|年?[底末内])|第?([一二三四])季度末?|(\d{1,2})月份?(?:(\d{1,2})[日号]|([上中下]旬|[底末内]))?)?$/;
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?$|^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const PERIOD = /^((?:\d{4}年)?(?:\d{1,2}月?(?:\d{1,2}日)?)?)[-~至到—](.+)$/;
const MENTIONED =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|[底末]|[上中下]旬)?|\d{4}年(?:年?[底末]|[上下]半年)|\d{4}([-/.])\d{1,2}\1\d{1,2}/g;

const LEAD = /^(?:[≤<=]|不[晚迟]于|截[止至]到?|[于在到]|[一-龥]{0,4}时间[:为]?)/;
const TAIL =
  /(之?前|以前)?(?:全部|全面|按时|按期|如期|已)?(?:完成|完工|竣工|办结|到位|交付|上报|公开|验收)?(?:任务|工作)?$/;
const LONGEST_DATE = 30;

const FIRST_SERIAL = 36526; // 2000-01-01
const LAST_SERIAL = 73050; // 2099-12-31
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const MILLISECONDS_A_DAY = 864e5;

/** The deadline a plain text names: `2023年12月31日前`, `12月底前`, `9月前`, `1-12月`, `上半年`. */
export function readDeadline(text: string): LastDay | null {
  if (text.length > LONGEST_DATE) return null;
  const core = text.replace(LEAD, "");
  const tail = TAIL.exec(core);
  const date = readPeriod(core.slice(0, tail?.index));
  return date && tail?.[1] ? before(date, core) : date;
}

/** The only date a longer text mentions: `截止2022年12月31日，目标任务已完成`; null for two. */
export function findDate(text: string): LastDay | null {
  const found = text.match(MENTIONED);
  return found?.length === 1 ? readPeriod(found[0]) : null;
}

/** The date behind an Excel serial of the years 2000–2099. */
export function readSerial(serial: number): LastDay | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  const date = new Date(SERIAL_EPOCH + Math.floor(serial) * MILLISECONDS_A_DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether the actual date keeps the deadline; without both years, as of one year. */
export function keeps(deadline: LastDay, actual: LastDay): boolean {
  const later =
    deadline.year === null || actual.year === null ? 0 : (actual.year - deadline.year) * 10000;
  return actual.day + later <= deadline.day;
}

function readPeriod(text: string): LastDay | null {
  const period = PERIOD.exec(text);
  const [start = "", end] = period ? period.slice(1) : [];
  const last = end === undefined ? null : readDate(end);
  if (!last) return readDate(text);
  const first = readDate(/\d$/.test(start) ? `${start}月` : start);
  return first && { year: last.year ?? first.year, day: last.day };
}

function readDate(text: string): LastDay | null {
  const numeric = NUMERIC.exec(text);
  if (numeric && (numeric[4] || numeric[2] !== ".")) {
    const [, year, , month, day, ...compact] = numeric;
    return year
      ? dayOf(+year, +month!, day && +day)
      : dayOf(+compact[0]!, +compact[1]!, +compact[2]!);
  }
  const worded = text === "" ? null : DATE.exec(text);
  if (!worded) return null;
  const [, yearText, name = "", quarter = "", month, day, part = ""] = worded;
  const year = yearText ? +yearText : null;
  if (month) return dayOf(year, +month, day ? +day : TENTHS[part]);
  // 底 and 末 alone say nothing without their year.
  if (name.length === 1 && year === null) return null;
  return { year, day: PERIOD_ENDS[name || quarter] ?? 1231 };
}

/** Without a day, the last of the month; null for a day the calendar does not have. */
function dayOf(year: number | null, month: number, day?: number | ""): LastDay | null {
  const last = lastDay(year, month);
  if (month < 1 || month > 12 || day === 0 || (day && day > last)) return null;
  return { year, day: month * 100 + (day || last) };
}

const lastDay = (year: number | null, month: number): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

/** `9月前` ends with August; behind a day or a month's end 前 includes that day. */
function before(date: LastDay, text: string): LastDay {
  if (/[底末日号旬半季]|\d[^月年]*$/.test(text)) return date;
  const { year, day } = date;
  const month = Math.floor(day / 100) - 1;
  const wholeYear = !text.includes("月");
  if (wholeYear || month === 0) return { year: year && year - 1, day: year === null ? 0 : 1231 };
  return { year, day: month * 100 + lastDay(year, month) };
}
