import type { Acknowledgement } from "../../checks";
import { packFinder } from "../../forms";
import { parseJson } from "../../memory/json";
import { keptIn } from "../../excel/keep";
import { readKept } from "../../memory/kept";
import { isKeptSheet, keptRect, keptSheetName } from "../../memory/kept-twice";
import { isFinalName } from "../../layout/final-names";
import { isBlockName } from "../../layout/mark";
import { ownPacks, ownPacksKey, readOwnPacks } from "../../excel/own-packs";
import { type LoadedBlock } from "../../reading/read-cells";
import { inTabOrder, readBlocks } from "../../reading/read-blocks";
import { withFinals, type FinalBlock, type ReadFile } from "../../reading/read-final";
import { isResultsName } from "../../layout/results-name";
import { parseTable, readRemarks } from "../../findings/results-table";
import { all, type XlsxParts } from "../previous/read-xlsx";
import { areaAt, blockAt } from "./file-block";

/** The forms in a file, and what it keeps of their findings. */
export interface FileForms extends ReadFile {
  readonly acknowledged: readonly Acknowledgement[];
}

/** Reads the forms of a file: of the packs that ship, that it keeps and that the open workbook keeps. */
export async function formsIn(parts: XlsxParts): Promise<FileForms> {
  const defined = all(parts.workbook, "definedName").map((element) => ({
    name: element.getAttribute("name") ?? "",
    reference: element.textContent,
    /** The number of the sheet that a name belongs to; null for the workbook's own. */
    sheet: element.getAttribute("localSheetId"),
  }));
  const names = defined.filter(({ sheet }) => sheet === null);
  const blocksOf = (isWanted: (name: string) => boolean) =>
    names.flatMap(({ name, reference }) => {
      const area = isWanted(name) ? areaAt(reference) : null;
      const block = area && blockAt(area, parts);
      return block ? [{ ...block, name }] : [];
    });
  const settings = await settingsOf(parts.matching);
  const { counts } = keptIn(settings, keptCells(parts));
  const findPack = packFinder([...readOwnPacks(counts.get(ownPacksKey)?.text), ...ownPacks()]);
  const working = readBlocks(inTabOrder(blocksOf(isBlockName), parts.sheets), findPack);
  const finals = parts.sheets.flatMap((_, index): FinalBlock[] => {
    const own = defined.filter(({ name, sheet }) => sheet === String(index) && isFinalName(name));
    return finalBlock(own, parts);
  });
  const read = withFinals(working, finals, findPack);
  const [results] = blocksOf(isResultsName);
  const rows = (results && parseTable(results.values)?.rows) ?? [];
  const kept = readKept("acknowledged", counts.get("perf.acknowledged")?.text);
  return { ...read, acknowledged: readRemarks(rows, kept).acknowledged };
}

/** The sheet of a 定稿, by the names that it bears. */
function finalBlock(
  own: readonly { readonly name: string; readonly reference: string }[],
  parts: XlsxParts,
): FinalBlock[] {
  const names = own.flatMap(({ name, reference }) => {
    const area = areaAt(reference);
    return area ? [{ name, ...area }] : [];
  });
  const [first] = names;
  if (!first) return [];
  const bottom = Math.max(...names.map(({ rect }) => rect.bottom));
  const right = Math.max(...names.map(({ rect }) => rect.right));
  const block = blockAt(
    { sheetName: first.sheetName, rect: { top: 0, left: 0, bottom, right } },
    parts,
  );
  return block ? [{ ...block, names }] : [];
}

/** The sheet that keeps what settings of other channels lack. */
function keptCells(parts: XlsxParts): LoadedBlock["values"] {
  const { values } = blockAt({ sheetName: keptSheetName, rect: keptRect }, parts) ?? { values: [] };
  return isKeptSheet(values) ? values : [];
}

/** The settings that add-ins keep in the file, by name. */
async function settingsOf(
  matching: (path: RegExp) => Promise<Document[]>,
): Promise<Map<string, unknown>> {
  const extensions = await matching(/\/webextensions\/webextension\d*\.xml$/);
  return new Map(
    extensions
      .flatMap((extension) => all(extension, "property"))
      .map((property) => [
        property.getAttribute("name") ?? "",
        parseJson(property.getAttribute("value") ?? ""),
      ]),
  );
}
