import { formsOf, type FindPack } from "../forms";
import { missingKeys, placeByKeys } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import { lostForm } from "./lost-forms";
import type { BrokenForm } from "./broken";
import { formNamed, isKey, readMark } from "../layout/mark";
import { readCells, type LoadedBlock } from "./read-cells";

export interface ReadReport {
  readonly forms: readonly ReadForm[];
  readonly broken: readonly BrokenForm[];
}

/** Blocks as their sheets stand in the workbook: names come in alphabetical order. */
export const inTabOrder = <B extends Pick<LoadedBlock, "sheetName">>(
  blocks: readonly B[],
  sheets: readonly { readonly name: string }[],
): B[] => {
  const places = new Map(sheets.map(({ name }, place) => [name, place]));
  const placeOf = ({ sheetName }: B): number => places.get(sheetName) ?? sheets.length;
  return [...blocks].sort((first, second) => placeOf(first) - placeOf(second));
};

/** Reads the blocks of a workbook. A name that leads to the form of another one has lost its own. Pure. */
export function readBlocks(blocks: readonly LoadedBlock[], findPack: FindPack): ReadReport {
  const taken = new Set<string>();
  const read = blocks.map((block) => {
    const form = readBlock(block, findPack);
    const { name, sheetName } = block;
    if (name === undefined || form === null) return form;
    if (form.form !== formNamed(name) || taken.has(sheetName)) return lostForm(name);
    taken.add(sheetName);
    return form;
  });
  return {
    forms: read.filter((form): form is ReadForm => form !== null && "cells" in form),
    broken: read.filter((form): form is BrokenForm => form !== null && "reason" in form),
  };
}

/** Reads one block; null when it is not one of ours. Pure. */
export function readBlock(block: LoadedBlock, findPack: FindPack): ReadForm | BrokenForm | null {
  const { sheetName, values } = block;
  const keyCells = values.map((row) => row.at(-1));
  const top = keyCells.findIndex((cell) => cell !== "");
  const mark = readMark(keyCells[top]);
  if (!mark) return unmarked(block, keyCells);
  const { key, ...identity } = mark;
  const keys = keyCells.map((cell, row) =>
    row === top ? key : typeof cell === "string" && cell !== "" ? cell : null,
  );

  const pack = findPack(identity.pack);
  const form = pack && formsOf(pack, identity.year).find(({ id }) => id === identity.form);
  const broken = (reason: BrokenForm["reason"], missing: readonly string[] = []): BrokenForm => ({
    ...identity,
    sheetName,
    reason,
    missing,
  });
  if (!pack || !form) return broken("unknownPack");
  if (values[0]!.length !== form.columnWidths.length + 1) return broken("changedColumns");
  const missing = missingKeys(form, keys);
  if (missing.length > 0) return broken("missingRows", missing);

  return readCells(block, { identity, pack, placement: placeByKeys(form, keys) });
}

/**
 * A form whose first row was deleted, and with it the mark: its name and the keys of its other rows
 * tell which one it was. A name that leads to neither has lost its form.
 */
function unmarked(
  { name, sheetName }: LoadedBlock,
  keyCells: readonly unknown[],
): BrokenForm | null {
  const form = name === undefined ? null : formNamed(name);
  if (name === undefined || form === null) return null;
  if (keyCells.filter(isKey).length < FEWEST_KEYS) return lostForm(name);
  return { form, pack: "", year: 0, sheetName, reason: "missingRows", missing: [] };
}

const FEWEST_KEYS = 2;
