import { type CellSpec } from "../forms/definition";
import { inRow } from "../formulas";
import type { PlacedRow, PlacedSection, Placement } from "../forms/placement";
import type { Rect } from "./address";

/** A cell of a form where it stands on its sheet. */
export interface LaidCell {
  readonly cell: CellSpec;
  readonly rect: Rect;
  /** The field's concrete path; null for a caption, and in the hidden row above a section. */
  readonly path: string | null;
}

/** Every cell of a form, captions and the hidden rows above its sections included. */
export const layCells = (placement: Placement): LaidCell[] => [
  ...placement.rows.flatMap((row) => rowCells(placement, row)),
  ...placement.sections.flatMap(beginCells),
];

function rowCells(placement: Placement, placed: PlacedRow): LaidCell[] {
  const inSection = "section" in placed;
  const cells = inSection ? placed.section.row.cells : placed.spec.cells;
  return cells.map((cell) => ({
    cell,
    rect: {
      top: placed.row,
      left: cell.at,
      bottom: cell.through ? placement.rowOfKey.get(cell.through)! : placed.row,
      right: cell.at + (cell.across ?? 1) - 1,
    },
    path:
      cell.content.type === "label"
        ? null
        : inSection
          ? inRow(cell.content.field, placed.index)
          : cell.content.field,
  }));
}

/**
 * The hidden row above a section looks and acts like one of its rows: Excel gives a row inserted
 * on top of the section the format, the input rules and the freedom of the row above it. Where rows
 * continue the label above them it holds one, so that formulas find a label for every row.
 */
const beginCells = ({ section, begin }: PlacedSection): LaidCell[] =>
  section.row.cells.map((cell) => ({
    cell: cell.mergeRuns ? { ...cell, content: { type: "label", text: "……" } } : cell,
    rect: { top: begin, left: cell.at, bottom: begin, right: cell.at + (cell.across ?? 1) - 1 },
    path: null,
  }));

/** Whether a person may type into a cell. */
export const isOpen = ({ content }: CellSpec): boolean =>
  content.type === "entry" ||
  (content.type === "computed" && content.suggested === true) ||
  (content.type === "label" && content.open === true);
