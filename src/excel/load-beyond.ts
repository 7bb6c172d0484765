import { areasBeyond, type Beyond } from "../reading/strays";

/** Queues how far the sheet of a block is filled. */
export const queueUsed = (block: Excel.Range): Excel.Range =>
  block.worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");

/**
 * Reads what stands on the sheets of blocks besides them: no sync where there is nothing, else one.
 * @param used as `queueUsed` gives them, loaded by now
 */
export async function loadBeyond(
  context: Excel.RequestContext,
  blocks: readonly Excel.Range[],
  used: readonly Excel.Range[],
): Promise<Beyond[]> {
  const queued = blocks.map((block, i) => queueBeyond(block, used[i]!));
  if (queued.some(({ ranges }) => ranges.length > 0)) await context.sync();
  return queued.map(({ ranges, unread }) => ({
    cells: ranges.flatMap(({ range, top, left }) =>
      (range.values as unknown[][]).flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          value === "" ? [] : [{ row: top + row, column: left + column, value }],
        ),
      ),
    ),
    unread,
  }));
}

interface Queued {
  readonly ranges: readonly {
    readonly range: Excel.Range;
    readonly top: number;
    readonly left: number;
  }[];
  readonly unread: string | null;
}

function queueBeyond(block: Excel.Range, used: Excel.Range): Queued {
  if (used.isNullObject) return { ranges: [], unread: null };
  const { areas, unread } = areasBeyond(
    { rows: block.rowCount, columns: block.columnCount },
    { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount },
  );
  return {
    ranges: areas.map(({ top, left, bottom, right }) => ({
      top,
      left,
      range: block.worksheet
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1)
        .load("values"),
    })),
    unread,
  };
}
