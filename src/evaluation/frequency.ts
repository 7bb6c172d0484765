import { EVENTS } from "./unit-table";
import type { Unit } from "./units";

/** How often something is done: `每季度1次`, `1次/月`. */
export interface Cycle {
  /** `每季度` */
  readonly each: string;
  /** 4 for 每季度; 365 for 每天, which may mean working days only. */
  readonly aYear: number;
}

/** A year has 52 whole weeks. */
const A_YEAR: Readonly<Record<string, number>> = {
  年: 1,
  半年: 2,
  季: 4,
  季度: 4,
  月: 12,
  周: 52,
  月度: 12,
  星期: 52,
  旬: 36,
  天: 365,
  日: 365,
};

const BEFORE =
  /(?:平均)?[每各]个?(半年|年|季度?|月|周|星期|旬|天|日)(?:度|平均|各|要|需)?|(半?年|季度?|月|周)[均各]$|^(半年|季度?|月度?|周)$/;

/** The cycle in the words before a number of events, or of anything each year, and the words without it. */
export function cycleBefore(label: string, { name }: Unit): readonly [Cycle | null, string] {
  // 年度、半年各1次 are two.
  const match = /[、和及]/.test(label) ? null : BEFORE.exec(label);
  const each = match && (match[1] || match[2] || match[3]);
  return each && (each === "年" || EVENTS.test(name))
    ? [cycleOf(each), label.replace(match[0], "")]
    : [null, label];
}

/** The cycle behind the unit of a number of events, or of anything each year: `次/月`, `次每季度`. */
export function cycleBehind({ name, per }: Unit): Cycle | null {
  const each = per.replace("个", "");
  return (each === "年" || EVENTS.test(name.split("/")[0]!)) && each in A_YEAR
    ? cycleOf(each)
    : null;
}

const cycleOf = (each: string): Cycle => ({ each: `每${each}`, aYear: A_YEAR[each]! });
