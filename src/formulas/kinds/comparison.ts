import { comparedRefs, gap, gapIn, type Compared } from "../gap";
import type { FormulaKind } from "../kind";
import { literal } from "../literal";

/** The word for more, less or the same: 增加, 减少, 持平. */
export interface Comparison extends Compared {
  readonly words: readonly [more: string, less: string, same: string];
}

export const comparison: FormulaKind<Comparison> = {
  refs: comparedRefs,
  value: (formula, parts) => {
    const [more, less, same] = formula.words;
    const difference = gap(formula, parts);
    if (difference === null) return null;
    return difference > 0 ? more : difference < 0 ? less : same;
  },
  excel: ({ words: [more, less, same], ...refs }, render) => {
    const [now, then] = [render.at(refs.of), render.at(refs.against)];
    const difference = gapIn(now, then);
    return `IF(COUNT(${now},${then})<2,"",IF(${difference}>0,${literal(more)},IF(${difference}<0,${literal(less)},${literal(same)})))`;
  },
};
