import { whileUnprotected } from "../../excel/unprotected";
import { protectionOptions } from "../../layout/protection";
import { DONE } from "../trial";
import type { Step } from "../step";

export const protection: Step = {
  id: "protection",
  title: "工作表保护",
  meaning: "工作表的保护设不上或撤不掉：计算栏可能被误改，恢复公式和重新绑定公式也可能写不进去。",
  checklist: ["4.3", "4.4"],
  expected: {
    isProtected: true,
    isLockedRefused: true,
    open: DONE,
    whileLifted: DONE,
    after: true,
  },
  observe: async (trial) => {
    const { context, sheet, sheetName } = trial;
    trial.range("B1").format.protection.locked = false;
    sheet.protection.protect(protectionOptions);
    sheet.protection.load("protected,options");
    await context.sync();
    const isProtected = sheet.protection.protected;
    const locked = await trial.attempt(() => (trial.range("A1").values = [[1]]));
    const open = await trial.attempt(() => (trial.range("B1").values = [[1]]));
    const whileLifted = await trial.outcome(() =>
      whileUnprotected(context, { sheet, sheetName }, () => {
        trial.range("A1").values = [[1]];
      }),
    );
    sheet.protection.load("protected");
    await context.sync();
    return {
      isProtected,
      locked,
      isLockedRefused: locked !== DONE,
      open,
      whileLifted,
      after: sheet.protection.protected,
    };
  },
};
