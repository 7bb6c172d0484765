import { blankData, packFinder } from "../forms";
import {
  activateSheet,
  fetchExample,
  fillCells,
  insertFormula,
  keepPack,
  layOutReport,
  ownPacks,
  readReport,
  selectCell,
  readChoice,
  saveChoice,
  selectedCells,
  watchForms,
} from "../workbook";
import { readView, saveView } from "../workbook/pane-view";
import type { ReportPort } from "./port";

/** The port to the workbook that the pane stands beside. */
export function excelPort(): ReportPort {
  return {
    customFunctions: Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1"),
    remembered: () => readChoice(),
    ownPacks,
    keepPack,
    view: readView,
    keepView: saveView,
    async generate(choice, onExisting) {
      const pack = packFinder(ownPacks())(choice.pack)!;
      await saveChoice(choice);
      return layOutReport({ pack, data: blankData(pack, choice), onExisting });
    },
    showExample: async () => layOutReport({ ...(await fetchExample()), onExisting: "another" }),
    activate: activateSheet,
    select: selectCell,
    readReport: () => readReport(),
    checks: {
      // With all its rules, loaded for the first check: most sessions begin without one.
      check: async (...args) => (await import("../workbook/check-workbook")).checkWorkbook(...args),
      watch: watchForms,
    },
    async finalize(reason) {
      const { finalizeReport } = await import("../workbook/finalize");
      return finalizeReport(reason);
    },
    fillCells,
    selected: selectedCells,
    insertFormula,
  };
}
