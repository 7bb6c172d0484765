import {
  beginKey,
  isSection,
  rowKey,
  unmergedKey,
  type CellSpec,
  type FieldContent,
  type FormSpec,
  type RowSpec,
  type SectionSpec,
} from "./definition";
import { inRow, type FieldPath } from "../formulas";
import { rowsAt, type FormData } from "./values";

/** One row of a sheet and what the form puts there; rows counted from 0. */
export type PlacedRow =
  | { readonly row: number; readonly spec: RowSpec }
  | {
      readonly row: number;
      readonly section: SectionSpec;
      /** Which row of the section, counted from 0. */
      readonly index: number;
    };

export interface PlacedSection {
  readonly section: SectionSpec;
  /** The hidden row above its rows, and the row below them; -1 in a 定稿, which has lost it. */
  readonly begin: number;
  readonly fence: number;
  /** The section's rows, as a user's insertions left them. */
  readonly rows: readonly number[];
  /** Those that a person inserted and that have nothing of the section yet. */
  readonly bare: readonly number[];
  /** Those that have all of it but cells that could not be merged. */
  readonly unmerged: readonly number[];
}

export interface PlacedField {
  readonly path: FieldPath;
  readonly row: number;
  readonly cell: CellSpec & { readonly content: FieldContent };
}

/** Where everything of a form stands on a sheet. */
export interface Placement {
  readonly form: FormSpec;
  readonly rowCount: number;
  readonly rows: readonly PlacedRow[];
  readonly rowOfKey: ReadonlyMap<string, number>;
  readonly sections: readonly PlacedSection[];
  /** By concrete path, section rows numbered. */
  readonly fields: ReadonlyMap<FieldPath, PlacedField>;
}

/** Lays the rows of a form one below the other; `rows` tells how many each section has. */
export function place(form: FormSpec, rows: Readonly<Record<string, number>>): Placement {
  const keys: (string | null)[] = form.blocks.flatMap((block) =>
    isSection(block)
      ? [
          beginKey(block),
          ...Array<string>(Math.max(rows[block.section] ?? 0, block.minimum)).fill(rowKey(block)),
          block.fence.key,
        ]
      : [block.key],
  );
  return placeByKeys(form, keys);
}

/** Lays the rows of a form for its data: as many in each section as the data has. */
export const placeData = (form: FormSpec, data: FormData): Placement =>
  place(
    form,
    Object.fromEntries(
      form.blocks
        .filter(isSection)
        .map(({ section, list }) => [section, rowsAt(data, list).length]),
    ),
  );

/**
 * The keys that a sheet of this form must hold, in order. A section that may be without rows does
 * without its upper bound, and optional rows may be missing: sheets are older than they.
 */
export const requiredKeys = (form: FormSpec): string[] =>
  form.blocks.flatMap((block) =>
    !isSection(block)
      ? block.isOptional
        ? []
        : [block.key]
      : block.minimum === 0
        ? [block.fence.key]
        : [beginKey(block), block.fence.key],
  );

/**
 * Finds a form on a sheet by the keys of its rows (null where a row has none). Rows between a
 * section's two bounds belong to it whatever their own keys say, and so do rows inserted just below
 * its fence.
 * @throws RangeError when a key is missing; `missingKeys` tells first.
 */
export function placeByKeys(form: FormSpec, held: readonly (string | null)[]): Placement {
  const ofRows = new Set(
    form.blocks.filter(isSection).flatMap((each) => [rowKey(each), unmergedKey(each)]),
  );
  const keys = held.map((key) => (key !== null && ofRows.has(key) ? null : key));
  const rowOfKey = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key && !rowOfKey.has(key)) rowOfKey.set(key, row);
  });
  const rowOf = (key: string): number => {
    const row = rowOfKey.get(key);
    if (row === undefined) throw new RangeError(`no row with the key ${key}`);
    return row;
  };
  return placeRows(form, {
    rowOfKey,
    rowCount: keys.length,
    keyAt: (row) => held[row] ?? null,
    rowsOf: (section) => {
      const fence = rowOf(section.fence.key);
      const begin =
        section.minimum === 0
          ? (rowOfKey.get(beginKey(section)) ?? fence)
          : rowOf(beginKey(section));
      return [...span(begin + 1, fence - 1), ...span(fence + 1, nextKeyed(keys, fence) - 1)];
    },
  });
}

