import type { Contents } from "../../xlsx/contents";
import type { Acknowledgement } from "../checks";
import { packFinder, type Pack } from "../forms";
import { parseTable, readRemarks } from "../findings/results-table";
import { isFinalName, readFinalName } from "../layout/final-names";
import { isBlockName } from "../layout/mark";
import { isResultsName } from "../layout/results-name";
import { parseJson } from "../memory/json";
import { readKept } from "../memory/kept";
import { isKeptSheet, keptIn, keptRect, keptSheetName } from "../memory/kept-twice";
import { ownPacksKey, readOwnPacks } from "../memory/own-packs";
import { areaOf, lostForms, type NameGiven } from "../reading/block-names";
import { inTabOrder, readBlocks } from "../reading/read-blocks";
import type { LoadedBlock } from "../reading/read-cells";
import { withFinals, type FinalBlock, type ReadFile } from "../reading/read-final";
import { blockAt } from "./block";

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
  const own = contents.names.filter(({ sheet }) => sheet === null);
  const named = (isWanted: (name: string) => boolean) =>
    own
      .filter(({ name }) => isWanted(name))
      .map((each) => ({ ...each, block: blockOf(each, contents) }));
  const blocks = named(isBlockName);
  const { counts } = keptIn(settingsOf(contents), keptCells(contents));
  const findPack = packFinder([...readOwnPacks(counts.get(ownPacksKey)?.text), ...packs]);
  const working = readBlocks(
    inTabOrder(
      blocks.flatMap(({ name, block }) => (block ? { ...block, name } : [])),
      contents.sheets,
    ),
    findPack,
  );
  const finals = finalBlocks(contents);
  const read = withFinals(working, finals, findPack);
  const lost = lostForms(
    blocks.map(({ name, block, formula }) => ({ name, formula: block ? formula : "" })),
    read.forms,
    (form) => finals.filter((final) => formOf(final) === form).length,
  );
  const table = named(isResultsName).find(({ block }) => block)?.block;
  const { acknowledged } = readRemarks(
    (table && parseTable(table.values)?.rows) ?? [],
    readKept("acknowledged", counts.get("perf.acknowledged")?.text),
  );
  return { ...read, broken: [...read.broken, ...lost], acknowledged };
}

function blockOf(item: NameGiven, contents: Contents): LoadedBlock | null {
  const area = areaOf(item);
  return area && blockAt(area, contents);
}

/** The sheets of 定稿, by the names that they bear themselves. */
const finalBlocks = (contents: Contents): FinalBlock[] =>
  contents.sheets.flatMap(({ name: sheetName }, place) => {
    const names = contents.names
      .filter(({ name, sheet }) => sheet === place && isFinalName(name))
      .flatMap((each) => {
        const area = areaOf(each);
        return area?.sheetName.toLowerCase() === sheetName.toLowerCase()
          ? [{ name: each.name, rect: area.rect }]
          : [];
      });
    if (names.length === 0) return [];
    const bottom = Math.max(...names.map(({ rect }) => rect.bottom));
    const right = Math.max(...names.map(({ rect }) => rect.right));
    const block = blockAt({ sheetName, rect: { top: 0, left: 0, bottom, right } }, contents);
    return block ? [{ ...block, names }] : [];
  });

const formOf = ({ names }: FinalBlock) => {
  const parts = names.map(({ name }) => readFinalName(name));
  return parts.find((part) => part?.part === "form")?.form;
};

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
