import type { FindPack } from "../forms";
import type { FormSpec } from "../forms/definition";
import type { ReportSheet } from "../forms/forms-of";
import { entryName, isListed } from "../forms/listed";
import type { ReadForm } from "../forms/read-form";
import { valueAt } from "../forms/values";
import { blocksOn, type Inventory } from "../layout/inventory";
import type { BrokenForm } from "../reading/broken";
import { isNumbered, Names } from "../layout/free-names";
import { isBlockNameOf } from "../layout/mark";
import { blockRange } from "./read-report";
import { readBlock } from "../reading/read-blocks";
import { leadsToBlock } from "../reading/block-names";

/** What is there already. */
export interface Present {
  /** The forms that may stay or give way, as far as they can be read. */
  readonly forms: readonly ReadForm[];
  /** All that was read, forms that cannot be read any more among it. */
  readonly all: readonly (ReadForm | BrokenForm)[];
}

export const nothingPresent: Present = { forms: [], all: [] };

/**
 * The forms that are there already: those on the sheets named, and wherever they stand those of the
 * report that have a sheet for each entry of a list, or whose own name no sheet bears any more; all
 * of them where `isWhole`. One sync, or none.
 */
export async function readPresent(
  context: Excel.RequestContext,
  forms: readonly FormSpec[],
  sheetNames: readonly string[],
  report: ReportOf,
  before: Inventory,
  findPack: FindPack,
  isWhole: boolean,
): Promise<Present> {
  const named = new Names(before.sheets.map(({ name }) => name));
  const sought = forms.filter((form) => form.sheetPer !== undefined || !named.has(form.sheetName));
  const anywhere = before.names.filter(
    (item) =>
      leadsToBlock(item) && (isWhole || sought.some(({ id }) => isBlockNameOf(id, item.name))),
  );
  const onSheets = sheetNames.flatMap((sheetName) => blocksOn(sheetName, before));
  const names = new Set([...onSheets, ...anywhere].map(({ name }) => name));
  const ranges = [...names].map((name) =>
    blockRange(context.workbook.names.getItem(name)).load("values,formulas,worksheet/name"),
  );
  if (ranges.length > 0) await context.sync();
  const all = ranges.flatMap(({ values, formulas, worksheet }) => {
    const read = readBlock({ sheetName: worksheet.name, values, formulas }, findPack);
    return read ? [read] : [];
  });
  const isSought = (form: ReadForm): boolean =>
    isListed(form) || sheetNames.includes(form.sheetName) || isRenamed(form, report);
  return { forms: all.filter(isRead).filter(isSought), all };
}

const isRead = (form: ReadForm | BrokenForm): form is ReadForm => "cells" in form;

/** The pack and the year of a report. */
type ReportOf = Pick<ReadForm, "pack" | "year">;

/** Numbered sheets belong to a report that was laid out beside another one. */
const isRenamed = ({ pack, year, sheetName, placement }: ReadForm, report: ReportOf): boolean =>
  pack === report.pack && year === report.year && !isNumbered(sheetName, placement.form.sheetName);

/**
 * Finds the sheet that stands for one to be laid out, each sheet once: by its name, or as its form
 * where no sheet bears that name any more; where a form has a sheet for every entry of a list, by the
 * entry, whatever its tab is called.
 */
export class PresentSheets {
  readonly #left: Map<string, string>;
  readonly #listed: readonly ReadForm[];
  readonly #single: readonly ReadForm[];

  constructor(before: Inventory, present: readonly ReadForm[]) {
    this.#left = new Map(before.sheets.map(({ name }) => [name.toLowerCase(), name]));
    this.#listed = present.filter(isListed);
    this.#single = present.filter((form) => !isListed(form));
  }

  /** Its name; undefined when there is none. */
  take({ form, data }: ReportSheet): string | undefined {
    const name = form.sheetPer === undefined ? undefined : this.#ofEntry(form, data);
    const taken = name ?? this.#ofName(form.sheetName) ?? this.#renamed(form);
    if (taken !== undefined) this.#left.delete(taken.toLowerCase());
    return taken;
  }

  #ofEntry({ id, sheetPer }: FormSpec, data: ReportSheet["data"]): string | undefined {
    const entry = String(valueAt(data, sheetPer!) ?? "").trim();
    return this.#listed.find(
      (each) =>
        each.form === id &&
        entryName(each) === entry &&
        this.#left.has(each.sheetName.toLowerCase()),
    )?.sheetName;
  }

  /** A sheet that stands for another entry does not count, even where names had to be cut. */
  #ofName(sheetName: string): string | undefined {
    const name = this.#left.get(sheetName.toLowerCase());
    return this.#listed.some((each) => each.sheetName === name) ? undefined : name;
  }
  #renamed({ id }: FormSpec): string | undefined {
    return this.#single.find(
      (each) => each.form === id && this.#left.has(each.sheetName.toLowerCase()),
    )?.sheetName;
  }
}
