import { formsOf, type FindPack } from "../forms";
import { isSection, type CellSpec, type FormSpec, type RowSpec } from "../forms/definition";
import { entryName } from "../forms/listed";
import { fixedKeys, optionalKeys, placeRows } from "../forms/placement";
import type { FormIdentity, ReadCell, ReadForm } from "../forms/read-form";
import type { BrokenForm } from "./broken";
import { readFinalName, type FinalName } from "../layout/final-names";
import { readCells, type LoadedBlock } from "./read-cells";
import type { ReadReport } from "./read-blocks";

/** A sheet of a file that bears the names of a 定稿, with its cells from A1 on. */
export interface FinalBlock extends LoadedBlock {
  readonly names: readonly FinalName[];
}

/** A 定稿 that says something else than the sheet that counts. */
export interface OutdatedFinal {
  readonly sheetName: string;
  /** The sheet that was filled in, or a later 定稿; null where the sheet that was filled in is gone. */
  readonly of: string | null;
  /** Cells of that sheet. */
  readonly addresses: readonly string[];
}

export interface ReadFile extends ReadReport {
  readonly outdated: readonly OutdatedFinal[];
}

/**
 * The forms of a file: those that are filled in and, of reports of which it holds none, those that
 * were handed in; of several 定稿 of one form the last. Pure.
 */
export function withFinals(
  working: ReadReport,
  finals: readonly FinalBlock[],
  findPack: FindPack,
): ReadFile {
  const own = new Set([...working.forms, ...working.broken].map(reportKey));
  const read = finals.map((block) => readFinal(block, findPack)).filter((form) => form !== null);
  const last = new Map<string, ReadForm | BrokenForm>();
  for (const form of read) {
    // Deleted first, so that forms stand in the order of their last sheets.
    last.delete(formKey(form));
    last.set(formKey(form), form);
  }
  const alone = [...last.values()].filter((form) => !own.has(reportKey(form)));
  const forms = [...working.forms, ...alone.filter(isRead)];
  const counts = new Map(forms.map((form) => [formKey(form), form]));
  return {
    forms,
    broken: [...working.broken, ...alone.filter((form): form is BrokenForm => !isRead(form))],
    outdated: read
      .filter(isRead)
      // A sheet that cannot be read is told as such.
      .filter((final) => !working.broken.some((each) => isOfForm(each, final)))
      .flatMap((final) => outdated(final, counts.get(formKey(final)))),
  };
}

function outdated(final: ReadForm, counting: ReadForm | undefined): OutdatedFinal[] {
  const { sheetName } = final;
  if (!counting) return [{ sheetName, of: null, addresses: [] }];
  const addresses = counting === final ? [] : differing(counting, final);
  return addresses.length > 0 ? [{ sheetName, of: counting.sheetName, addresses }] : [];
}

const isRead = (form: ReadForm | BrokenForm): form is ReadForm => "cells" in form;

const isOfForm = (form: FormIdentity, other: FormIdentity): boolean =>
  form.form === other.form && reportKey(form) === reportKey(other);

const reportKey = ({ pack, year }: FormIdentity): string => JSON.stringify([pack, year]);

const formKey = (form: ReadForm | BrokenForm): string =>
  JSON.stringify([
    form.pack,
    form.year,
    form.form,
    isRead(form) ? entryName(form) : form.sheetName,
  ]);

/** The cells of a form that hold something else than its 定稿. */
const differing = (form: ReadForm, final: ReadForm): string[] =>
  [...form.cells.values()]
    .filter((cell) => !isSame(cell, final.cells.get(cell.path)))
    .map(({ address }) => address);

function isSame({ value }: ReadCell, other: ReadCell | undefined): boolean {
  const then = other?.value ?? null;
  if (typeof value === "number" && typeof then === "number")
    return Math.abs(value - then) <= 1e-9 * Math.max(1, Math.abs(value));
  return String(value ?? "").trim() === String(then ?? "").trim();
}

