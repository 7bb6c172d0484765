import { isDerived } from "../forms/definition";
import { isRefusedComment } from "./apply-highlights";
import type { Inventory } from "../layout/inventory";
import type { CellComment } from "../findings/cell-comments";
import type { Fill } from "../findings/highlight";
import type { FormSheet } from "../findings/highlights-of";
import { loadBeyond, queueUsed } from "./load-beyond";
import { keptKey, readKept, type Kept } from "../memory/kept";
import type { LedgerTable } from "../findings/ledger-table";
import { queueKept, type KeptBook } from "./keep";
import { findPackIn } from "./own-packs";
import { blockRange, withLost } from "./read-report";
import { type LoadedBlock } from "../reading/read-cells";
import { inTabOrder, readBlocks, type ReadReport } from "../reading/read-blocks";
import { isResultsName } from "../layout/results-name";
import { parseTable, type ResultRow } from "../findings/results-table";
import type { Beyond } from "../reading/strays";
import { isTorn } from "../forms/torn";
import { leadsToBlock } from "../reading/block-names";
import { unboundCells, type CellPlace } from "../reading/unbound";

/** 检查结果 as it stands. */
export interface ResultsSheet {
  readonly sheetName: string;
  /** Row of the headings, counted from 0. */
  readonly top: number;
  /** Rows of the table down to its headings, and lines below them, blank ones included. */
  readonly above: number;
  readonly height: number;
  /** The line above the headings. */
  readonly summary: string;
  readonly isProtected: boolean;
  readonly rows: readonly ResultRow[];
  readonly ledger: LedgerTable | null;
}

/** Everything that a check has to know of the workbook. */
export interface Survey extends ReadReport, Pick<Inventory, "isLocked"> {
  readonly sheetNames: readonly string[];
  readonly formSheets: ReadonlyMap<string, FormSheet>;
  /** Formulas with our functions that Excel does not know. */
  readonly unbound: readonly CellPlace[];
  /** Null when there is none, or no more. */
  readonly results: ResultsSheet | null;
  /** Whether the defined name of 检查结果 is taken, even by a sheet that is gone. */
  readonly isNamed: boolean;
  readonly kept: Kept;
  readonly book: KeptBook;
  /** Null where this Excel has no comments. */
  readonly comments: readonly CellComment[] | null;
}

const white = "#FFFFFF";

/**
 * Loads it in two syncs, whatever the size of the forms; three where something stands beside one, and
 * another one where this Excel has no comments although its level says so (office-js#1847).
 */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  // Where there are none, naming them is a fault already.
  const hasComments = Office.context.requirements.isSetSupported("ExcelApi", "1.10");
  try {
    return await surveyAll(context, hasComments);
  } catch (error) {
    if (!hasComments || !isRefusedComment(error)) throw error;
    return surveyAll(context, false);
  }
}

async function surveyAll(context: Excel.RequestContext, hasComments: boolean): Promise<Survey> {
  const { worksheets, names, settings, protection } = context.workbook;
  const comments = hasComments ? context.workbook.comments : null;
  worksheets.load("items/name");
  names.load("items/name,items/formula");
  protection.load("protected");
  const highlights = settings.getItemOrNullObject(keptKey("highlights")).load("value");
  comments?.load("items/id,items/content");
  const queued = queueKept(context);
  await context.sync();
  const book = queued();

  const alive = names.items.filter((item) => !isTorn(item));
  const blocks = alive.filter(leadsToBlock).map(loadBlock);
  const table = alive.find(({ name }) => isResultsName(name));
  const results = table && loadResults(table.getRange());
  const threads = comments?.items.map(loadComment) ?? null;
  await context.sync();
  const beyond = await loadBeyond(
    context,
    blocks.map(({ range }) => range),
    blocks.map(({ used }) => used),
  );

  const loaded = inTabOrder(
    blocks.map((block, i) => asLoaded(block, beyond[i]!)),
    worksheets.items,
  );
  const read = withLost(readBlocks(loaded, findPackIn(book)), names.items);
  // Nothing is found on a sheet that follows from the others.
  const derived = new Set(
    read.forms
      .filter(({ placement }) => isDerived(placement.form))
      .map(({ sheetName }) => sheetName),
  );
  return {
    ...read,
    isLocked: protection.protected,
    unbound: loaded.flatMap(unboundCells),
    sheetNames: worksheets.items.map(({ name }) => name),
    formSheets: new Map(
      blocks
        .filter(({ range }) => !derived.has(range.worksheet.name))
        .map((block) => [block.range.worksheet.name, asFormSheet(block)]),
    ),
    results: results ? asResults(results) : null,
    isNamed: names.items.some(({ name }) => isResultsName(name)),
    book,
    kept: {
      acknowledged: readKept("acknowledged", book.counts.get("perf.acknowledged")?.text),
      highlights: readKept("highlights", highlights.isNullObject ? null : highlights.value),
    },
    comments: threads?.map(asComment) ?? null,
  };
}

type QueuedBlock = ReturnType<typeof loadBlock>;

const loadBlock = (item: Excel.NamedItem) => {
  const range = blockRange(item);
  range.load("values,formulas,rowCount,columnCount,worksheet/name");
  range.worksheet.protection.load("protected,options");
  return {
    name: item.name,
    range,
    used: queueUsed(range),
    properties: range.getCellProperties({ format: { fill: { color: true } } }),
  };
};

const asLoaded = ({ name, range }: QueuedBlock, beyond: Beyond): LoadedBlock => ({
  name,
  sheetName: range.worksheet.name,
  values: range.values as unknown[][],
  formulas: range.formulas as unknown[][],
  beyond,
});

function asFormSheet({ name, range, properties }: QueuedBlock): FormSheet {
  const { protected: isProtected, options } = range.worksheet.protection;
  return {
    block: name,
    sheetName: range.worksheet.name,
    fills: properties.value.map((row) => row.map(({ format }) => asFill(format?.fill?.color))),
    takesFills: !isProtected || options.allowFormatCells === true,
    takesComments: !isProtected || options.allowEditObjects === true,
  };
}

const asFill = (color: string | undefined): Fill =>
  color === undefined || color === "" || color.toUpperCase() === white ? null : color.toUpperCase();

const loadResults = (range: Excel.Range): Excel.Range => {
  range.worksheet.protection.load("protected");
  return range.load("values,rowIndex,columnIndex,worksheet/name");
};

/** Null when columns came or went: the sheet is the user's own then. */
function asResults({ values, rowIndex, columnIndex, worksheet }: Excel.Range): ResultsSheet | null {
  const table = parseTable(values as unknown[][]);
  if (!table || columnIndex !== 0) return null;
  return {
    sheetName: worksheet.name,
    top: rowIndex + table.headingRow,
    above: table.headingRow + 1,
    height: values.length - table.headingRow - 1,
    isProtected: worksheet.protection.protected,
    summary: table.summary,
    rows: table.rows,
    ledger: table.ledger,
  };
}

const loadComment = (comment: Excel.Comment) => ({
  comment,
  location: comment.getLocation().load("address,worksheet/name"),
  replies: comment.replies.getCount(),
});

const asComment = ({
  comment,
  location,
  replies,
}: ReturnType<typeof loadComment>): CellComment => ({
  id: comment.id,
  sheetName: location.worksheet.name,
  // The sheet is known, and a merged area goes by its first cell.
  address: location.address.replace(/^.*!/, "").replace(/:.*$/, ""),
  content: comment.content,
  replies: replies.value,
});
