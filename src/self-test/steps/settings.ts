import { SETTING } from "../sheets";
import type { Step } from "../step";

const VALUE = "kept";

/** The settings as the common interface has them, read from the workbook anew. */
const refreshed = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { settings } = Office.context.document;
    settings.refreshAsync(() => resolve(settings.get(SETTING)));
  });

export const settings: Step = {
  id: "settings",
  title: "工作簿中的设置",
  meaning: "所选地区、核实说明和自定的表样不能随工作簿保存，下次打开时要重新选择或载入。",
  checklist: ["5.7", "11.2"],
  expected: { isWritten: true, isSeenByCommon: true },
  observe: async ({ context }) => {
    context.workbook.settings.add(SETTING, VALUE);
    await context.sync();
    const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
    await context.sync();
    const isWritten = !setting.isNullObject && setting.value === VALUE;
    return { isWritten, isSeenByCommon: (await refreshed()) === VALUE };
  },
};
