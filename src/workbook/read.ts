import { formsOf, type FindPack } from "../forms";
import { inRow, type FieldPath } from "../forms/definition";
import { missingKeys, placeByKeys, type Placement } from "../forms/placement";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { cellAddress } from "./address";
import type { BrokenForm } from "./broken";
import { toFault } from "./fault";
import { isBlockName, readMark } from "./mark";
import { queueFindPack } from "./own-packs";
import { loadBeyond, queueUsed } from "./load-beyond";
import { fromA1 } from "./sheet-ranges";
import { nothingBeyond, strayFigures, type Beyond } from "./strays";
import { isTorn } from "../forms/torn";

export interface ReadReport {
  readonly forms: readonly ReadForm[];
  readonly broken: readonly BrokenForm[];
}

/**
 * Finds and reads every form of the workbook in two syncs, whatever its size and whatever other
 * sheets there are; one more where something stands beside a form. Packs are those that ship and the workbook's own.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function readReport(): Promise<ReadReport> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const findPack = queueFindPack(context);
      return readBlocks(await loadBlocks(context), findPack());
    });
  } catch (error) {
    throw toFault(error);
  }
}

/** No form of ours is larger: a name in a file that leads to more cells is not followed. */
export const MOST_CELLS = 200_000;

/** A block of cells as Excel gives it, from A1 of its sheet. */
export interface LoadedBlock {
  readonly sheetName: string;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly beyond?: Beyond;
}

async function loadBlocks(context: Excel.RequestContext): Promise<LoadedBlock[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const ranges = names.items
    .filter((item) => isBlockName(item.name) && !isTorn(item))
    .map((item) => blockRange(item).load("values,formulas,rowCount,columnCount,worksheet/name"));
  const used = ranges.map(queueUsed);
  await context.sync();
  const beyond = await loadBeyond(context, ranges, used);
  const blocks = ranges.map(({ worksheet, values, formulas }, i) => ({
    sheetName: worksheet.name,
    values,
    formulas,
    beyond: beyond[i]!,
  }));
  return inTabOrder(blocks, worksheets.items);
}

/** The cells of a block, with those above and before it: rows may have been inserted on top. */
export const blockRange = (item: Excel.NamedItem): Excel.Range => fromA1(item.getRange());

/** Blocks as their sheets stand in the workbook: names come in alphabetical order. */
export const inTabOrder = <B extends Pick<LoadedBlock, "sheetName">>(
  blocks: readonly B[],
  sheets: readonly { readonly name: string }[],
): B[] => {
  const places = new Map(sheets.map(({ name }, place) => [name, place]));
  const placeOf = ({ sheetName }: B): number => places.get(sheetName) ?? sheets.length;
  return [...blocks].sort((first, second) => placeOf(first) - placeOf(second));
};

/** Reads the blocks of a workbook. Pure. */
export function readBlocks(blocks: readonly LoadedBlock[], findPack: FindPack): ReadReport {
  const read = blocks.map((block) => readBlock(block, findPack));
  return {
    forms: read.filter((form): form is ReadForm => form !== null && "cells" in form),
    broken: read.filter((form): form is BrokenForm => form !== null && "reason" in form),
  };
}

/** Reads one block; null when it is not one of ours. Pure. */
export function readBlock(block: LoadedBlock, findPack: FindPack): ReadForm | BrokenForm | null {
  const { sheetName, values, formulas, beyond = nothingBeyond } = block;
  const keyCells = values.map((row) => row.at(-1));
  const top = keyCells.findIndex((cell) => cell !== "");
  const mark = readMark(keyCells[top]);
  if (!mark) return null;
  const { key, ...identity } = mark;
  const keys = keyCells.map((cell, row) =>
    row === top ? key : typeof cell === "string" && cell !== "" ? cell : null,
  );

  const pack = findPack(identity.pack);
  const form = pack && formsOf(pack, identity.year).find(({ id }) => id === identity.form);
  const broken = (reason: BrokenForm["reason"], missing: readonly string[] = []): BrokenForm => ({
    ...identity,
    sheetName,
    reason,
    missing,
  });
  if (!pack || !form) return broken("unknownPack");
  if (values[0]!.length !== form.columnWidths.length + 1) return broken("changedColumns");
  const missing = missingKeys(form, keys);
  if (missing.length > 0) return broken("missingRows", missing);

  const placement = placeByKeys(form, keys);
  const cells = new Map<FieldPath, ReadCell>();
  for (const { path, row, cell } of placement.fields.values())
    cells.set(path, {
      path,
      address: cellAddress(row, cell.at),
      value: asValue(values[row]![cell.at]),
      formula: asFormula(formulas[row]![cell.at], values[row]![cell.at]),
    });
  return {
    ...identity,
    sheetName,
    follows: pack,
    placement,
    cells: continueRuns(placement, cells),
    strays: strayFigures(placement, values, beyond),
  };
}

const asValue = (cell: unknown): ReadCell["value"] =>
  typeof cell === "number" || typeof cell === "boolean"
    ? cell
    : typeof cell === "string" && cell !== ""
      ? cell
      : null;

/** Excel gives a constant as its own formula, so text that begins with "=" is told by its value. */
const asFormula = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

/** A merged label counts for every row of its run: blank cells continue the one above. */
function continueRuns(
  placement: Placement,
  cells: ReadonlyMap<FieldPath, ReadCell>,
): ReadonlyMap<FieldPath, ReadCell> {
  const continued = new Map(cells);
  for (const { section, rows } of placement.sections)
    for (const { mergeRuns, content } of section.row.cells) {
      if (!mergeRuns || content.type === "label") continue;
      let above: ReadCell["value"] = null;
      rows.forEach((_, index) => {
        const path = inRow(content.field, index);
        const cell = continued.get(path)!;
        above = cell.value ?? above;
        continued.set(path, { ...cell, value: above });
      });
    }
  return continued;
}
