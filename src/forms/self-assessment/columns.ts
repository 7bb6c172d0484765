import type { LocalRules } from "../../evaluation";
import { entry, suggested } from "../cells";
import type { CellSpec, ValueKind } from "../definition";
import type { FieldRef } from "../../formulas";
import type { Span } from "./grid";
import type { SelfAssessmentOptions } from "./options";
import type { IndicatorColumn } from "./table-options";

interface ColumnSpec {
  /** Characters of the default font. */
  readonly width: number;
  readonly kind: ValueKind;
  readonly style?: CellSpec["style"];
  readonly mergeRuns?: boolean;
  readonly choices?: (form: SelfAssessmentOptions) => readonly string[];
}

const specs: Readonly<Record<IndicatorColumn, ColumnSpec>> = {
  level1: {
    width: 17,
    kind: "name",
    style: "heading",
    mergeRuns: true,
    choices: ({ indicators }) => indicators.map(({ caption }) => caption),
  },
  level2: {
    width: 13,
    kind: "name",
    style: "heading",
    mergeRuns: true,
    choices: ({ indicators }) =>
      indicators.flatMap(({ levelTwo }) => levelTwo.map(({ name }) => name)),
  },
  level3: { width: 19, kind: "name" },
  property: { width: 10, kind: "notation", choices: ({ table }) => table.properties },
  initialTarget: { width: 16, kind: "notation" },
  target: { width: 16, kind: "notation" },
  unit: { width: 10, kind: "notation" },
  actual: { width: 16, kind: "notation" },
  points: { width: 10, kind: "points" },
  deduction: { width: 9, kind: "deduction" },
  score: { width: 9, kind: "score" },
  description: { width: 24, kind: "text", style: "longText" },
  reason: { width: 20, kind: "text", style: "longText" },
};

export const indicatorWidths = ({ table }: SelfAssessmentOptions): number[] =>
  table.columns.map((column) => specs[column].width);

/** The cell of a column in a row of 绩效指标. */
export function indicatorCell(
  column: IndicatorColumn,
  { at, across }: Span,
  form: SelfAssessmentOptions,
): CellSpec {
  if (column === "score") return scoreCell({ at, across }, form);
  const { kind, style, mergeRuns, choices } = specs[column];
  return entry(at, `indicators.*.${column}`, kind, {
    across,
    ...(style && { style }),
    ...(mergeRuns && { mergeRuns }),
    ...(choices && { choices: choices(form) }),
  });
}

const scoreCell = ({ at, across }: Span, form: SelfAssessmentOptions): CellSpec =>
  suggested(
    at,
    "indicators.*.score",
    "score",
    {
      op: "indicatorScore",
      points: "indicators.*.points",
      target: targetRefs(form.table.columns),
      actual: "indicators.*.actual",
      indicator: "indicators.*.level3",
      levels: levelRefs(form.table.columns),
      rules: localRules(form),
      ...(form.table.columns.includes("deduction") && { deduction: "indicators.*.deduction" }),
      ...(form.scoreDecimals < 2 && { decimals: form.scoreDecimals }),
    },
    { across },
  );

/** The levels' columns, which stand side by side at the beginning. */
const levelRefs = (columns: readonly IndicatorColumn[]): FieldRef[] =>
  (["level1", "level2"] as const)
    .filter((level) => columns.includes(level))
    .map((level): FieldRef => `^indicators.*.${level}`);

/** How a place scores an indicator. */
export const localRules = ({
  missed,
  missedLeast,
  overfulfilment,
}: SelfAssessmentOptions): LocalRules => ({
  missed,
  least: missedLeast,
  ...(overfulfilment && { overfulfilment }),
});

/** The parts of a target, in the order in which they are read as one text. */
export const targetParts = ["property", "target", "unit"] as const;

/** The target's cell, or those of its comparator, value and unit. */
function targetRefs(columns: readonly IndicatorColumn[]): FieldRef | FieldRef[] {
  const refs = targetParts
    .filter((part) => columns.includes(part))
    .map((part): FieldRef => `indicators.*.${part}`);
  return refs.length === 1 ? refs[0]! : refs;
}
