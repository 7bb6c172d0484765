import { parseRef, type FormId } from "../forms/definition";
import {
  asArguments,
  quantityParts,
  type FieldPath,
  type FieldRef,
  type Quantity,
  type Render,
} from "../formulas";
import type { PlacedField, PlacedSection, Placement } from "../forms/placement";
import { cellAddress, sheetPrefix } from "./address";

/** A sheet that formulas of other sheets refer to. */
export interface Neighbour {
  readonly sheetName: string;
  readonly placement: Placement;
}

export type Neighbours = ReadonlyMap<FormId, Neighbour>;

/** Turns the references of one cell's formula into addresses. */
export class Rendering implements Render {
  readonly #row: { readonly list: string; readonly index: string } | null;

  constructor(
    readonly placement: Placement,
    field: PlacedField,
    readonly neighbours: Neighbours,
  ) {
    const [, list, index] = /^(.*?)\.(\d+)\./.exec(field.path) ?? [];
    this.#row = list === undefined || index === undefined ? null : { list, index };
  }

  /** Whether every form that a formula reads is in the workbook, with the fields it reads. */
  reaches(refs: readonly FieldRef[]): boolean {
    return refs.every((ref) => {
      const { form, path } = parseRef(ref);
      if (form === null) return true;
      const other = this.neighbours.get(form)?.placement;
      return other !== undefined && (other.fields.has(path) || findSection(other, path) !== null);
    });
  }

  /** A cell, or the cells of a whole section. */
  readonly at = (ref: FieldRef): string => {
    const { form, path } = parseRef(ref);
    if (form !== null) {
      const { sheetName, placement } = this.neighbours.get(form)!;
      return `${sheetPrefix(sheetName)}${addressIn(placement, path)}`;
    }
    const row = this.#row;
    const own = row && path.startsWith(`${row.list}.*`) ? path.replace("*", row.index) : path;
    return addressIn(this.placement, own);
  };

  /** Columns side by side from the head of their section down to this row, which a copy keeps. */
  down(refs: readonly FieldRef[]): string {
    const [first = "", last = first] = [refs[0], refs.at(-1)].map((ref) => this.#down(ref!));
    return `${first.split(":")[0]!}:${last.split(":")[1]!}`;
  }

  #down(ref: FieldRef): string {
    const path = ref.slice(1);
    const own = this.at(path);
    const [begin = ""] = addressIn(this.placement, path).split(":");
    return `${begin.replace(/(\d)/, "$$$1")}:${own}`;
  }

  /** How many of the cells hold numbers. */
  count(refs: readonly FieldRef[]): string {
    return `COUNT(${asArguments(refs.map(this.at))})`;
  }

  /** Several cells as one text. */
  text(refs: FieldRef | readonly FieldRef[]): string {
    return typeof refs === "string" ? this.at(refs) : `(${refs.map(this.at).join("&")})`;
  }

  amount(quantity: Quantity): string {
    if (typeof quantity === "string") return this.at(quantity);
    const { plus, minus } = quantityParts(quantity);
    const added = this.#sum(plus);
    // What binary fractions leave behind is not part of an amount.
    return minus.length === 0 ? added : `ROUND(${added}-${this.#sum(minus)},6)`;
  }

  /** Whether none of the cells of a quantity holds a number. */
  isBlank(quantity: Quantity): string {
    const { plus, minus } = quantityParts(quantity);
    const refs = [...plus, ...minus];
    const counted = refs.filter((ref) => !this.#isMatched(ref)).map(this.at);
    const blank = [
      ...(counted.length > 0 ? [`COUNT(${asArguments(counted)})=0`] : []),
      ...refs.filter((ref) => this.#isMatched(ref)).map((ref) => this.#isUnmatched(ref)),
    ];
    return blank.length === 1 ? blank[0]! : `AND(${blank.join(",")})`;
  }

  #sum(refs: readonly FieldRef[]): string {
    return `SUM(${asArguments(refs.map((ref) => (this.#isMatched(ref) ? this.#matched(ref) : this.at(ref))))})`;
  }

  /** A row of another section goes with this one when their names are the same. */
  #isMatched(ref: FieldRef): boolean {
    return (
      this.#row !== null &&
      ref.includes("*") &&
      !ref.includes("!") &&
      !ref.startsWith(`${this.#row.list}.*`)
    );
  }

  #matched(ref: FieldRef): string {
    const { names, own, amounts } = this.#match(ref);
    return `SUMIF(${names},${own},${amounts})`;
  }

  /** Whether no row of the other section with this row's name holds a number. */
  #isUnmatched(ref: FieldRef): string {
    const { names, own, amounts } = this.#match(ref);
    return `SUMPRODUCT((${names}=${own})*ISNUMBER(${amounts}))=0`;
  }

  /** Rows are held fast: a row that a person copies looks at the same section. */
  #match(ref: FieldRef) {
    const names = `${ref.slice(0, ref.indexOf(".*"))}.*.name`;
    const { list, index } = this.#row!;
    return {
      names: heldRows(addressIn(this.placement, names)),
      own: addressIn(this.placement, `${list}.${index}.name`),
      amounts: heldRows(addressIn(this.placement, ref)),
    };
  }
}

function addressIn(placement: Placement, path: FieldPath): string {
  const field = placement.fields.get(path);
  if (field) return cellAddress(field.row, field.cell.at);
  const found = findSection(placement, path);
  if (!found) throw new RangeError(`${placement.form.id} has no field ${path}`);
  // From the hidden row above the section to its fence: rows inserted between are taken in.
  const { section, column } = found;
  return `${cellAddress(section.begin, column)}:${cellAddress(section.fence, column)}`;
}

/** `A7:A13` → `A$7:A$13`. */
const heldRows = (address: string): string => address.replace(/([A-Z])(\d)/g, "$1$$$2");

function findSection(
  { sections }: Placement,
  path: FieldPath,
): { section: PlacedSection; column: number } | null {
  for (const section of sections) {
    const cell = section.section.row.cells.find(
      ({ content }) => content.type !== "label" && content.field === path,
    );
    if (cell) return { section, column: cell.at };
  }
  return null;
}
