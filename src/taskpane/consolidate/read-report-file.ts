import type { HandedIn } from "../../consolidation";
import { packFinder } from "../../forms";
import { checkReadForms } from "../../workbook/checked-report";
import { handedIn } from "../../workbook/handed-in";
import { parseJson } from "../../workbook/json";
import { keptKey, readKept } from "../../workbook/kept";
import { isBlockName } from "../../workbook/mark";
import { ownPacks, ownPacksKey, readOwnPacks } from "../../workbook/own-packs";
import { inTabOrder, readBlocks } from "../../workbook/read";
import { isResultsName } from "../../workbook/results-name";
import { parseTable, readRemarks } from "../../workbook/results-table";
import { all, xlsxParts } from "../previous/read-xlsx";
import { blockAt } from "./file-block";

/**
 * Reads and checks the report in an .xlsx file, as `npm run check` does: with the acknowledgements
 * and packs that the file keeps, and the packs of the open workbook.
 * @throws WorkbookFault when it is no such file, or has a password
 */
export async function readReportFile(file: string, data: ArrayBuffer): Promise<HandedIn> {
  const parts = await xlsxParts(data);
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
  const { forms, broken } = readBlocks(inTabOrder(blocksOf(isBlockName), parts.sheets), findPack);
  const [results] = blocksOf(isResultsName);
  const rows = (results && parseTable(results.values)?.rows) ?? [];
  const kept = readKept("acknowledged", settings.get(keptKey("acknowledged")));
  const { acknowledged } = readRemarks(rows, kept);
  return handedIn(file, { reports: checkReadForms(forms, acknowledged), broken });
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
