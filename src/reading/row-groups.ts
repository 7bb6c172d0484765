import { isNameLink, type FieldContent } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
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

/** The sections whose rows go with those of one: their names are linked. The one itself among them. */
export function linkedSections({ placement }: ReadForm, placed: PlacedSection): PlacedSection[] {
  const source = sourceOf(placed);
  return placement.sections.filter((each) => sourceOf(each) === source);
}

/** The list in which the names of a section are typed. */
const sourceOf = ({ section }: PlacedSection): FieldPath =>
  linkOf(section.row.cells.map(({ content }) => content))?.split(".*")[0] ?? section.list;

const linkOf = (contents: readonly (FieldContent | { type: "label" })[]): FieldPath | undefined =>
  contents.flatMap((content) =>
    content.type === "entry" && isNameLink(content) ? [content.carried!.from as FieldPath] : [],
  )[0];

/** The same row of every linked section; of those that have none of that name, none. */
export function partnersOf(form: ReadForm, { placed, index }: SectionRow): SectionRow[] {
  const linked = linkedSections(form, placed);
  if (linked.length === 1) return [{ placed, index }];
  const source = linked.find(({ section }) => section.list === sourceOf(placed));
  const nameIn = ({ section }: PlacedSection, row: number): ReadCell | undefined =>
    form.cells.get(inRow(`${section.list}.*.name`, row));
  const goesWith = (each: PlacedSection, row: number, name: ReadCell): boolean => {
    const own = nameIn(each, row);
    return own !== undefined && (each === source ? own === name : bears(own, name));
  };
  const named = source?.rows
    .map((_, row) => nameIn(source, row)!)
    .find((name) => goesWith(placed, index, name));
  if (!named) return [{ placed, index }];
  return linked.flatMap((each) => {
    const row = each === placed ? index : each.rows.findIndex((_, at) => goesWith(each, at, named));
    return row < 0 ? [] : [{ placed: each, index: row }];
  });
}
