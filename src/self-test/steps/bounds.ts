import { fromA1 } from "../../excel/sheet-ranges";
import type { Step } from "../step";

export const bounds: Step = {
  id: "bounds",
  title: "读取不在前台的工作表",
  meaning: "不在前台的工作表读不出来，检查和定稿可能读不全，请把本页结果交给管理员。",
  checklist: ["8.1"],
  expected: { rows: 4, columns: 3, used: 1, corner: 5 },
  observe: async (trial) => {
    trial.range("C4").values = [[5]];
    const whole = fromA1(trial.range("C4")).load("values,rowCount,columnCount");
    const used = trial.sheet.getUsedRange(true).load("cellCount");
    await trial.context.sync();
    return {
      rows: whole.rowCount,
      columns: whole.columnCount,
      used: used.cellCount,
      corner: whole.values[3]![2] as number,
    };
  },
};
