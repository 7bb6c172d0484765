import { gradeOf, type GradeBand } from "../../evaluation";
import { awaitedRefs, blankOrPart, isPart, partIn, type Awaits } from "../awaits";
import type { FormulaKind } from "../kind";
import { literal } from "../literal";
import { number } from "../parts";
import type { FieldRef } from "../ref";
import { nothingOrError } from "../shown";

/** 等次 of a total score; bands from the best down. */
export interface Grade {
  readonly score: FieldRef;
  readonly bands?: readonly GradeBand[];
  readonly awaits?: Awaits;
}

export const grade: FormulaKind<Grade> = {
  refs: ({ score, awaits }) => [score, ...awaitedRefs(awaits)],
  value: ({ score, bands, awaits }, parts) => {
    const total = number(score, parts);
    return total === null || isPart(awaits, parts) ? null : gradeOf(total, bands);
  },
  without: ({ score, awaits }, parts) =>
    isPart(awaits, parts) ? "" : nothingOrError(number(score, parts)),
  excel: ({ score, bands, awaits }, render) => {
    const total = render.at(score);
    const table = bands
      ? `,{${bands.map(({ from, name }) => `${from},${literal(name)}`).join(";")}}`
      : "";
    const isBlank = blankOrPart(`COUNT(${total})=0`, partIn(awaits, render));
    return `IF(${isBlank},"",PERF.GRADE(${total}${table}))`;
  },
};
