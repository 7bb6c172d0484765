import { whileUnprotected } from "../../excel/unprotected";
import { protectionOptions } from "../../layout/protection";
import { rowsRange } from "../../excel/sheet-ranges";
import { DONE } from "../trial";
import type { Step } from "../step";

export const protectedRows: Step = {
  id: "protected-rows",
  title: "在受保护的表中插入行",
  meaning: "受保护的表中插不进行，请在“审阅”中撤消工作表保护后再插入行或填入上年数据。",
  checklist: ["4.8", "4.9", "9.7"],
  expected: { isMoved: true, isUnlocked: true, after: true },
  observe: async (trial) => {
    const { context, sheet, sheetName } = trial;
    rowsRange(sheet, 0, 4).format.protection.locked = false;
    trial.range("A1:A3").values = [[1], [2], [3]];
    sheet.protection.protect(protectionOptions);
    sheet.protection.load("protected,options");
    await context.sync();
    const insert = (): unknown => rowsRange(sheet, 1, 1).insert("Down");
    const inserted = await trial.attempt(insert);
    const lifted =
      inserted === DONE
        ? null
        : await trial.outcome(() => whileUnprotected(context, { sheet, sheetName }, insert));
    const [, , [moved = null] = []] = await trial.values("A1:A3");
    const { format } = trial.range("A2");
    format.protection.load("locked");
    sheet.protection.load("protected");
    await context.sync();
    return {
      inserted,
      lifted,
      isMoved: moved === 2,
      isUnlocked: !format.protection.locked,
      after: sheet.protection.protected,
    };
  },
};
