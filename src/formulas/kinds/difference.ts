import { comparedRefs, gap, gapIn, type Compared } from "../gap";
import type { FormulaKind } from "../kind";

/** 增减额: what one figure is more than another; blank until both are there. */
export const difference: FormulaKind<Compared> = {
  refs: comparedRefs,
  value: gap,
  excel: ({ of, against }, render) => {
    const [now, then] = [render.at(of), render.at(against)];
    return `IF(COUNT(${now},${then})<2,"",${gapIn(now, then)})`;
  },
};
