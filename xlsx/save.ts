import type { Visibility, Workbook } from "./model";
import { fileWorkbook } from "./file-workbook";
import { finish } from "./finish";
import { STANDARD_OPTIONS, type FileOptions } from "./options";
import { saveSheet } from "./save-sheet";
import { StyleBook } from "./save-style";
import { twoWay } from "./two-way";

export const visibilityWords = twoWay<Visibility, "visible" | "hidden" | "veryHidden">({
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
});

const TITLE = "部门整体支出绩效自评";
const PROGRAM = "绩效自评加载项";

/** The workbook as the bytes of an .xlsx file, formulas with the results they have now. */
export async function saveXlsx(
  workbook: Workbook,
  options: FileOptions = STANDARD_OPTIONS,
): Promise<Uint8Array> {
  const file = await fileWorkbook();
  file.title = TITLE;
  file.creator = PROGRAM;
  file.lastModifiedBy = PROGRAM;
  file.calcProperties.fullCalcOnLoad = false;
  file.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 15_000,
      firstSheet: 0,
      activeTab: workbook.sheets.indexOf(workbook.activeSheet),
      visibility: "visible",
    },
  ];
  const styles = new StyleBook();
  for (const sheet of workbook.sheets) {
    const state = visibilityWords.toFile(sheet.visibility);
    const target = file.addWorksheet(sheet.name, { state });
    await saveSheet(sheet, target, workbook, styles, options.namespaces);
  }
  // Packed once, when the file is complete.
  const unfinished = await file.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return finish(unfinished, workbook, options);
}
