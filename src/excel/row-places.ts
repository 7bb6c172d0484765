import type { FieldPath } from "../formulas";
import { inExcel } from "./in-excel";
import { queueFindPack } from "./own-packs";
import { loadBlocks } from "./read-report";
import { readBlocks } from "../reading/read-blocks";
import { contentsOf } from "../reading/row-contents";
import { homelessOn, type Homeless } from "../reading/homes";
import {
  linkedSections,
  partnersOf,
  sectionRowAt,
  type FormRow,
  type LoadedForm,
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
  /** What stands outside of all fields, and may become a row of a section. */
  readonly homeless: readonly Homeless[];
}

/** A row of a section. */
export interface RowPlace {
  readonly list: FieldPath;
  readonly index: number;
  readonly each: string;
  /** Of the sheet, as people count. */
  readonly row: number;
  /** The same with those that are linked to it, its own sheet first. */
  readonly places: readonly RowsOnSheet[];
  /** What was typed into them. */
  readonly typed: readonly string[];
}

/** Rows of a sheet, as people count. */
export interface RowsOnSheet {
  readonly sheetName: string;
  readonly rows: readonly number[];
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
    const all = await loadForms(context);
    const loaded = all.find(({ form }) => form.sheetName === active.worksheet.name);
    return loaded ? placesOn(all, loaded, active.rowIndex) : null;
  });
}

/** @param row of the active cell, counted from 0 */
function placesOn(all: readonly LoadedForm[], loaded: LoadedForm, row: number): RowPlaces | null {
  const { sheetName, placement } = loaded.form;
  if (placement.sections.length === 0) return null;
  const at = sectionRowAt(loaded.form, row);
  return {
    sheetName,
    sections: placement.sections.flatMap((placed) => {
      const [first, ...others] = linkedSections(all, { loaded, placed })
        .filter((each) => each.loaded === loaded)
        .map((each) => each.placed.section.list);
      if (!first || first !== placed.section.list) return [];
      return [{ lists: [first, ...others] as const, each: placed.section.each }];
    }),
    active: at ? placeOf(all, { ...at, loaded }) : null,
    homeless: homelessOn(loaded),
  };
}

function placeOf(all: readonly LoadedForm[], at: FormRow): RowPlace {
  const { section, rows } = at.placed;
  const partners = partnersOf(all, at);
  const sheets = [...new Set(partners.map(({ loaded }) => loaded))];
  return {
    list: section.list,
    index: at.index,
    each: section.each,
    row: rows[at.index]! + 1,
    places: sheets.map((loaded) => ({
      sheetName: loaded.form.sheetName,
      rows: partners
        .filter((each) => each.loaded === loaded)
        .map(({ placed, index }) => placed.rows[index]! + 1)
        .sort((a, b) => a - b),
    })),
    typed: partners.flatMap(typedIn),
  };
}

/** What was typed into a row, but for labels, which rows below it may share. */
function typedIn({ loaded, placed, index }: FormRow): string[] {
  const labels = placed.section.row.cells.filter(({ mergeRuns }) => mergeRuns);
  return contentsOf(loaded, placed.rows[index]!)
    .filter(({ column, formula }) => formula === null && !labels.some(({ at }) => at === column))
    .map(({ value }) => String(value).trim());
}
