import { sum } from "../../evaluation";
import type { FormulaKind } from "../kind";
import { beginning, rowsWithin, type Labelled } from "../labels";
import { numbers } from "../parts";
import type { FieldRef } from "../ref";

/** The sum over the rows of a section whose label, merged or not, begins so. */
export interface SumWhere extends Labelled {
  readonly of: FieldRef;
}

export const sumWhere: FormulaKind<SumWhere> = {
  refs: ({ of, label }) => [of, label],
  value: ({ of, label, begins }, parts) => {
    const own = numbers(rowsWithin({ label, begins }, parts)(of));
    return own.length === 0 ? null : sum(own);
  },
  excel: ({ of, label, begins }, render) => {
    const [amounts, labels] = [render.at(of), render.at(label)];
    const own = beginning(labels, begins);
    return `IF(SUMPRODUCT(${own},--ISNUMBER(${amounts}))=0,"",SUMPRODUCT(${own},${amounts}))`;
  },
};
