import type { RowToAdopt } from "../../src/excel/adopt-row";
import { likelyTargets, type Homeless } from "../../src/reading/homes";

/** What the pane offers before anything is chosen: the nearest section, each cell in its own column. */
export function asOffered(homeless: Homeless): RowToAdopt {
  const { sheetName, row, cells, homes } = homeless;
  const targets = likelyTargets(homeless, homes[0]!);
  return {
    sheetName,
    row,
    list: homes[0]!.list,
    moves: cells.flatMap(({ column, content }, nth) => {
      const field = targets[nth] ?? null;
      return field === null ? [] : [{ column, content, field }];
    }),
  };
}
