import { type FormId } from "../definition";
import { inRow, type FieldPath } from "../../formulas";
import { classNames, ITEM_CODE, type ItemNames } from "../final-accounts/item-names";
import { isItemTable, ITEM_CODES, ITEMS as LIST, sharing } from "../final-accounts/shared-tables";
import type { PlacedSection } from "../placement";
import type { ReadForm } from "../read-form";
import type { FileSheet } from "./by-captions";
import type { AddedRow, Carried, CarriedCell, CarriedOver } from "./carry-over";
import { plain, type Held } from "./last-form";

/** A 科目 of a table of this year's report. */
interface Item {
  readonly code: string;
  readonly from: string;
}

/** Whether a form is a table of 科目. */
export const listsItems = ({ form }: ReadForm): boolean => isItemTable(form);

/** What a blank name is filled under. */
export const ITEM_NAME = "科目名称";

const CODE = ITEM_CODES;
const NAME = `${LIST}.*.name`;

const called: Readonly<Record<FieldPath, string>> = { [CODE]: "科目代码", [NAME]: "科目名称" };

/**
 * What the tables of one year's report have of one another: 科目 that another lists, with their
 * names, and names that are blank. No figures, and no name that nothing knows.
 * @param known names from elsewhere, which the tables' own precede
 */
export function sharedItems(
  forms: readonly ReadForm[],
  known: ItemNames = new Map(),
): CarriedOver[] {
  const tables = new Map(forms.filter(listsItems).map((form) => [form.form, form]));
  const names = new Map([...classNames, ...known, ...namesIn([...tables.values()])]);
  const offered = [...tables.values()].map((form) => ({
    form,
    carried: [...blankNames(form, names), ...missingItems(form, tables, names)],
  }));
  const notes = forms.find(({ form }) => form === "accountsNotes");
  if (notes) offered.push({ form: notes, carried: noteLines(notes, tables, names) });
  return offered
    .filter(({ carried }) => carried.length > 0)
    .map(({ form, carried }) => ({ to: form.sheetName, carried, equal: 0, without: [] }));
}

/** Codes beside names on any sheet: a table of 科目, or last year's file of any layout. */
export function itemNamesOf(sheets: readonly FileSheet[]): ItemNames {
  const names = new Map<string, string | null>();
  for (const { grid } of sheets)
    for (const row of grid)
      row.forEach((cell, at) => {
        const code = codeOf(cell);
        const name = code === "" ? "" : nameOf(row[at + 1] ?? null);
        if (name === "") return;
        // A code that a file names in two ways is known by neither.
        const other = names.get(code);
        names.set(
          code,
          other === undefined || (other !== null && plain(other) === plain(name)) ? name : null,
        );
      });
  return new Map([...names].filter((each): each is [string, string] => each[1] !== null));
}

const codeOf = (held: Held | boolean): string => {
  const text = String(held ?? "").trim();
  return ITEM_CODE.test(text) ? text : "";
};

/** A text in Chinese; a number beside a code is no name. */
function nameOf(held: Held | boolean): string {
  const text = typeof held === "string" ? held.trim() : "";
  return /\p{Script=Han}/u.test(text) ? text : "";
}

const rowsIn = ({ placement }: ReadForm): readonly number[] => [
  ...(placement.sections.find(({ section }) => section.list === LIST)?.rows.keys() ?? []),
];

const heldAt = (form: ReadForm, path: FieldPath, row: number): Held => {
  const value = form.cells.get(inRow(path, row))?.value ?? null;
  return typeof value === "boolean" ? null : value;
};

const codesIn = (form: ReadForm): { code: string; row: number }[] =>
  rowsIn(form)
    .map((row) => ({ code: codeOf(heldAt(form, CODE, row)), row }))
    .filter(({ code }) => code !== "");

function namesIn(tables: readonly ReadForm[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const form of tables)
    for (const { code, row } of codesIn(form)) {
      const name = nameOf(heldAt(form, NAME, row));
      if (name !== "" && !names.has(code)) names.set(code, name);
    }
  return names;
}

function blankNames(form: ReadForm, names: ItemNames): Carried[] {
  return codesIn(form).flatMap(({ code, row }): Carried[] => {
    const name = names.get(code);
    const cell = name === undefined ? null : cellFor(form, inRow(NAME, row), name, called[NAME]!);
    if (!cell || cell.present !== null) return [];
    return [
      { title: ITEM_NAME, name: code, from: "", cells: [cell], added: null, replaces: false },
    ];
  });
}

function cellFor(
  form: ReadForm,
  path: FieldPath,
  next: string | number,
  name: string,
): CarriedCell | null {
  const cell = form.cells.get(path);
  const isEntry = form.placement.fields.get(path)?.cell.content.type === "entry";
  if (!cell || !isEntry || cell.formula !== null) return null;
  return { path, address: cell.address, called: name, present: cell.value, next };
}

