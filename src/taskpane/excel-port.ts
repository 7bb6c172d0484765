import { blankData, findPack } from "../forms";
import {
  activateSheet,
  fetchExample,
  insertFormula,
  layOutReport,
  readChoice,
  saveChoice,
  selectedCells,
} from "../workbook";
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
    selected: selectedCells,
    insertFormula,
  };
}
