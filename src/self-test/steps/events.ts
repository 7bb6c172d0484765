import type { Step } from "../step";

export const events: Step = {
  id: "events",
  title: "改动后自动检查",
  meaning: "改动后窗格不会自动重新检查，请在改动后自己点击“检查”或“刷新”。",
  checklist: ["8.12"],
  expected: { isHeard: true, isCalculated: true },
  observe: async (trial) => {
    const { context, sheet } = trial;
    let heard: Excel.WorksheetChangedEventArgs | undefined;
    let isCalculated = false;
    const changes = sheet.onChanged.add((event) => {
      heard = event;
      return Promise.resolve();
    });
    const calculations = sheet.onCalculated.add(() => {
      isCalculated = true;
      return Promise.resolve();
    });
    await context.sync();
    trial.range("A1:B1").formulas = [[1, "=A1+1"]];
    await context.sync();
    const isHeard = await trial.waitFor(() => heard !== undefined);
    await trial.waitFor(() => isCalculated);
    changes.remove();
    calculations.remove();
    await context.sync();
    return {
      isHeard,
      isCalculated,
      changeType: heard?.changeType ?? null,
      source: heard?.source ?? null,
      triggerSource: heard?.triggerSource ?? null,
    };
  },
};
