import { loadInventory, undo } from "../../excel/undo";
import { DONE } from "../trial";
import type { Step } from "../step";

export const takenBack: Step = {
  id: "taken-back",
  title: "失败后恢复原样",
  meaning:
    "生成报表或定稿中途失败时，可能留下没有做完的工作表，请手工删除后重试。（Ctrl+Z 能撤消什么，程序无从查看。）",
  checklist: ["9.6"],
  expected: { isRefused: true, undone: DONE, isGone: true },
  observe: async (trial) => {
    const { context, sheetName } = trial;
    const before = await loadInventory(context);
    const made = `${sheetName} (2)`;
    const refusal = await trial.attempt(() => {
      context.workbook.worksheets.add(made);
      // No sheet can bear such a name.
      context.workbook.worksheets.getItem(`${sheetName} [?]`).getRange("A1").values = [[1]];
    });
    const { worksheets } = context.workbook;
    const half = worksheets.getItemOrNullObject(made).load("name");
    await context.sync();
    const isHalfDone = !half.isNullObject;
    const undone = await trial.outcome(() => undo(context, [made], before, null));
    const left = worksheets.getItemOrNullObject(made).load("name");
    await context.sync();
    return { refusal, isRefused: refusal !== DONE, isHalfDone, undone, isGone: left.isNullObject };
  },
};
