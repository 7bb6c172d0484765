import { usualAmounts, yuanIn, type AmountUnit } from "../amounts";
import { moneyKinds, numericKinds, parseRef, type FormRef, type ValueKind } from "../definition";
import { inRow, type FieldPath } from "../../formulas";
import { entryName } from "../listed";
import type { PlacedSection } from "../placement";
import type { ReadForm } from "../read-form";
import { figureOf, plain, type Held, type LastForm } from "./last-form";
import { lastYearFigures, lastYearRows, type RepeatedRows } from "./sources";

/** One cell of this year's form, and what last year's says it should hold. */
export interface CarriedCell {
  readonly path: FieldPath;
  readonly address: string;
  /** Which of the row's figures or texts it is. */
  readonly called: string;
  readonly present: string | number | boolean | null;
  readonly next: string | number;
}

/** A row to insert into a section of this year's form. */
export interface AddedRow {
  readonly list: FieldPath;
  /** The row of the section above which it is inserted, its last row unless said; their number for the end. */
  readonly before?: number;
  /** By field of the section's rows, `*` for the row. */
  readonly values: Readonly<Record<FieldPath, string | number>>;
  readonly called: Readonly<Record<FieldPath, string>>;
}

/** What is taken over together, or not at all. */
export interface Carried {
  /** Of what kind: 决算数, 指标. */
  readonly title: string;
  readonly name: string;
  /** The sheet of last year's file. */
  readonly from: string;
  readonly cells: readonly CarriedCell[];
  readonly added: AddedRow | null;
  /** Whether it takes the place of what a person typed. */
  readonly replaces: boolean;
}

/** What last year's report has for one sheet of this year's. */
export interface CarriedOver {
  readonly to: string;
  readonly carried: readonly Carried[];
  /** Rows and figures that stand there already. */
  readonly equal: number;
  /** Rows of last year's that have no place on this year's form, by name. */
  readonly without: readonly string[];
}

/** What to write into a form of this year's, whose sums follow by themselves. */
export function carryOver(last: readonly LastForm[], form: ReadForm): CarriedOver {
  const figures = figuresFor(last, form);
  const rows = (lastYearRows[form.form] ?? []).flatMap((repeated) => rowsFor(repeated, last, form));
  const all = [...figures, ...rows];
  return {
    to: form.sheetName,
    carried: all.flatMap((each) => (each.outcome === "carried" ? [each.carried] : [])),
    equal: all.filter(({ outcome }) => outcome === "equal").length,
    without: all.flatMap((each) => (each.outcome === "without" ? [each.name] : [])),
  };
}

type Outcome =
  | { readonly outcome: "carried"; readonly carried: Carried }
  | { readonly outcome: "equal" }
  | { readonly outcome: "without"; readonly name: string };

/** A cell to fill, where it is one that a person fills and no link fills it. */
function cellFor(
  form: ReadForm,
  path: FieldPath,
  called: string,
  next: string | number,
): CarriedCell | null {
  const cell = form.cells.get(path);
  if (form.placement.fields.get(path)?.cell.content.type !== "entry") return null;
  if (!cell || cell.formula !== null) return null;
  return { path, address: cell.address, called, present: cell.value, next };
}

const differs = ({ present, next }: CarriedCell): boolean => present !== next;

const unitOf = ({ placement }: ReadForm): AmountUnit =>
  placement.form.amounts?.unit ?? usualAmounts.unit;

/** A figure of last year's in the unit of this year's form. */
function converted(
  value: Held,
  kind: ValueKind | undefined,
  from: AmountUnit,
  to: AmountUnit,
): number | null {
  const figure = figureOf(value);
  if (figure === null || from === to || !kind || !moneyKinds.has(kind)) return figure;
  return Number(((figure * yuanIn(from)) / yuanIn(to)).toPrecision(15));
}

const kindAt = (form: ReadForm, path: FieldPath): ValueKind | undefined =>
  form.placement.fields.get(path)?.cell.content.kind;

function figuresFor(last: readonly LastForm[], form: ReadForm): Outcome[] {
  return Object.entries(lastYearFigures[form.form] ?? {}).flatMap(([path, refs]): Outcome[] => {
    const found = firstFigure(last, refs, kindAt(form, path), unitOf(form));
    const cell = found && cellFor(form, path, "决算数", found.figure);
    if (!found || !cell) return [];
    if (!differs(cell)) return [{ outcome: "equal" }];
    const carried = { title: "决算数", name: rowCaption(form, path), from: found.from };
    const replaces = cell.present !== null;
    return [{ outcome: "carried", carried: { ...carried, cells: [cell], added: null, replaces } }];
  });
}

