import type { Contents, FileName } from "../../xlsx/contents";
import type { Acknowledgement } from "../checks";
import { packFinder, type Pack, type ReadForm } from "../forms";
import { parseTable, readRemarks } from "../findings/results-table";
import { rectAddress, sheetPrefix } from "../layout/address";
import { isFinalName, readFinalName } from "../layout/final-names";
import { isBlockName } from "../layout/mark";
import { isResultsName } from "../layout/results-name";
import { parseJson } from "../memory/json";
import { readKept } from "../memory/kept";
import { isKeptSheet, keptIn, keptRect, keptSheetName } from "../memory/kept-twice";
import { ownPacksKey, readOwnPacks } from "../memory/own-packs";
import { areaOf, type NameGiven } from "../reading/block-names";
import { lostForms } from "../reading/lost-forms";
import type { BrokenForm } from "../reading/broken";
import { WorkbookFault } from "../reading/fault";
import { inTabOrder, readBlocks } from "../reading/read-blocks";
import type { LoadedBlock } from "../reading/read-cells";
import { withFinals, type FinalBlock, type ReadFile } from "../reading/read-final";
import { blockAt, sheetPlace } from "./block";

/** The forms in a file, and what it keeps of their findings. */
export interface FileForms extends ReadFile {
  readonly acknowledged: readonly Acknowledgement[];
}

/**
 * Reads the forms of a file: of the packs that ship, that it keeps itself, and those given. No name of
 * ours is passed over: what it does not lead to is told as broken.
 * @throws WorkbookFault when formulas of its forms hold no results
 */
export function readReports(contents: Contents, packs: readonly Pack[]): FileForms {
  const names = namesBySheet(contents);
  const own = names.get(null) ?? [];
  const load = loader(contents);
  const blocks = own
    .filter(({ name }) => isBlockName(name))
    .map((each) => [each, load(each)] as const);
  const { counts } = keptIn(settingsOf(contents), keptCells(contents));
  const findPack = packFinder([...readOwnPacks(counts.get(ownPacksKey)?.text), ...packs]);
  const working = readBlocks(
    inTabOrder(
      blocks.flatMap(([{ name }, block]) => (block ? { ...block, name } : [])),
      contents.sheets,
    ),
    findPack,
  );
  const finals = finalBlocks(contents, names, load);
  const read = withFinals(working, finals, findPack);
  // Who hands in 定稿 deletes the sheets that were filled in.
  const isFinalOnly = working.forms.length + working.broken.length === 0 && finals.length > 0;
  const lost = lostForms(
    blocks.map(([{ name, formula }, block]) => ({ name, formula: block ? formula : "" })),
    read.forms,
    (form) => finals.filter((final) => formOf(final) === form).length,
  );
  const table = own
    .filter(({ name }) => isResultsName(name))
    .map(load)
    .find(isThere);
  const { acknowledged } = readRemarks(
    (table && parseTable(table.values)?.rows) ?? [],
    readKept("acknowledged", counts.get("perf.acknowledged")?.text),
  );
  const broken = [
    ...read.broken,
    ...(isFinalOnly ? [] : lost),
    ...lostFinals(contents, read.forms),
  ];
  return { ...read, broken, acknowledged };
}

const isThere = <T>(value: T | null): value is T => value !== null;

function namesBySheet({ names }: Contents): ReadonlyMap<number | null, readonly FileName[]> {
  const bySheet = new Map<number | null, FileName[]>();
  for (const each of names) {
    const own = bySheet.get(each.sheet);
    if (own) own.push(each);
    else bySheet.set(each.sheet, [each]);
  }
  return bySheet;
}

type Load = (item: Pick<NameGiven, "formula">) => LoadedBlock | null;

/** More cells than the blocks of all forms of a workbook have, and what stands around them. */
const MOST_LOADED = 5_000_000;

/** Loads what names lead to; a file of many names of ours that lead to many cells is no report's. */
function loader(contents: Contents): Load {
  let loaded = 0;
  return (item) => {
    const area = areaOf(item);
    if (!area) return null;
    const block = blockAt(area, contents);
    loaded += (area.rect.bottom + 1) * (area.rect.right + 1);
    loaded += block ? contents.cells(sheetPlace(contents, area.sheetName)).length : 0;
    if (loaded > MOST_LOADED) throw new WorkbookFault("oversizedFile");
    return block;
  };
}

/** The sheets of 定稿, by the names that they bear themselves. */
const finalBlocks = (
  { sheets }: Contents,
  bySheet: ReturnType<typeof namesBySheet>,
  load: Load,
): FinalBlock[] =>
  sheets.flatMap(({ name: sheetName }, place) => {
    const names = (bySheet.get(place) ?? [])
      .filter(({ name }) => isFinalName(name))
      .flatMap((each) => {
        const area = areaOf(each);
        return area && isSame(area.sheetName, sheetName)
          ? [{ name: each.name, rect: area.rect }]
          : [];
      });
    if (names.length === 0) return [];
    const bottom = Math.max(...names.map(({ rect }) => rect.bottom));
    const right = Math.max(...names.map(({ rect }) => rect.right));
    const address = rectAddress({ top: 0, left: 0, bottom, right });
    const block = load({ formula: `=${sheetPrefix(sheetName)}${address}` });
    return block ? [{ ...block, names }] : [];
  });

const isSame = (first: string, second: string): boolean =>
  first.toLowerCase() === second.toLowerCase();

const formOf = ({ names }: FinalBlock) => {
  const parts = names.map(({ name }) => readFinalName(name));
  return parts.find((part) => part?.part === "form")?.form;
};

/** 定稿 whose name does not lead to them any more, of reports that are not there otherwise. */
const lostFinals = ({ names, sheets }: Contents, read: readonly ReadForm[]): BrokenForm[] =>
  names.flatMap((each): BrokenForm[] => {
    const named = each.sheet === null ? null : readFinalName(each.name);
    const sheetName = sheets[each.sheet ?? -1]?.name ?? "";
    const area = areaOf(each);
    if (named?.part !== "form" || (area && isSame(area.sheetName, sheetName))) return [];
    const { form, pack, year } = named;
    const isRead = read.some(
      (other) => other.form === form && other.pack === pack && other.year === year,
    );
    return isRead ? [] : [{ form, pack, year, sheetName, reason: "changedFinal", missing: [] }];
  });

/** What add-ins keep in the file, by name. */
const settingsOf = (contents: Contents): ReadonlyMap<string, unknown> =>
  new Map([...contents.settings()].map(([name, json]) => [name, parseJson(json)]));

/** The sheet that keeps what settings of other channels lack. */
function keptCells(contents: Contents): LoadedBlock["values"] {
  const { values } = blockAt({ sheetName: keptSheetName, rect: keptRect }, contents) ?? {
    values: [],
  };
  return isKeptSheet(values) ? values : [];
}
