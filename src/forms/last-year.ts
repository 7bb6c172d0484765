import { isSection, type CellSpec, type FormSpec } from "./definition";
import type { ReadForm } from "./read-form";

/** The cells of any sheet, from A1 on. */
export type Grid = readonly (readonly (string | number | null)[])[];

interface Figure {
  readonly name: string;
  readonly amount: number;
}

/** 决算数 of last year, by field of this year's form and by project. */
export interface LastYear {
  /** As the sheet names it above the figures; null where it names none. */
  readonly unitName: string | null;
  readonly lines: ReadonlyMap<string, Figure>;
  readonly specialFunds: readonly Figure[];
  /** What the unit added below the printed lines of 项目支出. */
  readonly others: readonly Figure[];
}

/** One cell of this year's form, and what last year's says it should hold. */
export interface CarriedCell {
  readonly path: string;
  readonly address: string;
  /** What its row is called. */
  readonly name: string;
  readonly present: string | number | boolean | null;
  readonly next: string | number;
}

/** A row to insert into a section of this year's form. */
export interface AddedRow extends Figure {
  readonly list: string;
  /** By field of the section's rows, `*` for the row. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface CarriedOver {
  readonly cells: readonly CarriedCell[];
  /** Cells that hold the figure already. */
  readonly equal: number;
  /** Projects for which the form has no row left: rows to insert. */
  readonly added: readonly AddedRow[];
}

const PREVIOUS = ".previousFinalAccount";
const FUNDS = "projects.specialFunds.items";
const OTHERS = "projects.others.items";

/**
 * Reads the 决算数 column of last year's 基础数据表 from a sheet, by captions and headings as they
 * are printed: a sheet of ours, its submission copy, or a form that somebody typed. Null when the
 * sheet is no such form of the year before `year`.
 */
