import { withWorkbook } from "./in-excel";
import { formulaOf } from "../reading/formula-of";
import { fromA1 } from "./sheet-ranges";
import { leadsToBlock } from "../reading/block-names";
import { isAwaited } from "../reading/unbound";

/**
 * What the formulas of the forms show, as one text to compare; null while one of them waits for its
 * result. Two syncs.
 */
export const shownResults = (): Promise<string | null> =>
  withWorkbook(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    const blocks = names.items
      .filter(leadsToBlock)
      .map((item) => fromA1(item.getRange()).load("values,formulas"));
    if (blocks.length > 0) await context.sync();
    const shown = blocks.flatMap(resultsIn);
    return shown.some(isAwaited) ? null : JSON.stringify(shown);
  });

/** Row by row; what is typed is null. */
const resultsIn = ({ values, formulas }: Excel.Range): unknown[] =>
  formulas.flatMap((row, r) =>
    row.map((formula: unknown, c) => {
      const value: unknown = values[r]![c];
      return formulaOf(formula, value) === null ? null : value;
    }),
  );
