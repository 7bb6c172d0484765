import { formIds } from "../forms/definition";
import { fixedKeys } from "../forms/placement";
import type { FormIdentity, ReadForm } from "../forms/read-form";
import type { Rect } from "./address";

/**
 * How a 定稿 is read back although keys and helper rows are gone: hidden names of its sheet lead to
 * the form, to runs of its fixed rows and to the rows of its sections. They go wherever the sheet
 * goes, and Excel moves them with their cells.
 */
const prefix = "PERF_final";

/** A name of a 定稿 and the cells that it leads to. */
export interface FinalName {
  readonly name: string;
  readonly rect: Rect;
}

export const isFinalName = (name: string): boolean =>
  name.toLowerCase().startsWith(`${prefix.toLowerCase()}.`);

/**
 * The names of a form's 定稿.
 * @param rowAfter where a row of the working sheet stands in the copy
 */
export function finalNames(
  { form: id, pack, year, placement }: ReadForm,
  rowAfter: (row: number) => number,
): FinalName[] {
  const { form, rowOfKey, sections, rows } = placement;
  const right = form.columnWidths.length - 1;
  const across = (top: number, bottom: number): Rect => ({ top, left: 0, bottom, right });
  const removed = new Set(sections.flatMap((each) => (each.rows.length > 0 ? [each.fence] : [])));
  const kept = rows.flatMap(({ row }) => (removed.has(row) ? [] : [rowAfter(row)]));
  const fixed = fixedKeys(form).map((key) => {
    const row = rowOfKey.get(key);
    return row === undefined ? null : rowAfter(row);
  });
  return [
    {
      name: `${prefix}.${id}.${pack.replaceAll("-", "_")}.${year}`,
      rect: across(Math.min(...kept), Math.max(...kept)),
    },
    ...runs(fixed).map(({ first, row, count }) => ({
      name: `${prefix}.rows.${first}.${count}`,
      rect: across(row, row + count - 1),
    })),
    ...sections.map(({ fence, rows: own }, index) => {
      const [top = rowAfter(fence), ...others] = own.map(rowAfter);
      return {
        name: `${prefix}.section.${index}${own.length === 0 ? ".empty" : ""}`,
        rect: across(top, others.at(-1) ?? top),
      };
    }),
  ];
}

/** Keys whose rows follow one another; those that the sheet is without are in none. */
function runs(fixed: readonly (number | null)[]): { first: number; row: number; count: number }[] {
  const found: { first: number; row: number; count: number }[] = [];
  fixed.forEach((row, index) => {
    if (row === null) return;
    const last = found.at(-1);
    if (last && last.first + last.count === index && row === last.row + last.count) last.count++;
    else found.push({ first: index, row, count: 1 });
  });
  return found;
}

/** What a name of a 定稿 leads to; null where it is none. */
export type FinalPart =
  | (FormIdentity & { readonly part: "form" })
  | { readonly part: "rows"; readonly first: number; readonly count: number }
  | { readonly part: "section"; readonly index: number; readonly isEmpty: boolean };

export function readFinalName(name: string): FinalPart | null {
  if (!isFinalName(name)) return null;
  const [part = "", ...words] = name.slice(prefix.length + 1).split(".");
  if (part === "rows") return { part, first: Number(words[0]), count: Number(words[1]) };
  if (part === "section") return { part, index: Number(words[0]), isEmpty: words[1] === "empty" };
  const form = formIds.find((id) => id.toLowerCase() === part.toLowerCase());
  const [pack, year] = words;
  if (!form || !pack || !year) return null;
  return { part: "form", form, pack: pack.replaceAll("_", "-"), year: Number(year) };
}