function firstFigure(
  last: readonly LastForm[],
  refs: readonly FormRef[],
  kind: ValueKind | undefined,
  unit: AmountUnit,
): { figure: number; from: string } | null {
  for (const ref of refs) {
    const { form: id, path } = parseRef(ref);
    for (const each of last) {
      if (each.id !== id) continue;
      const figure = converted(each.value(path), kind, each.unit, unit);
      if (figure !== null) return { figure, from: each.sheetName };
    }
  }
  return null;
}

/** The caption nearest to the left of a cell, without its numbering. */
function rowCaption({ placement }: ReadForm, path: FieldPath): string {
  const field = placement.fields.get(path)!;
  const placed = placement.rows.find(({ row }) => row === field.row)!;
  const cells = "section" in placed ? placed.section.row.cells : placed.spec.cells;
  const captions = cells.flatMap(({ at, style, content }) =>
    at < field.cell.at && style !== "ordinal" && content.type === "label" ? [content.text] : [],
  );
  return (captions.filter((text) => text !== "").at(-1) ?? path)
    .replace(/^(?:其中：|[\d一二三四五六七八九十]+、)|[：:]$/g, "")
    .trim();
}

/** The sheet of last year's report that stands for one of this year's. */
const counterpart = (last: readonly LastForm[], form: ReadForm): LastForm | undefined =>
  last.find(({ id, entry }) => id === form.form && plain(entry) === plain(entryName(form)));

function rowsFor(
  repeated: RepeatedRows,
  last: readonly LastForm[],
  form: ReadForm,
): readonly Outcome[] {
  const source = counterpart(last, form);
  const section = form.placement.sections.find((each) => each.section.list === repeated.list);
  if (!source || !section) return [];
  const present = new PresentRows(repeated, form, section);
  const rows = source
    .rows(repeated.list)
    .map(
      (row): RowValue =>
        (field) =>
          source.value(`${repeated.list}.${row}.${field}`),
    )
    .filter((value) => plain(value(repeated.key)) !== "");
  return rows.flatMap((value, i) => present.take(source, value, rows.slice(i + 1)));
}

/** A row of last year's, by the name of the field. */
type RowValue = (field: string) => Held;

/** The rows of a section of this year's form, each of which takes one row of last year's. */
class PresentRows {
  readonly #left: Set<number>;

  constructor(
    readonly repeated: RepeatedRows,
    readonly form: ReadForm,
    readonly section: PlacedSection,
  ) {
    this.#left = new Set(section.rows.keys());
  }

