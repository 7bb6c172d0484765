import {
  parseAddress,
  type DefinedName,
  type Rect,
  type Sheet,
  type Workbook,
} from "../xlsx/model";
import { openXlsx } from "../xlsx/open";
import { packFinder, type Pack } from "../src/forms";
import { checkReadForms, type CheckedReport } from "../src/findings/checked-report";
import { parseJson } from "../src/memory/json";
import { keptIn, type KeptBook } from "../src/excel/keep";
import { readKept } from "../src/memory/kept";
import { isKeptSheet, keptRect, keptSheetName } from "../src/memory/kept-twice";
import { isFinalName } from "../src/layout/final-names";
import { isBlockName } from "../src/layout/mark";
import { ownPacksKey, readOwnPacks } from "../src/excel/own-packs";
import { WorkbookFault } from "../src/reading/fault";
import type { BrokenForm } from "../src/reading/broken";
import { MOST_CELLS } from "../src/layout/excel-bounds";
import { inTabOrder, readBlocks } from "../src/reading/read-blocks";
import { withFinals, type FinalBlock, type OutdatedFinal } from "../src/reading/read-final";
import { areasBeyond, type Beyond } from "../src/reading/strays";
import { parseTable, readRemarks, type ResultRow } from "../src/findings/results-table";
import { isResultsName } from "../src/layout/results-name";

export interface CheckedFile {
  readonly reports: readonly CheckedReport[];
  /** Sheets that bear the add-in's mark and cannot be read. */
  readonly broken: readonly BrokenForm[];
  /** 定稿 that differ from the sheets that count. */
  readonly outdated: readonly OutdatedFinal[];
}

/**
 * Checks a workbook's bytes as the add-in checks an open one, acknowledgements included. Formulas
 * count with the results that the file holds.
 * @param packs for forms of packs that neither ship nor are kept in the file
 * @throws UnreadableWorkbook when the bytes are no workbook
 * @throws WorkbookFault when its formulas hold no results
 */
export async function checkFile(
  bytes: Uint8Array,
  packs: readonly Pack[] = [],
): Promise<CheckedFile> {
  return checkOpened(await openXlsx(bytes), packs);
}

/**
 * Checks a workbook that is taken apart already.
 * @throws WorkbookFault when its formulas hold no results
 */
export function checkOpened(workbook: Workbook, packs: readonly Pack[] = []): CheckedFile {
  const areas = namedAreas(workbook);
  const ours = areas.filter(({ name }) => isBlockName(name));
  if (ours.some(lacksResults)) throw new WorkbookFault("withoutResults");
  const blocks = inTabOrder(
    ours
      // With what stands above: rows may have been inserted on top.
      .map((area) => ({ ...area, rect: { ...area.rect, top: 0, left: 0 } }))
      .filter(isOfFormSize)
      .map((area) => ({ ...asBlock(area), beyond: beyondOf(area) })),
    workbook.sheets,
  );
  const { counts } = keptInFile(workbook);
  const findPack = packFinder([...readOwnPacks(counts.get(ownPacksKey)?.text), ...packs]);
  const working = readBlocks(blocks, findPack);
  const { forms, broken, outdated } = withFinals(working, finalBlocks(workbook), findPack);
  const { acknowledged } = readRemarks(
    resultRowsOf(areas),
    readKept("acknowledged", counts.get("perf.acknowledged")?.text),
  );
  return { reports: checkReadForms(forms, acknowledged), broken, outdated };
}

interface NamedArea {
  readonly name: string;
  readonly sheet: Sheet;
  readonly rect: Rect;
}

/** The workbook's own names of cells that are there, and no more of them than a form has. */
const namedAreas = (workbook: Workbook): NamedArea[] =>
  workbook.names.inScope(null).flatMap((each) => areaOf(each, workbook));

function areaOf({ name, formula }: DefinedName, workbook: Workbook): NamedArea[] {
  const address = parseAddress(formula.slice(1));
  const sheet = address && workbook.sheet(address.sheet ?? "");
  return sheet && isOfFormSize(address) ? [{ name, sheet, rect: address.rect }] : [];
}

/** The sheets of 定稿, by the names that they bear themselves. */
const finalBlocks = (workbook: Workbook): FinalBlock[] =>
  workbook.sheets.flatMap((sheet) => {
    const names = workbook.names
      .inScope(sheet)
      .filter(({ name }) => isFinalName(name))
      .flatMap((each) => areaOf(each, workbook))
      .filter((area) => area.sheet === sheet);
    if (names.length === 0) return [];
    const rect = {
      top: 0,
      left: 0,
      bottom: Math.max(...names.map((area) => area.rect.bottom)),
      right: Math.max(...names.map((area) => area.rect.right)),
    };
    const area = { name: "", sheet, rect };
    return isOfFormSize(area) ? [{ ...asBlock(area), beyond: beyondOf(area), names }] : [];
  });

const isOfFormSize = ({ rect: { top, left, bottom, right } }: { readonly rect: Rect }): boolean =>
  (bottom - top + 1) * (right - left + 1) <= MOST_CELLS;

/** Whether a formula was never calculated: a program wrote the file that is no spreadsheet. */
const lacksResults = ({ sheet, rect }: NamedArea): boolean =>
  [...sheet.cells.entries(rect)].some(
    ({ cell: { formula, kind } }) => formula !== null && kind === "blank",
  );

const asBlock = ({ name, sheet, rect }: NamedArea) => ({
  name,
  sheetName: sheet.name,
  values: gridOf(sheet, rect, ({ value }) => value),
  formulas: gridOf(sheet, rect, ({ formula, value }) => formula ?? value),
});

/** What stands on the sheet of a block besides it. */
function beyondOf({ sheet, rect }: NamedArea): Beyond {
  const block = { rows: rect.bottom + 1, columns: rect.right + 1 };
  const used = sheet.used(true) ?? rect;
  const end = { rows: used.bottom + 1, columns: used.right + 1 };
  const { areas, unread } = areasBeyond(block, end);
  const cells = areas.flatMap((area) =>
    [...sheet.cells.entries(area)].map(({ row, column, cell: { value } }) => ({
      row,
      column,
      value,
    })),
  );
  return { cells, unread };
}

const gridOf = <T>(sheet: Sheet, rect: Rect, pick: (cell: ReturnType<Sheet["cell"]>) => T): T[][] =>
  Array.from({ length: rect.bottom - rect.top + 1 }, (_row, row) =>
    Array.from({ length: rect.right - rect.left + 1 }, (_column, column) =>
      pick(sheet.cell(rect.top + row, rect.left + column)),
    ),
  );

function resultRowsOf(areas: readonly NamedArea[]): readonly ResultRow[] {
  const table = areas.find(({ name }) => isResultsName(name));
  return (table && parseTable(asBlock(table).values)?.rows) ?? [];
}

/** What the file keeps twice: in the settings of add-ins and on a sheet of its own. */
function keptInFile(workbook: Workbook): Pick<KeptBook, "counts"> {
  const settings = [...workbook.settings].map(([key, json]) => [key, parseJson(json)] as const);
  const sheet = workbook.sheet(keptSheetName);
  const cells = sheet ? gridOf(sheet, keptRect, ({ value }) => value) : [];
  return keptIn(new Map(settings), isKeptSheet(cells) ? cells : []);
}
