import type { Step } from "../step";

export const events: Step = {
  id: "events",
  title: "改动后自动检查",
  meaning: "改动后窗格不会自动重新检查，请在改动后自己点击“检查”或“刷新”。",
  checklist: ["8.12"],
  expected: { isHeard: true },
  observe: async (trial) => {
    const { context, sheet } = trial;
    let heard: Excel.WorksheetChangedEventArgs | undefined;
    const listening = sheet.onChanged.add((event) => {
      heard = event;
      return Promise.resolve();
    });
    await context.sync();
    trial.range("A1").values = [[1]];
    await context.sync();
    const isHeard = await trial.waitFor(() => heard !== undefined);
    listening.remove();
    await context.sync();
    return {
      isHeard,
      changeType: heard?.changeType ?? null,
      source: heard?.source ?? null,
      triggerSource: heard?.triggerSource ?? null,
    };
  },
};