/** Reads one 定稿; null when the sheet is none. Pure. */
export function readFinal(block: FinalBlock, findPack: FindPack): ReadForm | BrokenForm | null {
  const parts = block.names.map(({ name, rect }) => ({ part: readFinalName(name), rect }));
  const named = parts.find(({ part }) => part?.part === "form");
  if (named?.part?.part !== "form") return null;
  const { form: id, pack: packId, year } = named.part;
  const identity: FormIdentity = { form: id, pack: packId, year };
  const broken = (reason: BrokenForm["reason"]): BrokenForm => ({
    ...identity,
    sheetName: block.sheetName,
    reason,
    missing: [],
  });
  const pack = findPack(packId);
  const form = pack && formsOf(pack, year).find((each) => each.id === id);
  if (!pack || !form) return broken("unknownPack");
  const width = named.rect.right - named.rect.left + 1;
  if (named.rect.left !== 0 || width !== form.columnWidths.length) return broken("changedColumns");

  const [keys, optional] = [fixedKeys(form), optionalKeys(form)];
  const sections = form.blocks.filter(isSection);
  const rowOfKey = new Map<string, number>();
  const rowsOfSection = new Map<string, readonly number[]>();
  for (const { part, rect } of parts) {
    if (part?.part === "rows") {
      if (rect.bottom - rect.top + 1 !== part.count) return broken("changedFinal");
      for (let i = 0; i < part.count; i++) {
        const key = keys[part.first + i];
        if (key !== undefined) rowOfKey.set(key, rect.top + i);
      }
    } else if (part?.part === "section") {
      const section = sections[part.index];
      if (!section) return broken("changedFinal");
      const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => rect.top + i);
      // A section without rows keeps its last line; rows that were inserted above it are its own.
      if (part.isEmpty) rowOfKey.set(section.fence.key, rows.pop()!);
      rowsOfSection.set(section.section, rows);
    }
  }
  const isWhole =
    keys.every((key) => rowOfKey.has(key) || optional.has(key)) &&
    sections.every(({ section }) => rowsOfSection.has(section)) &&
    !hasMovedRows(form, rowOfKey, block.values);
  if (!isWhole) return broken("changedFinal");
  const placement = placeRows(form, {
    rowOfKey,
    rowsOf: ({ section }) => rowsOfSection.get(section)!,
    rowCount: named.rect.bottom + 1,
  });
  return readCells(block, { identity, pack, placement });
}

/** Shorter captions (合计, 其他) are what people write into cells, too. */
const LONG_CAPTION = 6;

/**
 * Whether a caption stands where another one of its column, or an entry, belongs, or a row has lost all of
 * its own.
 */
function hasMovedRows(
  { blocks }: FormSpec,
  rowOfKey: ReadonlyMap<string, number>,
  values: LoadedBlock["values"],
): boolean {
  const rows = blocks.filter(
    (block): block is RowSpec => !isSection(block) && rowOfKey.has(block.key),
  );
  const printed = new Set(
    rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ content }) => (content.type === "label" ? [content.text.trim()] : []))
      .filter((text) => text.length >= LONG_CAPTION),
  );
  const captions = new Map<number, Set<string>>();
  const labels = (cells: readonly CellSpec[]) =>
    cells.flatMap(({ at, content }) =>
      content.type === "label" && !content.open && content.text.trim() !== ""
        ? [{ at, text: content.text.trim() }]
        : [],
    );
  for (const { at, text } of rows.flatMap(({ cells }) => labels(cells)))
    captions.set(at, (captions.get(at) ?? new Set()).add(text));
  return rows.some(({ key, cells }) => {
    const heldAt = (at: number): string => {
      const held = values[rowOfKey.get(key)!]?.[at];
      return typeof held === "string" || typeof held === "number" ? String(held).trim() : "";
    };
    const own = labels(cells).map(({ at, text }) => ({ at, text, held: heldAt(at) }));
    const isCaptionEntered = cells.some(
      ({ at, content }) => content.type !== "label" && printed.has(heldAt(at)),
    );
    const isOther = own.some(({ at, text, held }) => held !== text && captions.get(at)!.has(held));
    const areLost = own.every(({ text, held }) => held !== text && (held === "" || own.length > 1));
    return isOther || isCaptionEntered || (own.length > 0 && areLost);
  });
}