function missingItems(
  form: ReadForm,
  tables: ReadonlyMap<FormId, ReadForm>,
  names: ItemNames,
): Carried[] {
  const own = codesIn(form);
  const missing = itemsFor(form.form, tables).filter(
    ({ code }) => !own.some((each) => each.code === code),
  );
  const section = form.placement.sections.find((each) => each.section.list === LIST)!;
  const free = rowsIn(form).filter((row) => isFree(form, section, row));
  const last = Math.max(-1, ...own.map(({ row }) => row));
  return missing.flatMap(({ code, from }): Carried[] => {
    const name = names.get(code);
    const values: Record<FieldPath, string> = { [CODE]: code, ...(name && { [NAME]: name }) };
    const shown = { title: "科目", name: name ? `${code} ${name}` : code, from, replaces: false };
    const after = own.find((each) => each.code > code);
    const above = after ? rowAbove(own, after) : last;
    const blank = free.find((row) => row > above && row < (after?.row ?? Infinity));
    if (blank === undefined) {
      const before = after?.row ?? section.rows.length;
      return [{ ...shown, cells: [], added: { list: LIST, before, values, called } }];
    }
    free.splice(free.indexOf(blank), 1);
    const cells = Object.entries(values).map(([field, value]) =>
      cellFor(form, inRow(field, blank), value, called[field]!),
    );
    return cells.every((cell) => cell !== null) ? [{ ...shown, cells, added: null }] : [];
  });
}

/** The row of the 科目 above another, -1 for the first. */
const rowAbove = (items: readonly { row: number }[], { row }: { row: number }): number =>
  Math.max(-1, ...items.map((each) => each.row).filter((each) => each < row));

/** The 科目 that a table is offered, by code, each from the first table that lists it. */
function itemsFor(id: FormId, tables: ReadonlyMap<FormId, ReadForm>): Item[] {
  const { from, without } = sharing[id] ?? { from: [], without: [] };
  const others = new Set(
    without.flatMap((each) => codesOf(tables.get(each)).map(({ code }) => code)),
  );
  const items = new Map<string, Item>();
  for (const item of from.flatMap((each) => codesOf(tables.get(each))))
    if (!items.has(item.code) && !others.has(item.code)) items.set(item.code, item);
  return [...items.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const codesOf = (form: ReadForm | undefined): Item[] =>
  form ? codesIn(form).map(({ code }) => ({ code, from: form.sheetName })) : [];

/** Whether nobody filled anything into a row. */
const isFree = (form: ReadForm, { section }: PlacedSection, row: number): boolean =>
  section.row.cells.every(
    ({ content }) =>
      content.type !== "entry" ||
      (form.cells.get(inRow(content.field, row))?.value ?? null) === null,
  );

const LINES = "lines.items";
const LINE = `${LINES}.*.name`;

/** 决算说明 has a line for each 项 of 一般公共预算支出, called by 类, 款 and 项. */
function noteLines(
  notes: ReadForm,
  tables: ReadonlyMap<FormId, ReadForm>,
  names: ItemNames,
): Carried[] {
  const section = notes.placement.sections.find((each) => each.section.list === LINES);
  if (!section) return [];
  const own = codesOf(tables.get("finalAccounts05"));
  const items = own.length > 0 ? own : itemsFor("finalAccounts05", tables);
  const rows = [...section.rows.keys()];
  const present = rows.map((row) => heldAt(notes, LINE, row)).map((held) => levelsOf(held));
  const free = rows.filter((row) => isFree(notes, section, row));
  return items.flatMap(({ code, from }): Carried[] => {
    const name = names.get(code);
    if (code.length < 7 || name === undefined) return [];
    const levels = [names.get(code.slice(0, 3)), names.get(code.slice(0, 5)), name];
    const told = levels.filter((level) => level !== undefined);
    // A line stands for one 项: 行政运行 is below many 款.
    const line = present.findIndex((each) => isLine(each, told));
    if (line >= 0) {
      present.splice(line, 1);
      return [];
    }
    const value = told.join("—");
    const shown = { title: "功能科目", name: value, from, replaces: false };
    const [blank] = free;
    const cell = blank === undefined ? null : cellFor(notes, inRow(LINE, blank), value, "功能科目");
    if (cell) {
      free.shift();
      return [{ ...shown, cells: [cell], added: null }];
    }
    const added: AddedRow = {
      list: LINES,
      before: section.rows.length,
      values: { [LINE]: value },
      called: { [LINE]: "功能科目" },
    };
    return [{ ...shown, cells: [], added }];
  });
}

/** `一般公共服务支出—政府办公厅（室）及相关机构事务—行政运行`, with any dash. */
const levelsOf = (held: Held): string[] =>
  String(held ?? "")
    .split(/[-－—–―]+|（[类款项]）/)
    .map((level) => plain(level).replace(/支出$/, ""))
    .filter((level) => level !== "");

/** Whether a line names the same 项 below the same levels, as far as both tell them. */
function isLine(line: readonly string[], told: readonly string[]): boolean {
  const levels = told.map((level) => plain(level).replace(/支出$/, ""));
  if (line.length === 0 || line.at(-1) !== levels.at(-1)) return false;
  return line.length === 1 || line[0] === levels[0]
    ? line.length < 3 || levels.length < 3 || line[1] === levels[1]
    : false;
}
