/** A date as precisely as it was written, within one year. */
export interface DateSpan {
  /** Null when only a month or a day was written. */
  readonly year: number | null;
  /** Month × 100 + day. */
  readonly from: number;
  readonly to: number;
}

const NAMED: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [101, 630],
  下半年: [701, 1231],
  全年: [101, 1231],
  年内: [101, 1231],
  内: [101, 1231],
  年底: [1201, 1231],
  年末: [1201, 1231],
  底: [1201, 1231],
  末: [1201, 1231],
};
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const PARTS_OF_MONTH: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  底: [21, 31],
  末: [21, 31],
  内: [1, 31],
};

const WORDED =
  /^(?:(\d{4})年度?)?(?:(上半年|下半年|全年|年内|年底|年末|底|末|内)|第?([一二三四1-4])季度末?|(\d{1,2})月份?(?:(\d{1,2})[日号]|(上旬|中旬|下旬|初|底|末|内))?)?$/;
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?日?$/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const PERIOD = /^((?:\d{4}年度?)?(?:\d{1,2}月?(?:\d{1,2}日)?)?)[-~至到—](.+)$/;

const LEAD = /^(?:≤|<|=|不晚于|不迟于|截止到|截止|截至|于|在|[一-龥]{0,4}时间[:为]?)/;
const TAIL =
  /(之前|以前|前)?(?:全部|全面|按时|按期|如期|已)?(?:完成|完工|竣工|办结|到位|交付|上报|公开|验收)?(?:任务|工作)?$/;
const LONGEST_DATE = 30;

const FIRST_SERIAL = 36526; // 2000-01-01
const LAST_SERIAL = 73050; // 2099-12-31
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The last day a plain text names: `2023年12月31日前`, `12月底前`, `9月前`, `1-12月`, `上半年`. */
export function readDeadline(text: string): DateSpan | null {
  if (text.length > LONGEST_DATE) return null;
  const core = text.replace(LEAD, "");
  const tail = TAIL.exec(core);
  const span = readPeriod(core.slice(0, tail?.index)) ?? readPeriod(core);
  return span && tail?.[1] ? before(span, core) : span;
}

/** The only date a longer text mentions: `截止2022年12月31日，目标任务已完成`; null for two. */
export function findDate(text: string): DateSpan | null {
  const found = text.match(
    /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号]|底|末|[上中下]旬)?|\d{4}年(?:底|末|年底|年末|[上下]半年)|\d{4}([-/.])\d{1,2}\1\d{1,2}/g,
  );
  return found?.length === 1 && found[0] ? readPeriod(found[0]) : null;
}

/** The date behind an Excel serial of the years 2000–2099. */
export function readSerial(serial: number): DateSpan | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  const date = new Date(SERIAL_EPOCH + Math.floor(serial) * DAY);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether the actual date keeps the deadline; null when it is written too coarsely to tell. */
export function keeps(deadline: DateSpan, actual: DateSpan): boolean | null {
  const years =
    deadline.year === null || actual.year === null ? 0 : (actual.year - deadline.year) * 10000;
  if (actual.to + years <= deadline.to) return true;
  return actual.from + years > deadline.to ? false : null;
}

function readPeriod(text: string): DateSpan | null {
  const single = readDate(text);
  if (single) return single;
  const period = PERIOD.exec(text);
  if (!period?.[1] || !period[2]) return null;
  const [, start, end] = period;
  const last = readDate(end);
  const first = readDate(/^(\d{4}年度?)?\d{1,2}$/.test(start) ? `${start}月` : start);
  if (!last || !first) return null;
  return { year: last.year ?? first.year, from: last.to, to: last.to };
}

function readDate(text: string): DateSpan | null {
  const numeric = NUMERIC.exec(text);
  if (numeric && (numeric[4] !== undefined || numeric[2] !== ".")) {
    const [, year, , month, day] = numeric;
    return day === undefined
      ? monthOf(Number(year), Number(month))
      : dayOf(Number(year), Number(month), Number(day));
  }
  const compact = COMPACT.exec(text);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const worded = text === "" ? null : WORDED.exec(text);
  if (!worded) return null;
  const [, yearText, name, quarter, month, day, part] = worded;
  const year = yearText === undefined ? null : Number(yearText);
  if (name !== undefined) return named(year, name);
  if (quarter !== undefined) {
    const last = (QUARTERS[quarter] ?? Number(quarter)) * 3;
    return { year, from: (last - 2) * 100 + 1, to: last * 100 + lastDay(year, last) };
  }
  if (month === undefined) return { year, from: 101, to: 1231 };
  if (day !== undefined) return dayOf(year, Number(month), Number(day));
  const whole = monthOf(year, Number(month));
  const [from, to] = PARTS_OF_MONTH[part ?? "内"] ?? [1, 31];
  return (
    whole && { year, from: whole.from - 1 + from, to: Math.min(whole.to, whole.from - 1 + to) }
  );
}

function named(year: number | null, name: string): DateSpan | null {
  const span = NAMED[name];
  // 底, 末 and 内 alone say nothing without their year.
  return span && (name.length > 1 || year !== null) ? { year, from: span[0], to: span[1] } : null;
}

function monthOf(year: number | null, month: number): DateSpan | null {
  if (month < 1 || month > 12) return null;
  return { year, from: month * 100 + 1, to: month * 100 + lastDay(year, month) };
}

function dayOf(year: number | null, month: number, day: number): DateSpan | null {
  const whole = monthOf(year, month);
  const date = month * 100 + day;
  return whole && day >= 1 && date <= whole.to ? { year, from: date, to: date } : null;
}

const lastDay = (year: number | null, month: number): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

/** `9月前` ends with August; behind a day or a month's end 前 includes that day. */
function before(span: DateSpan, text: string): DateSpan {
  if (span.from === span.to || /[底末]/.test(text)) return span;
  const [month, day] = [Math.floor(span.from / 100), span.from % 100];
  const eve = new Date(Date.UTC(span.year ?? 2001, month - 1, day - 1));
  const to = (eve.getUTCMonth() + 1) * 100 + eve.getUTCDate();
  const crossesYear = to > span.from;
  const year = span.year !== null && crossesYear ? span.year - 1 : span.year;
  return { year, from: crossesYear ? 101 : Math.min(101, to), to };
}