/** Where the rows of a form stand. */
export interface KnownRows {
  readonly rowOfKey: ReadonlyMap<string, number>;
  readonly rowsOf: (section: SectionSpec) => readonly number[];
  readonly rowCount: number;
  /** The keys of rows, where they tell what a row has of its section. */
  readonly keyAt?: (row: number) => string | null;
}

/**
 * Lays out what is known of a form's rows; a section may have lost its bounds.
 * @throws RangeError when the row of a key outside of sections is not known
 */
export function placeRows(
  form: FormSpec,
  { rowOfKey, rowsOf, rowCount, keyAt }: KnownRows,
): Placement {
  const placed: PlacedRow[] = [];
  const sections: PlacedSection[] = [];
  const known = new Map(rowOfKey);
  for (const block of form.blocks) {
    if (!isSection(block)) {
      const row = known.get(block.key);
      if (row !== undefined) placed.push({ row, spec: block });
      else if (!block.isOptional) throw new RangeError(`no row with the key ${block.key}`);
      continue;
    }
    const rows = rowsOf(block);
    const fence = known.get(block.fence.key);
    rows.forEach((row, index) => placed.push({ row, section: block, index }));
    if (fence !== undefined) placed.push({ row: fence, spec: block.fence });
    // What is merged down to the fence ends with the last row then.
    else if (rows.length > 0) known.set(block.fence.key, rows.at(-1)!);
    sections.push({
      section: block,
      begin: known.get(beginKey(block)) ?? fence ?? -1,
      fence: fence ?? -1,
      rows,
      unmerged: rows.filter((row) => keyAt?.(row) === unmergedKey(block)),
      bare: keyAt ? rows.filter((row) => !isOfSection(keyAt(row), block)) : [],
    });
  }
  return { form, rowCount, rows: placed, rowOfKey: known, sections, fields: fieldsOf(placed) };
}

const isOfSection = (key: string | null, section: SectionSpec): boolean =>
  key === rowKey(section) || key === unmergedKey(section);

/** Keys of the form that the sheet has lost. */
export const missingKeys = (form: FormSpec, keys: readonly (string | null)[]): string[] => {
  const held = new Set(keys);
  return requiredKeys(form).filter((key) => !held.has(key));
};

/** The keys of the rows of a form outside of its sections, in order. */
export const fixedKeys = ({ blocks }: FormSpec): string[] =>
  blocks.flatMap((block) => (isSection(block) ? [] : [block.key]));

/** Those of them that an older sheet may be without. */
export const optionalKeys = ({ blocks }: FormSpec): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (isSection(block) || !block.isOptional ? [] : [block.key])));

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

function nextKeyed(keys: readonly (string | null)[], after: number): number {
  const next = keys.findIndex((key, row) => row > after && key !== null);
  return next < 0 ? keys.length : next;
}

function fieldsOf(rows: readonly PlacedRow[]): Map<FieldPath, PlacedField> {
  const fields = new Map<FieldPath, PlacedField>();
  for (const placed of rows) {
    const cells = "section" in placed ? placed.section.row.cells : placed.spec.cells;
    for (const cell of cells) {
      if (cell.content.type === "label") continue;
      const path =
        "section" in placed ? inRow(cell.content.field, placed.index) : cell.content.field;
      fields.set(path, { path, row: placed.row, cell: cell as PlacedField["cell"] });
    }
  }
  return fields;
}
