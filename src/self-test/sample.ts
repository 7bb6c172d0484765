import { differs } from "../checks";
import { blankData, findPack, type ReadForm, type ReportData } from "../forms";
import { blockName } from "../layout/mark";
import { fromA1 } from "../excel/sheet-ranges";
import { placedSheets, plannedForms } from "../layout/planned-forms";
import { planReport } from "../layout/plan-report";
import { readBlock } from "../reading/read-blocks";
import { writeSheet } from "../excel/write";
import { Names } from "../layout/free-names";
import { loadInventory } from "../excel/undo";
import type { Trial } from "./trial";

const PACK = "huaihua-2023";
const FORM = "baseData";

/** 基础数据表 of a unit that does not exist. */
function sampleReport(): ReportData {
  const pack = findPack(PACK)!;
  const blank = blankData(pack, { unitName: "某单位" });
  return {
    ...blank,
    [FORM]: {
      staff: { authorised: 103, inPost: 93 },
      threePublic: {
        vehicles: { operation: { previousFinalAccount: 18.2, budget: 18, finalAccount: 17.6 } },
        reception: { previousFinalAccount: 9.1, budget: 9, finalAccount: 7.35 },
      },
    },
  };
}

/** The form as it is laid out on the sheet of a step, and as it must be read from there. */
export function sampleForm(sheetName: string) {
  const pack = findPack(PACK)!;
  const report = sampleReport();
  const placed = placedSheets(pack, report).find(({ form }) => form.id === FORM)!;
  const [plan] = planReport([{ ...placed, writtenAs: sheetName }]);
  const planned = plannedForms(pack, report).find(({ form }) => form === FORM)!;
  return { plan: plan!, spec: placed.form, planned };
}

/** Lays the form out on the sheet of a step, by the code that lays out every form; its address. */
export async function layOutSample(trial: Trial): Promise<string> {
  const { context, sheet, sheetName } = trial;
  const { names } = await loadInventory(context);
  const free = new Names(names.map(({ name }) => name)).claim((n) => blockName(FORM, n));
  const block = writeSheet(sheet, sampleForm(sheetName).plan).load("address");
  context.workbook.names.add(free, block);
  await context.sync();
  return block.address.slice(block.address.lastIndexOf("!") + 1);
}

/** The form as it stands on the sheet once it is calculated; null where it cannot be read. */
export async function readSample(trial: Trial, address: string): Promise<ReadForm | null> {
  await trial.results(address);
  const { context, sheetName } = trial;
  const block = fromA1(trial.range(address)).load("values,formulas");
  await context.sync();
  const { values, formulas } = block;
  const form = readBlock({ sheetName, values, formulas }, findPack);
  return form && "cells" in form ? form : null;
}

/** How many cells of the form hold something else than they must. */
export function wrongCells(form: ReadForm): number {
  const { planned } = sampleForm(form.sheetName);
  return [...planned.cells].filter(([path, { value }]) => {
    const seen = form.cells.get(path)?.value ?? null;
    return typeof value === "number" && typeof seen === "number"
      ? differs(value, seen)
      : (value ?? "") !== (seen ?? "") && !(value === null && seen === "—");
  }).length;
}
