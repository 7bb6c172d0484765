import { hasFunctions } from "../excel/office";
import { activateSheet, selectCell } from "../excel/activate";
import { forgetRefusedLooks, onRefusedLooks, refusedLooks } from "../excel/looks";
import { ownPlaces } from "../excel/own-places";
import { readView, saveView } from "../excel/pane-view";
import { adoptedSentence, changedSentence } from "../excel/row-sentence";
import { readChoice, saveChoice } from "../excel/settings";
import { standingReports } from "../excel/standing";
import { lastUnbound, onUnbound } from "../excel/told-unbound";
import { watchForms, watchSelection } from "../excel/watch";
import { keepLastPlace, lastPlace } from "./last-place";
import type { ReportPort } from "./port";
import { writtenStore } from "./shell/written-store";
import { filledSentence, insertedSentence, laidOutSentence } from "./written-sentences";

/** What lays forms out and reads them is loaded when it is first asked for. */
const workbook = () => import("../excel");
const forms = () => import("../forms");
const changingRows = () => import("../excel/change-rows");
const adopting = () => import("../excel/adopt-row");

/** The port to the workbook that the pane stands beside. */
export function excelPort(): ReportPort {
  const findPack: ReportPort["findPack"] = async (id) => {
    const [{ packFinder }, { ownPacks }] = await Promise.all([forms(), workbook()]);
    return packFinder(ownPacks())(id);
  };
  const { keep, ...written } = writtenStore(async (last) =>
    (await import("../excel/take-back")).takeBack(last),
  );
  return {
    customFunctions: hasFunctions(),
    remembered: () => readChoice(),
    today: () => new Date(),
    lastPlace,
    ownPlaces,
    findPack,
    ownPacks: async () => (await workbook()).ownPacks(),
    keepPack: async (pack) => (await workbook()).keepPack(pack),
    view: readView,
    keepView: saveView,
    async generate(choice, onExisting) {
      const [{ blankData }, { layOutReport }] = await Promise.all([forms(), workbook()]);
      const pack = (await findPack(choice.pack))!;
      const before = readChoice();
      await saveChoice(choice);
      const result = await layOutReport({ pack, data: blankData(pack, choice), onExisting });
      // The choice is never another report than the one on the sheets.
      if (result.others) await saveChoice(before);
      else keepLastPlace(choice.pack);
      keep(laidOutSentence(result), result.written);
      return result;
    },
    async showExample() {
      const result = await (await import("../excel/lay-out-example")).layOutExample();
      keep(laidOutSentence(result), result.written);
      return result;
    },
    standing: standingReports,
    activate: activateSheet,
    select: selectCell,
    readReport: async () => (await workbook()).readReport(),
    async watch(work) {
      const stop = await watchForms({ work });
      const stopUndone = written.onTakenBack(() => void work());
      return () => {
        stop();
        stopUndone();
      };
    },
    checks: {
      // With all its rules, loaded for the first check: most sessions begin without one.
      check: async (...args) => (await import("../excel/check-workbook")).checkWorkbook(...args),
      async restore({ cells, sentence }) {
        const { restoreFormulas } = await import("../excel/restore-formulas");
        keep(sentence, await restoreFormulas(cells));
      },
      outdated: async () => (await import("../excel/outdated-finals")).outdatedFinals(),
    },
    written,
    functions: {
      unbound: lastUnbound,
      onUnbound,
      rebind: async () => (await import("../excel/rebind")).rebindFunctions(),
    },
    looks: { refused: refusedLooks, onRefused: onRefusedLooks, forget: forgetRefusedLooks },
    rows: {
      places: async () => (await import("../excel/row-places")).rowPlaces(),
      follow: (work) => watchSelection({ work }),
      async insert(wanted) {
        const change = await (await changingRows()).insertRow(wanted);
        keep(changedSentence(change), change.written);
        return change;
      },
      async remove(wanted) {
        const change = await (await changingRows()).deleteRow(wanted);
        keep(changedSentence(change), change.written);
        return change;
      },
      homeless: async (...args) => (await adopting()).homelessCells(...args),
      async adopt(wanted) {
        const adopted = await (await adopting()).adoptRow(wanted);
        keep(adoptedSentence(adopted), adopted.written);
        return adopted;
      },
    },
    async finalize(reason) {
      const { finalizeReport } = await import("../excel/finalize");
      return finalizeReport(reason);
    },
    async finalFile(finalForms) {
      const { finalFile, finalFileName } = await import("../files/final-book");
      return { name: finalFileName(finalForms), bytes: await finalFile(finalForms) };
    },
    openWorkbook: async (bytes) => (await import("../excel/open-workbook")).openWorkbook(bytes),
    async layOutConsolidation(consolidation) {
      const { layOutConsolidation } = await import("../excel/lay-out-consolidation");
      return layOutConsolidation(consolidation);
    },
    selfTest: async (told) => (await import("../self-test/run")).selfTest({ told }),
    async fillForms(fills) {
      const filled = await (await workbook()).fillForms(fills);
      keep(filledSentence(fills), filled);
      return filled;
    },
    selected: async (what) => (await workbook()).selectedCells(what),
    async insertFormula(request) {
      const result = await (await workbook()).insertFormula(request);
      if (result.outcome === "inserted") keep(insertedSentence(result), result.written);
      return result;
    },
  };
}
