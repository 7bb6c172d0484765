import { usualAmounts } from "../amounts";
import { isSection, type CellSpec, type FormSpec } from "../definition";
import { type FieldPath } from "../../formulas";
import type { FileSheet } from "./by-captions";
import { figureOf, lastForm, plain, type Grid, type Held, type LastForm } from "./last-form";

const FINAL_ACCOUNT = ".finalAccount";

/**
 * Reads the 决算数 column of last year's 基础数据表 from a sheet of any layout, by captions and
 * headings as they are printed. Null when the sheet is no such form of the year before `year`.
 * @param form this year's form
 */
export function readTypedBaseData(
  { name: sheetName, grid }: FileSheet,
  form: FormSpec,
  year: number,
): LastForm | null {
  const heading = headingOf(grid, year - 1);
  if (!heading) return null;
  const captions = captionsOf(form);
  const held = new Map<FieldPath, Held>();
  const sections = sectionsBelow(form);
  const listed = new Map<FieldPath, number>();
  let list: FieldPath | undefined;
  for (const row of grid.slice(heading.row + 1)) {
    const name = String(row[0] ?? "").trim();
    const amount = figureOf(row[heading.column]);
    const field = captions.get(plain(name));
    if (field !== undefined && !held.has(field)) {
      list = sections.get(field);
      if (field.endsWith(FINAL_ACCOUNT) && amount !== null) held.set(field, amount);
    } else if (list !== undefined && plain(name) !== "") {
      const index = listed.get(list) ?? 0;
      held.set(`${list}.${index}.name`, name);
      held.set(`${list}.${index}${FINAL_ACCOUNT}`, amount);
      listed.set(list, index + 1);
    }
  }
  if (![...held.values()].some((value) => typeof value === "number")) return null;
  held.set("unitName", unitNameIn(grid.slice(0, heading.row)));
  return lastForm(
    "baseData",
    sheetName,
    "",
    form.amounts?.unit ?? usualAmounts.unit,
    listed,
    (path) => held.get(path) ?? null,
    [...listed.keys()].flatMap((each) => [`${each}.*.name`, `${each}.*${FINAL_ACCOUNT}`]),
  );
}

const UNIT_CAPTION = /^(?:填报单位|单位名称|预算单位)[:：]?\s*/;

/** The unit beside `填报单位：`, in the same cell or in the next that is filled. */
function unitNameIn(rows: Grid): string | null {
  for (const row of rows) {
    const texts = row.map((cell) => String(cell ?? "").trim()).filter((text) => text !== "");
    const at = texts.findIndex((text) => UNIT_CAPTION.test(text));
    if (at >= 0) return texts[at]!.replace(UNIT_CAPTION, "") || (texts[at + 1] ?? null);
  }
  return null;
}

/** Where last year's 决算数 stand: its 预算数 stand in the same row, unlike in this year's form. */
function headingOf(grid: Grid, lastYear: number): { row: number; column: number } | null {
  for (const [row, cells] of grid.entries()) {
    const texts = cells.map((cell) => plain(cell));
    const column = texts.indexOf(`${lastYear}年决算数`);
    if (column > 0 && texts.includes(`${lastYear}年预算数`)) return { row, column };
  }
  return null;
}

/** Fields of 决算数 by the caption of their row; rows without one by their key. */
function captionsOf(form: FormSpec): Map<string, FieldPath> {
  const captions = new Map<string, FieldPath>();
  for (const block of form.blocks) {
    if (isSection(block)) continue;
    const caption = plain(labelOf(block.cells.find(({ at }) => at === 0)));
    const field = block.cells.map(fieldOf).find((path) => path?.endsWith(FINAL_ACCOUNT));
    if (caption !== "") captions.set(caption, field ?? block.key);
  }
  return captions;
}

/** The lists of sections by the field of the row above them, as `captionsOf` tells it. */
function sectionsBelow(form: FormSpec): Map<FieldPath, FieldPath> {
  const lists = new Map<FieldPath, FieldPath>();
  form.blocks.forEach((block, i) => {
    const above = form.blocks[i - 1];
    if (!isSection(block) || !above || isSection(above)) return;
    const field = above.cells.map(fieldOf).find((path) => path?.endsWith(FINAL_ACCOUNT));
    lists.set(field ?? above.key, block.list);
  });
  return lists;
}

const labelOf = (cell: CellSpec | undefined): string =>
  cell?.content.type === "label" ? cell.content.text : "";

const fieldOf = ({ content }: CellSpec): FieldPath | undefined =>
  content.type === "label" ? undefined : content.field;
