import { isSection, type CellSpec, type FormSpec, type ValueKind } from "./definition";
import { type Carried, type FieldPath, type Formula } from "../formulas";

type Options = Partial<Omit<CellSpec, "at" | "content">>;

/** A caption in a heading cell. */
export const heading = (at: number, text: string, options: Options = {}): CellSpec => ({
  at,
  style: "heading",
  content: { type: "label", text },
  ...options,
});

/** A caption of a row. */
export const caption = (at: number, text: string, options: Options = {}): CellSpec => ({
  at,
  style: "caption",
  content: { type: "label", text },
  ...options,
});

export const entry = (
  at: number,
  field: FieldPath,
  kind: ValueKind,
  options: Options = {},
): CellSpec => ({ at, style: "entry", content: { type: "entry", field, kind }, ...options });

export const computed = (
  at: number,
  field: FieldPath,
  kind: ValueKind,
  formula: Formula,
  options: Options = {},
): CellSpec => ({
  at,
  style: "computed",
  content: { type: "computed", field, kind, formula },
  ...options,
});

/** A computed cell whose result the user may replace by a judgement. */
export const suggested = (
  at: number,
  field: FieldPath,
  kind: ValueKind,
  formula: Formula,
  options: Options = {},
): CellSpec => ({
  at,
  style: "entry",
  content: { type: "computed", field, kind, formula, suggested: true },
  ...options,
});

/** The entry, filled by a formula from where the same figure or text is typed, while it is blank. */
export const carriedFrom = (cell: CellSpec, carried: Carried): CellSpec =>
  cell.content.type === "entry" ? { ...cell, content: { ...cell.content, carried } } : cell;

/** Printed `——`: the form has no figure here. */
export const notApplicable = (at: number, options: Options = {}): CellSpec =>
  heading(at, "——", options);

/** The form with every cell changed, each section's row template once. */
export const mapCells = (form: FormSpec, change: (cell: CellSpec) => CellSpec): FormSpec => ({
  ...form,
  blocks: form.blocks.map((block) =>
    isSection(block)
      ? { ...block, row: { ...block.row, cells: block.row.cells.map(change) } }
      : { ...block, cells: block.cells.map(change) },
  ),
});
