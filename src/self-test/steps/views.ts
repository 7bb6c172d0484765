import { DONE } from "../trial";
import type { Step } from "../step";

export const views: Step = {
  id: "views",
  title: "冻结标题行、隐藏行列和链接",
  meaning: "标题行冻结、行列隐藏或“检查结果”中的链接可能不起作用，数据不受影响。",
  checklist: ["3.3", "8.3"],
  expected: { set: DONE, frozenRows: 2, gridlines: false, isHidden: true, isLinked: true },
  observe: async (trial) => {
    const { context, sheet, sheetName } = trial;
    const place = `'${sheetName}'!A1`;
    const set = await trial.attempt(() => {
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      sheet.getRange("C:C").columnHidden = true;
      trial.range("A5").hyperlink = { documentReference: place, textToDisplay: "A1" };
    });
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
    const hidden = sheet.getRange("C:C").load("columnHidden");
    const linked = trial.range("A5").load("hyperlink");
    const shown = sheet.load("showGridlines");
    await context.sync();
    return {
      set,
      frozenRows: frozen.isNullObject ? 0 : frozen.rowCount,
      gridlines: shown.showGridlines,
      isHidden: hidden.columnHidden,
      isLinked: linked.hyperlink?.documentReference?.endsWith("!A1") ?? false,
    };
  },
};
