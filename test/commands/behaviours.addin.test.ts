import { asFarAs, behaviours } from "../support/behaviours";
import { workbookState } from "../support/workbook-state";
import { buttons, openRibbon } from "./ribbon";

describe.each(buttons)("$label", ({ action, before, at }) => {
  let said: string | undefined;
  let done: Awaited<ReturnType<typeof workbookState>>;
  beforeAll(async () => {
    const { excel, click } = await openRibbon(before, at);
    said = await click(action);
    done = await workbookState(excel);
  });

  test.each(Object.entries(behaviours))(
    "%s: it is done as ever, or told with nothing changed and done afterwards",
    async (_name, behaviour) => {
      const { excel, click } = await openRibbon(before, at, behaviour.strictness);
      const then = await workbookState(excel);
      const wanted = asFarAs(behaviour, done, said);
      behaviour.begin?.(excel);
      let told = await click(action);
      behaviour.end?.(excel);
      if (asFarAs(behaviour, then, told)[1] !== wanted[1]) {
        expect(told).toMatch(/重试|撤消工作表保护|切回/);
        expect(await workbookState(excel)).toEqual(then);
        told = await click(action);
      }
      expect(asFarAs(behaviour, await workbookState(excel), told)).toEqual(wanted);
    },
  );
});
