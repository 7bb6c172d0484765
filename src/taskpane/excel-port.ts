import { blankData, findPack } from "../forms";
import {
  activateSheet,
  fetchExample,
  insertFormula,
  layOutReport,
  readReport,
  selectCell,
  readChoice,
  saveChoice,
  selectedCells,
} from "../workbook";
import { findKnownForm } from "../workbook/known-forms";
import type { ReportPort } from "./port";

/** The port to the workbook that the pane stands beside. */
export function excelPort(): ReportPort {
  return {
    customFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    remembered: () => readChoice(),
    async generate(choice, onExisting) {
      const pack = findPack(choice.pack)!;
      await saveChoice(choice);
      return layOutReport({ pack, data: blankData(pack, choice), onExisting });
    },
    showExample: async () => layOutReport({ ...(await fetchExample()), onExisting: "another" }),
    activate: activateSheet,
    select: selectCell,
    readReport: () => readReport(findKnownForm),
    selected: selectedCells,
    insertFormula,
  };
}
