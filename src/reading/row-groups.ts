import { isNameLink, type FieldContent } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
import { groupReports } from "../checks/sheets";
import {
  isItemTable,
  ITEM_CODES,
  ITEMS,
  tablesWithItemsOf,
} from "../forms/final-accounts/shared-tables";
import type { PlacedSection } from "../forms/placement";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { bears } from "../layout/own-formulas";
import type { LoadedBlock } from "./read-cells";

/** A form with the cells of its block as Excel holds them, from A1 on. */
export interface LoadedForm {
  readonly form: ReadForm;
  readonly block: LoadedBlock;
}

/** A row of a section: its section, and its index there. */
export interface SectionRow {
  readonly placed: PlacedSection;
  readonly index: number;
}

/** The section of a list on a form. */
export const sectionOf = ({ placement }: ReadForm, list: FieldPath): PlacedSection | undefined =>
  placement.sections.find(({ section }) => section.list === list);

/** The row of a section that a row of the sheet is, counted from 0; undefined where it is none. */
export function sectionRowAt({ placement }: ReadForm, row: number): SectionRow | undefined {
  for (const placed of placement.sections) {
    const index = placed.rows.indexOf(row);
    if (index >= 0) return { placed, index };
  }
  return undefined;
}

/** A section of a form among those of a workbook. */
export interface FormSection {
  readonly loaded: LoadedForm;
  readonly placed: PlacedSection;
}

/** A row of such a section. */
export interface FormRow extends FormSection {
  readonly index: number;
}

/**
 * The sections whose rows go with those of one, itself among them: those of its form whose names are
 * linked, and the tables of its report that list the same 科目.
 */
export function linkedSections(all: readonly LoadedForm[], own: FormSection): FormSection[] {
  const tables = tablesWithItemsOf(own.loaded.form.form);
  const others = itemTables(all, own).filter(({ loaded }) => tables.includes(loaded.form.form));
  return [...linkedIn(own), ...others];
}

/** Of the form of a section alone. */
function linkedIn({ loaded, placed }: FormSection): FormSection[] {
  const source = sourceOf(placed);
  return loaded.form.placement.sections
    .filter((each) => sourceOf(each) === source)
    .map((each) => ({ loaded, placed: each }));
}

/** The other tables of 科目 of the same report; none for a section that lists something else. */
function itemTables(all: readonly LoadedForm[], { loaded, placed }: FormSection): FormSection[] {
  const isItems = ({ form }: LoadedForm): boolean => isItemTable(form.form);
  if (placed.section.list !== ITEMS || !isItems(loaded)) return [];
  const report = groupReports(all.map(({ form }) => form)).find((forms) =>
    forms.includes(loaded.form),
  );
  return all.flatMap((each) => {
    const section = sectionOf(each.form, ITEMS);
    return each !== loaded && isItems(each) && section && report?.includes(each.form)
      ? [{ loaded: each, placed: section }]
      : [];
  });
}

/** The list in which the names of a section are typed. */
const sourceOf = ({ section }: PlacedSection): FieldPath =>
  linkOf(section.row.cells.map(({ content }) => content))?.split(".*")[0] ?? section.list;

const linkOf = (contents: readonly (FieldContent | { type: "label" })[]): FieldPath | undefined =>
  contents.flatMap((content) =>
    content.type === "entry" && isNameLink(content) ? [content.carried!.from as FieldPath] : [],
  )[0];

/**
 * The same row of every linked section, by its name or the code of its 科目; of those that have none
 * of that name, none.
 */
export const partnersOf = (all: readonly LoadedForm[], row: FormRow): FormRow[] => [
  ...partnersIn(row),
  ...itemTables(all, row).flatMap((table) => {
    const code = codeOf(row);
    const index = code === "" ? -1 : codesOf(table).indexOf(code);
    return index < 0 ? [] : [{ ...table, index }];
  }),
];

/** The code of a 科目; empty where it has none. */
export const codeOf = ({ loaded: { form }, index }: FormRow): string =>
  String(form.cells.get(inRow(ITEM_CODES, index))?.value ?? "").trim();

/** The codes of a table of 科目, row by row. */
export const codesOf = (table: FormSection): string[] =>
  table.placed.rows.map((_, index) => codeOf({ ...table, index }));

function partnersIn({ loaded, placed, index }: FormRow): FormRow[] {
  const { form } = loaded;
  const linked = linkedIn({ loaded, placed });
  if (linked.length === 1) return [{ loaded, placed, index }];
  const source = linked.find((each) => each.placed.section.list === sourceOf(placed))?.placed;
  const nameIn = ({ section }: PlacedSection, row: number): ReadCell | undefined =>
    form.cells.get(inRow(`${section.list}.*.name`, row));
  const goesWith = (each: PlacedSection, row: number, name: ReadCell): boolean => {
    const own = nameIn(each, row);
    return own !== undefined && (each === source ? own === name : bears(own, name));
  };
  const named = source?.rows
    .map((_, row) => nameIn(source, row)!)
    .find((name) => goesWith(placed, index, name));
  if (!named) return [{ loaded, placed, index }];
  return linked.flatMap((each): FormRow[] => {
    const row =
      each.placed === placed
        ? index
        : each.placed.rows.findIndex((_, at) => goesWith(each.placed, at, named));
    return row < 0 ? [] : [{ ...each, index: row }];
  });
}
