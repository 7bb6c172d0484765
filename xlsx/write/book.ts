import type { Workbook } from "../model";
import { namesXml } from "../names";
import { structureXml } from "../structure-protection";
import { visibilityWords } from "../visibility";
import { xml, xmlDocument } from "../xml-text";
import { MAIN, RELATIONSHIPS } from "./namespaces";

// The calculation engine of Excel 2019 to 365. Excel calculates a file of an older engine anew when it
// opens it (ECMA-376 Part 1, 18.2.2, calcId): without the add-in every PERF cell would become #NAME?.
const ENGINE = 191_029;

/** By which the workbook names a sheet, counted from 1. */
export const sheetId = (nth: number): string => `sheet${nth}`;

/** The part that holds the sheets together (ECMA-376 Part 1, 18.2.27, workbook). */
export async function bookXml(workbook: Workbook, namespaces: readonly string[]): Promise<string> {
  const { sheets, activeSheet } = workbook;
  return xmlDocument(
    xml(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      xml("fileVersion", { appName: "xl", lastEdited: 5, lowestEdited: 5, rupBuild: 9303 }),
      xml("workbookPr", { defaultThemeVersion: 164_011, filterPrivacy: true }),
      await structureXml(workbook.structure),
      xml(
        "bookViews",
        {},
        xml("workbookView", {
          ...{ xWindow: 0, yWindow: 0, windowWidth: 20_000, windowHeight: 15_000 },
          activeTab: sheets.indexOf(activeSheet),
        }),
      ),
      xml(
        "sheets",
        {},
        ...sheets.map(({ name, visibility }, index) =>
          xml("sheet", {
            sheetId: index + 1,
            name,
            state: visibilityWords.toFile(visibility),
            "r:id": sheetId(index + 1),
          }),
        ),
      ),
      namesXml(workbook, namespaces),
      xml("calcPr", { calcId: ENGINE }),
    ),
  );
}
