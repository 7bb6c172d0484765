import { inExcel } from "./in-excel";
import type { FieldPath } from "../formulas";
import { queueFindPack } from "./own-packs";
import { loadBlocks } from "./read-report";
import { readBlocks } from "../reading/read-blocks";
import { contentsOf } from "../reading/row-contents";
import { strayedIn, type Strayed } from "../reading/strayed";
import {
  linkedSections,
  partnersOf,
  sectionRowAt,
  type LoadedForm,
  type SectionRow,
} from "../reading/row-groups";

/** What may be inserted into the form on the active sheet, and where the active cell stands in it. */
export interface RowPlaces {
  readonly sheetName: string;
  /** Sections whose rows go together are one. */
  readonly sections: readonly {
    readonly lists: readonly [FieldPath, ...FieldPath[]];
    /** What a row is: 专项. */
    readonly each: string;
  }[];
  /** Null where the active cell is in no row of a section. */
  readonly active: RowPlace | null;
  /** Figures of inserted rows that stand beside the cells where they count. */
  readonly strayed: readonly Strayed[];
}

/** A row of a section. */
export interface RowPlace {
  readonly list: FieldPath;
  readonly index: number;
  readonly each: string;
  /** Of the sheet, as people count. */
  readonly row: number;
  /** The same with those that are linked to it. */
  readonly rows: readonly number[];
  /** What was typed into them. */
  readonly typed: readonly string[];
}

/** Every form of the workbook: two syncs, three where something stands beside one. */
export async function loadForms(context: Excel.RequestContext): Promise<LoadedForm[]> {
  const findPack = queueFindPack(context);
  const blocks = await loadBlocks(context);
  return readBlocks(blocks, findPack()).forms.map((form) => ({
    form,
    block: blocks.find(({ sheetName }) => sheetName === form.sheetName)!,
  }));
}

/**
 * What may be inserted on the active sheet; null where no form of ours with rows stands there.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function rowPlaces(): Promise<RowPlaces | null> {
  return inExcel(async (context) => {
    const active = context.workbook.getActiveCell().load("rowIndex,worksheet/name");
    const loaded = (await loadForms(context)).find(
      ({ form }) => form.sheetName === active.worksheet.name,
    );
    return loaded ? placesOn(loaded, active.rowIndex) : null;
  });
}

/** @param row of the active cell, counted from 0 */
export function placesOn(loaded: LoadedForm, row: number): RowPlaces | null {
  const { form } = loaded;
  const { sheetName, placement } = form;
  if (placement.sections.length === 0) return null;
  const at = sectionRowAt(form, row);
  return {
    sheetName,
    sections: placement.sections.flatMap((placed) => {
      const [first, ...others] = linkedSections(form, placed).map(({ section }) => section.list);
      if (!first || first !== placed.section.list) return [];
      return [{ lists: [first, ...others] as const, each: placed.section.each }];
    }),
    active: at ? placeOf(loaded, at) : null,
    strayed: strayedIn(loaded),
  };
}

function placeOf(loaded: LoadedForm, at: SectionRow): RowPlace {
  const { section, rows } = at.placed;
  const partners = partnersOf(loaded.form, at);
  return {
    list: section.list,
    index: at.index,
    each: section.each,
    row: rows[at.index]! + 1,
    rows: partners.map(({ placed, index }) => placed.rows[index]! + 1).sort((a, b) => a - b),
    typed: partners.flatMap((each) => typedIn(loaded, each)),
  };
}

/** What was typed into a row, but for labels, which rows below it may share. */
function typedIn(loaded: LoadedForm, { placed, index }: SectionRow): string[] {
  const labels = placed.section.row.cells.filter(({ mergeRuns }) => mergeRuns);
  return contentsOf(loaded, placed.rows[index]!)
    .filter(({ column, formula }) => formula === null && !labels.some(({ at }) => at === column))
    .map(({ value }) => String(value).trim());
}