  /** @param following the rows that come after it, whose order is kept */
  take(source: LastForm, value: RowValue, following: readonly RowValue[]): Outcome[] {
    const { repeated, form } = this;
    const name = String(value(repeated.key)).trim();
    const wanted = this.#wanted(source, value);
    const isUnfilled = (held: Held): boolean => repeated.unfilled?.test(String(held)) === true;
    if (isUnfilled(name) && wanted.every(({ field }) => field === repeated.key)) return [];
    const group = this.#groupOf(value);
    const members = [...this.section.rows.keys()].filter((each) => this.#isIn(each, group));
    const isLast = (row: number): boolean => row === members.at(-1);
    // Rows are inserted above the last one, which is left for the one that comes last.
    const isSpared =
      (group.length === 0 || members.length > 1) &&
      following.some((next) => this.#isNew(next) && isSameGroup(this.#groupOf(next), group));
    const row =
      this.#own(value) ??
      [...this.#left].find(
        (each) => this.#isIn(each, group) && this.#isFree(each) && !(isSpared && isLast(each)),
      );
    const titled = { title: repeated.title, name, from: source.sheetName };
    if (row !== undefined) {
      this.#left.delete(row);
      const cells = wanted
        .map(({ field, called, next }) => cellFor(form, this.#path(row, field), called, next))
        .filter((cell) => cell !== null)
        .filter(differs);
      if (cells.length === 0) return [{ outcome: "equal" }];
      const replaces = cells.some(
        ({ present }) => present !== null && !isUnfilled(String(present)),
      );
      return [{ outcome: "carried", carried: { ...titled, cells, added: null, replaces } }];
    }
    if (members.length === 0 && group.length > 0) return [{ outcome: "without", name }];
    const { list } = repeated;
    const added: AddedRow = {
      list,
      // Within the merged label of its group, else below its only row.
      ...(group.length > 0 && { before: members.at(-1)! + (members.length > 1 ? 0 : 1) }),
      values: Object.fromEntries(wanted.map(({ field, next }) => [`${list}.*.${field}`, next])),
      called: Object.fromEntries(wanted.map(({ field, called }) => [`${list}.*.${field}`, called])),
    };
    return [{ outcome: "carried", carried: { ...titled, cells: [], added, replaces: false } }];
  }

  #groupOf(value: RowValue): string[] {
    return (this.repeated.group ?? []).map((field) => groupName(value(field)));
  }

  /** The row of this year's form that bears the same name in the same group. */
  #own(value: RowValue): number | undefined {
    const { key } = this.repeated;
    const group = this.#groupOf(value);
    return [...this.#left].find(
      (row) => this.#isIn(row, group) && plain(this.#value(row, key)) === plain(value(key)),
    );
  }

  #isNew(value: RowValue): boolean {
    const isUnfilled = this.repeated.unfilled?.test(String(value(this.repeated.key))) === true;
    return !isUnfilled && this.#own(value) === undefined;
  }

  /** What the row is to hold, as far as this year's form has columns for it. */
  #wanted(source: LastForm, value: RowValue) {
    const { repeated, form } = this;
    const texts = repeated.copied
      .map(({ field, called }) => ({ field, called, next: this.#asHere(source, field, value) }))
      .filter(({ next }) => next !== null);
    const figures = (repeated.figures ?? []).map(({ field, called, list, from }) => {
      const found = source
        .rows(list)
        .find(
          (row) =>
            plain(source.value(`${list}.${row}.${repeated.key}`)) === plain(value(repeated.key)),
        );
      const held = found === undefined ? null : source.value(`${list}.${found}.${from}`);
      const kind = kindAt(form, this.#path(0, field));
      return { field, called, next: converted(held, kind, source.unit, unitOf(form)) };
    });
    return [...texts, ...figures].flatMap(({ field, called, next }) =>
      next === null || !this.#has(field) ? [] : [{ field, called, next }],
    );
  }

  /** A target of three cells goes into one where the form has one; texts are trimmed. */
  #asHere(source: LastForm, field: string, value: RowValue): string | number | null {
    const held = value(field);
    if (field === "target" && !this.#has("property") && !this.#has("unit")) {
      const parts = ["property", "target", "unit"].map((part) => String(value(part) ?? "").trim());
      if (parts[0] !== "" || parts[2] !== "") return parts.join("");
    }
    if (typeof held === "string") return held.trim() || null;
    // A code that a file holds as a number is text all the same.
    const kind = kindAt(this.form, this.#path(0, field));
    return held === null || (kind && numericKinds.has(kind)) ? held : String(held);
  }

  #has(field: string): boolean {
    return this.section.section.row.cells.some(
      ({ content }) =>
        content.type === "entry" && content.field === `${this.repeated.list}.*.${field}`,
    );
  }

  #path(row: number, field: string): FieldPath {
    return inRow(`${this.repeated.list}.*.${field}`, row);
  }

  #value(row: number, field: string): Held {
    const value = this.form.cells.get(this.#path(row, field))?.value ?? null;
    return typeof value === "boolean" ? String(value) : value;
  }

  #isIn(row: number, group: readonly string[]): boolean {
    return (this.repeated.group ?? []).every((field, i) => {
      return groupName(this.#value(row, field)) === group[i];
    });
  }

  /** Whether nobody filled the row yet: its group and points stand there before anybody does. */
  #isFree(row: number): boolean {
    const { repeated, section } = this;
    const groups = new Set([...(repeated.group ?? []), "points"]);
    return section.section.row.cells.every(({ content }) => {
      if (content.type !== "entry") return true;
      const field = content.field.slice(repeated.list.length + 3);
      const value = this.#value(row, field);
      if (groups.has(field) || value === null) return true;
      return field === repeated.key && repeated.unfilled?.test(String(value)) === true;
    });
  }
}

const isSameGroup = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((name, i) => name === other[i]);

/** The name of a level without its weight: `产出指标（50分)`. */
const groupName = (text: Held): string => plain(text).replace(/\(.*$/, "");
