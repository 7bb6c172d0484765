import { applyBar } from "../../excel/write";
import type { Step } from "../step";

export const dataBars: Step = {
  id: "data-bars",
  title: "得分率的数据条",
  meaning: "“自评汇总”中得分率的数据条不能显示，数字不受影响。",
  checklist: ["12.1"],
  expected: { count: 1, type: "DataBar" },
  observe: async (trial) => {
    const range = trial.range("A1:A3");
    range.values = [[0.2], [0.6], [1]];
    applyBar(range);
    const formats = range.conditionalFormats.load("items/type");
    await trial.context.sync();
    const [first] = formats.items;
    const bar = first?.dataBarOrNullObject.load("upperBoundRule");
    await trial.context.sync();
    const upper = bar && !bar.isNullObject ? bar.upperBoundRule : null;
    return {
      count: formats.items.length,
      type: first?.type ?? null,
      upperType: upper?.type ?? null,
      upper: upper?.formula ?? null,
    };
  },
};