export function readLastYear(grid: Grid, form: FormSpec, year: number): LastYear | null {
  const heading = headingOf(grid, year - 1);
  if (!heading) return null;
  const captions = captionsOf(form);
  const sections = sectionsBelow(form);
  const lines = new Map<string, Figure>();
  const listed = new Map<string | undefined, Figure[]>();
  let list: string | undefined;
  for (const row of grid.slice(heading.row + 1)) {
    const name = String(row[0] ?? "").trim();
    const amount = amountOf(row[heading.column]);
    const field = captions.get(plain(name));
    if (field !== undefined && !lines.has(field)) {
      list = sections.get(field);
      if (field.endsWith(PREVIOUS) && amount !== null) lines.set(field, { name, amount });
    } else if (list !== undefined && plain(name) !== "" && amount !== null)
      listed.set(list, [...(listed.get(list) ?? []), { name, amount }]);
  }
  const unitName = unitNameIn(grid.slice(0, heading.row));
  const [specialFunds, others] = [listed.get(FUNDS) ?? [], listed.get(OTHERS) ?? []];
  return lines.size + listed.size > 0 ? { unitName, lines, specialFunds, others } : null;
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

/** The unit of last year's sheet, where this year's form names another; null where none differs. */
export function otherUnit({ unitName }: LastYear, form: ReadForm): string | null {
  const own = String(form.cells.get("unitName")?.value ?? "");
  const isOther =
    unitName !== null &&
    plain(own) !== "" &&
    plain(unitName) !== "" &&
    plain(unitName) !== plain(own);
  return isOther ? unitName : null;
}

/** What to write into this year's form, whose sums follow by themselves. */
export function carryOver({ lines, specialFunds, others }: LastYear, form: ReadForm): CarriedOver {
  const wanted: CarriedCell[] = [];
  const want = (path: string, name: string, next: string | number): void => {
    const field = form.placement.fields.get(path);
    const cell = form.cells.get(path);
    if (!cell || field?.cell.content.type !== "entry") return;
    wanted.push({ path, address: cell.address, name, present: cell.value, next });
  };
  for (const [path, { name, amount }] of lines) want(path, shortened(name), amount);

  const added: AddedRow[] = [];
  for (const [list, figures, called] of [
    [FUNDS, specialFunds, "专项名称"],
    [OTHERS, others, "项目名称"],
  ] as const) {
    const { named, blank } = rowsOf(form, list);
    for (const figure of figures) {
      const row = named.get(plain(figure.name)) ?? blank.shift();
      if (row === undefined) added.push(newRow(list, figure));
      else {
        if (!named.has(plain(figure.name))) want(`${list}.${row}.name`, called, figure.name);
        want(`${list}.${row}${PREVIOUS}`, figure.name, figure.amount);
      }
    }
  }
  const cells = wanted.filter(({ present, next }) => present !== next);
  return { cells, equal: wanted.length - cells.length, added };
}

const newRow = (list: string, figure: Figure): AddedRow => ({
  ...figure,
  list,
  values: { [`${list}.*.name`]: figure.name, [`${list}.*${PREVIOUS}`]: figure.amount },
});

/** Where last year's 决算数 stand: its 预算数 stand in the same row, unlike in this year's form. */
function headingOf(grid: Grid, lastYear: number): { row: number; column: number } | null {
  for (const [row, cells] of grid.entries()) {
    const texts = cells.map((cell) => plain(String(cell ?? "")));
    const column = texts.indexOf(`${lastYear}年决算数`);
    if (column > 0 && texts.includes(`${lastYear}年预算数`)) return { row, column };
  }
  return null;
}

/** Fields by the caption of their row; rows without a figure of last year by their key. */
function captionsOf(form: FormSpec): Map<string, string> {
  const captions = new Map<string, string>();
  for (const block of form.blocks) {
    if (isSection(block)) continue;
    const caption = plain(labelOf(block.cells.find(({ at }) => at === 0)));
    const field = block.cells.map(fieldOf).find((path) => path?.endsWith(PREVIOUS));
    if (caption !== "") captions.set(caption, field ?? block.key);
  }
  return captions;
}

/** The lists of sections by the field of the row above them, as `captionsOf` tells it. */
function sectionsBelow(form: FormSpec): Map<string, string> {
  const lists = new Map<string, string>();
  form.blocks.forEach((block, i) => {
    const above = form.blocks[i - 1];
    if (!isSection(block) || !above || isSection(above)) return;
    const field = above.cells.map(fieldOf).find((path) => path?.endsWith(PREVIOUS));
    lists.set(field ?? above.key, block.list);
  });
  return lists;
}

const labelOf = (cell: CellSpec | undefined): string =>
  cell?.content.type === "label" ? cell.content.text : "";

const fieldOf = ({ content }: CellSpec): string | undefined =>
  content.type === "label" ? undefined : content.field;

/** Rows of a section by name, and those in which nothing stands yet. */
function rowsOf(
  { placement, cells }: ReadForm,
  list: string,
): { named: Map<string, number>; blank: number[] } {
  const named = new Map<string, number>();
  const blank: number[] = [];
  const section = placement.sections.find((placed) => placed.section.list === list);
  section?.rows.forEach((_, index) => {
    const values = section.section.row.cells
      .map((cell) => fieldOf(cell)?.replace("*", String(index)))
      .map((path) => (path === undefined ? null : cells.get(path)!.value));
    const name = plain(String(cells.get(`${list}.${index}.name`)?.value ?? ""));
    if (name !== "") named.set(name, index);
    else if (values.every((value) => value === null)) blank.push(index);
  });
  return { named, blank };
}

/** A caption without spaces, numbering and points: `3、公务接待 ：` → `公务接待`. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s:…]/g, "")
    .replace(/^(?:\d+[、.]|其中)/, "");

const shortened = (caption: string): string => caption.replace(/^(?:其中：|\d+、)|：$/g, "").trim();

/** A figure, or the text of one: `6, 094.55`. */
function amountOf(cell: string | number | null | undefined): number | null {
  if (typeof cell === "number") return cell >= 0 ? cell : null;
  const digits = String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\s,]/g, "");
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
