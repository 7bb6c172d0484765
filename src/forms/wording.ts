import { isSection, type Block, type CellSpec, type FormSpec } from "./definition";

/** Puts the year into a caption. */
const withYear = (text: string, year: number): string =>
  text.replaceAll("{year}", String(year)).replaceAll("{lastYear}", String(year - 1));

/** The unit of amounts that captions speak of. */
export interface Wording {
  readonly amountUnit: string;
}

/** Puts the year and the unit of amounts into a caption. */
export const worded = (text: string, { amountUnit }: Wording, year: number): string =>
  withYear(text, year).replaceAll("{unit}", amountUnit);

/** Puts the year and the unit of amounts into every caption of a form. */
export function wordedForm(form: FormSpec, wording: Wording, year: number): FormSpec {
  const said = (text: string): string => worded(text, wording, year);
  const inCell = (cell: CellSpec): CellSpec =>
    cell.content.type === "label"
      ? { ...cell, content: { ...cell.content, text: said(cell.content.text) } }
      : cell;
  const inCells = <R extends { readonly cells: readonly CellSpec[] }>(row: R): R => ({
    ...row,
    cells: row.cells.map(inCell),
  });
  const inBlock = (block: Block): Block =>
    isSection(block)
      ? { ...block, row: inCells(block.row), fence: inCells(block.fence) }
      : inCells(block);
  return { ...form, sheetName: said(form.sheetName), blocks: form.blocks.map(inBlock) };
}
