import { leafSum } from "../codes";
import type { FormulaKind } from "../kind";
import { areLeaves } from "../leaf-codes";
import { total } from "../parts";
import type { FieldRef } from "../ref";

export interface Sum {
  readonly of: readonly FieldRef[];
  /** What is taken off the sum. */
  readonly less?: readonly FieldRef[];
  /**
   * The codes of the rows that are added up: a row whose code others continue, 201 beside 20103, is
   * itself a sum and left out.
   */
  readonly leafCodes?: FieldRef;
}

export const sum: FormulaKind<Sum> = {
  refs: ({ of, less = [], leafCodes }) => [...of, ...less, ...(leafCodes ? [leafCodes] : [])],
  value: ({ of, less = [], leafCodes }, parts) => {
    const leaves = leafCodes === undefined ? null : areLeaves(parts(leafCodes));
    return total({ plus: of, minus: less }, (ref) =>
      leaves ? parts(ref).filter((_, row) => leaves[row]) : parts(ref),
    );
  },
  excel: ({ of, less = [], leafCodes }, render) => {
    const amount = { plus: of, minus: less };
    const added = leafCodes === undefined ? render.amount(amount) : leafSum(of, leafCodes, render);
    return `IF(${render.isBlank(amount)},"",${added})`;
  },
};
