import fc from "fast-check";
import { NOT_APPLICABLE, roundHalfUp, sum } from "../../src/evaluation";
import type { FormData, Pack } from "../../src/forms";
import type { IndicatorColumn } from "../../src/forms/self-assessment/table-options";

const add = (...points: number[]): number => roundHalfUp(sum(points), 2);

interface Drawn {
  readonly target: number;
  readonly percent: number;
  readonly deduction: number | null;
  /** Not applicable to the unit, or without indicators, in places that have rules for it. */
  readonly isOut: boolean;
}

/**
 * Every level 2 with at least one row; points as weighed; met in full or missed with a reason, and
 * left out or unfilled where the place has a rule for it.
 */
export function faultlessIndicators(pack: Pack): fc.Arbitrary<FormData[]> {
  const rows = pointedRows(pack);
  const drawn = fc.record({
    target: fc.integer({ min: 50, max: 5000 }),
    percent: fc.integer({ min: 40, max: 160 }),
    deduction: fc.option(fc.integer({ min: 1, max: 50 }).map((cents) => cents / 100)),
    isOut: fc.integer({ min: 0, max: 3 }).map((drawn) => drawn === 1),
  });
  const { table, notApplicable } = pack.selfAssessment!;
  return fc.array(drawn, { minLength: rows.length, maxLength: rows.length }).map((each) =>
    each.map((one, i) => {
      const { mayStayBlank, first, ...row } = rows[i]!;
      if (mayStayBlank && each[first]!.isOut)
        return only(table.columns, { ...row, score: row.points });
      const filled = rowOf(one, row, table.columns, i);
      return only(
        table.columns,
        one.isOut && notApplicable === "rescale" ? leftOut(filled) : filled,
      );
    }),
  );
}

const leftOut = (row: FormData): FormData => ({
  ...row,
  actual: NOT_APPLICABLE,
  deduction: null,
  reason: null,
});

/** The levels of a pack, their points shared out among their rows; `first` is the level's own. */
function pointedRows(pack: Pack) {
  let count = 0;
  return pack.selfAssessment!.indicators.flatMap(({ caption, points, levelTwo, ...level }) => {
    const mayStayBlank = level.unfilledMost !== undefined;
    const names = levelTwo.flatMap(({ name, rows }) => Array<string>(rows).fill(name));
    const share = roundHalfUp(points / names.length, 2);
    const rest = add(points, -share * (names.length - 1));
    const first = count;
    count += names.length;
    return names.map((level2, i) => ({
      level1: caption,
      level2,
      points: i === 0 ? rest : share,
      mayStayBlank,
      first,
    }));
  });
}

function rowOf(
  { target, percent, deduction }: Drawn,
  row: FormData,
  columns: readonly IndicatorColumn[],
  index: number,
): FormData {
  const actual = Math.round((target * percent) / 100);
  const [sign, unit] = [columns.includes("property"), columns.includes("unit")];
  const lost = columns.includes("deduction") ? deduction : null;
  return {
    ...row,
    level3: `指标${index + 1}`,
    property: "≥",
    initialTarget: `≥${target}件`,
    target: `${sign ? "" : "≥"}${target}${unit ? "" : "件"}`,
    unit: "件",
    actual: `${actual}${unit ? "" : "件"}`,
    deduction: lost,
    reason: actual !== target || lost !== null ? "下半年任务有变动。" : null,
  };
}

/** What the form has columns for and is not blank. */
const only = (columns: readonly IndicatorColumn[], row: FormData): FormData =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([field, value]) => (columns as readonly string[]).includes(field) && value !== null,
    ),
  );
