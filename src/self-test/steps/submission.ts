import { copyFinal } from "../../excel/final-copy";
import { callsOurs } from "../../reading/our-functions";
import { CUSTOM_FUNCTIONS, type Step } from "../step";
import { layOutSample, readSample } from "../sample";

export const submission: Step = {
  id: "submission",
  title: "定稿",
  meaning: "不能用本机 Excel 定稿：定稿做不出来，或者里面还有 PERF 公式、没有数值。",
  checklist: ["9.3", "9.4"],
  needs: CUSTOM_FUNCTIONS,
  expected: { isRead: true, sheets: 1, ourFormulas: 0, rate: 93 / 103, isProtected: true },
  observe: async (trial) => {
    const { context } = trial;
    const form = await readSample(trial, await layOutSample(trial));
    if (!form) return { isRead: false };
    const copies = await copyFinal([form]);
    const copy = context.workbook.worksheets.getItem(copies[0]!.sheetName);
    const used = copy.getUsedRange(true).load("values,formulas");
    const protection = copy.protection.load("protected");
    await context.sync();
    const values = used.values.flat() as (string | number)[];
    const formulas = used.formulas.flat() as unknown[];
    return {
      isRead: true,
      sheets: copies.length,
      ourFormulas: formulas.filter((formula, at) => callsOurs(formula, values[at])).length,
      rate:
        values.find((value) => typeof value === "number" && value > 0.9 && value < 0.91) ?? null,
      isProtected: protection.protected,
    };
  },
};
