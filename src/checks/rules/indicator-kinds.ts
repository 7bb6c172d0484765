import {
  withoutFillers,
  type CellValue,
  type Note,
  type Reason,
  type Verdict,
} from "../../evaluation";
import { inAssessments } from "../assessments";
import { settled } from "../examine";
import { examineRows, scoreParams, unjudged, verdictOf, type IndicatorRow } from "../indicators";
import { only, type RemedyKind } from "../remedy";
import type { Fact, Rule } from "../rule";

type Message =
  "description" | "kinds" | "units" | "percent" | "unit" | "unclear" | "label" | "amount";

/** Target and actual can be set against each other: both numbers, both dates, one unit. */
export const indicatorKinds: Rule<Message> = {
  id: "indicator-kinds",
  numbers: [33],
  title: "年度指标值与实际完成值的类型、单位一致",
  severity: "warning",
  yieldsTo: ["target-name"],
  reads: inAssessments("indicators.*"),
  messages: {
    description:
      "{{cell}}“{{target}}”是文字描述，实际完成值却是“{{actual}}”，两者不能比较。请填写可以衡量的指标值。",
    kinds:
      "{{cell}}“{{actual}}”与年度指标值“{{target}}”不是同一类，不能比较。请按指标值的形式填写。",
    units: "{{cell}}“{{actual}}”与年度指标值“{{target}}”的单位不同，不能比较。请统一单位。",
    percent:
      "{{cell}}没有百分号：年度指标值“{{target}}”，实际完成值“{{actual}}”。请补上百分号或核对数值。",
    unit: "{{cell}}没有单位：年度指标值“{{target}}”，实际完成值“{{actual}}”。请补上单位。",
    unclear:
      "{{cell}}“{{actual}}”不是一个确定的数，不能与年度指标值“{{target}}”比较。请填写一个数。",
    label: "{{cell}}“{{actual}}”与年度指标值“{{target}}”不是同一个指标。请核对。",
    amount:
      "{{cell}}“{{actual}}”看不出增减了多少，不能与年度指标值“{{target}}”比较。请写明增减幅度。",
  },
  check: (report) =>
    examineRows(report, (row) => {
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      return settled(
        mismatch(verdict, row).map((fact) => ({ ...fact, params: scoreParams(row, report) })),
      );
    }),
};

function mismatch(verdict: Verdict, row: IndicatorRow): Fact<Message>[] {
  if (verdict.kind === "scored") return verdict.notes.flatMap((note) => missingUnit(note, row));
  const { reason } = verdict;
  if (isDescription(reason))
    return tells(verdict.actual) ? [] : [{ message: "description", where: row.at("target") }];
  const message = MESSAGES[reason.id];
  return message ? [{ message, where: row.at("actual") }] : [];
}

/** Longer "units" are sentences that mention a number: `2023年按工作计划完成各项工作`. */
const LONGEST_UNIT = 6;

const isDescription = (reason: Reason): boolean =>
  (reason.id === "kindsDiffer" && reason.target === "words") ||
  (reason.id === "unitsDiffer" && reason.first.length > LONGEST_UNIT);

/** Whether an actual says in words what was done, and the figure only how much: `修订制度六项`. */
const tells = (actual: Verdict["actual"]): boolean =>
  actual.kind === "change" ||
  (actual.kind === "quantity" && /[^率]{2}$/.test(withoutFillers(actual.label)));

const MESSAGES: Partial<Readonly<Record<Reason["id"], Message>>> = {
  kindsDiffer: "kinds",
  unitsDiffer: "units",
  actualBounded: "unclear",
  labelsDiffer: "label",
  changeWithoutAmount: "amount",
};

/** Numbers below it are what a cell formatted as a percentage holds: 99.6% is 0.996. */
const FRACTIONS_END = 2;

/** Where units have a column of their own, values carry none. */
function missingUnit(note: Note, row: IndicatorRow): Fact<Message>[] {
  if (row.has("unit")) return [];
  if (note.id === "percentAssumed") {
    const held = row[note.side];
    const isFraction = typeof held === "number" && Math.abs(held) < FRACTIONS_END;
    return isFraction
      ? []
      : [{ message: "percent", where: row.at(note.side), ...followedBy("%", held, "percentSign") }];
  }
  if (note.id !== "unitAssumed") return [];
  const side = /元/.test(String(row.target)) ? "actual" : "target";
  const remedy = followedBy(note.unit, row[side], "unit");
  return [{ message: "unit", where: row.at(side), severity: "info", ...remedy }];
}

/** A unit is put behind what ends with its only number: 95 and ≥95, not 90-95 and not 约95左右. */
const ONE_NUMBER = /^[^\d]*\d[\d,]*(?:\.\d+)?$/;

function followedBy(unit: string, held: CellValue, kind: RemedyKind) {
  const text = String(held ?? "").trim();
  return ONE_NUMBER.test(text) ? only(kind, `${text}${unit}`) : {};
}
