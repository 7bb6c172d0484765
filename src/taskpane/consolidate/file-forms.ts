import type { Acknowledgement } from "../../checks";
import { packFinder } from "../../forms";
import { parseJson } from "../../workbook/json";
import { keptKey, readKept } from "../../workbook/kept";
import { isBlockName } from "../../workbook/mark";
import { ownPacks, ownPacksKey, readOwnPacks } from "../../workbook/own-packs";
import { inTabOrder, readBlocks, type ReadReport } from "../../workbook/read";
import { isResultsName } from "../../workbook/results-name";
import { parseTable, readRemarks } from "../../workbook/results-table";
import { all, type XlsxParts } from "../previous/read-xlsx";
import { blockAt } from "./file-block";

/** The forms in a file, and what it keeps of their findings. */
export interface FileForms extends ReadReport {
  readonly acknowledged: readonly Acknowledgement[];
}

/** Reads the forms of a file: of the packs that ship, that it keeps and that the open workbook keeps. */
export async function formsIn(parts: XlsxParts): Promise<FileForms> {
  const names = all(parts.workbook, "definedName")
    .filter((element) => !element.hasAttribute("localSheetId"))
    .map((element) => ({
      name: element.getAttribute("name") ?? "",
      reference: element.textContent,
    }));
  const blocksOf = (isWanted: (name: string) => boolean) =>
    names.flatMap(({ name, reference }) => {
      const block = isWanted(name) ? blockAt(reference, parts) : null;
      return block ? [block] : [];
    });
  const settings = await settingsOf(parts.matching);
  const findPack = packFinder([...readOwnPacks(settings.get(ownPacksKey)), ...ownPacks()]);
  const read = readBlocks(inTabOrder(blocksOf(isBlockName), parts.sheets), findPack);
  const [results] = blocksOf(isResultsName);
  const rows = (results && parseTable(results.values)?.rows) ?? [];
  const kept = readKept("acknowledged", settings.get(keptKey("acknowledged")));
  return { ...read, acknowledged: readRemarks(rows, kept).acknowledged };
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
