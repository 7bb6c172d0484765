import { excelPort } from "../../src/taskpane/excel-port";
import { WorkbookFault } from "../../src/reading/fault";
import { asFarAs, behaviours, type Behaviour } from "../support/behaviours";
import { stateButKept } from "../support/workbook-state";
import { openReport } from "../excel/laid-out";
import { calls, type Call } from "./calls";

async function opened({ strictness = {} }: Behaviour, before?: Call) {
  const excel = await openReport("huaihua-2023", { strictness });
  const port = excelPort();
  await before?.(port);
  return { excel, port };
}

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

for (const [pane, what, call, before] of calls)
  describe(`${pane} ${what}`, () => {
    let done: Awaited<ReturnType<typeof stateButKept>>;
    beforeAll(async () => {
      const { excel, port } = await opened({}, before);
      await call(port);
      done = await stateButKept(excel);
    });

    test.each(Object.entries(behaviours))(
      "%s: it is done as ever, or told with nothing changed and done afterwards",
      async (_name, behaviour) => {
        const { excel, port } = await opened(behaviour, before);
        const then = await stateButKept(excel);
        const settings = [...excel.workbook.settings.keys()];
        behaviour.begin?.(excel);
        const fault = await outcome(call(port));
        behaviour.end?.(excel);
        if (fault !== undefined) {
          expect(fault).toBeInstanceOf(WorkbookFault);
          expect((fault as WorkbookFault).sentence).toMatch(/重试|撤消工作表保护|切回/);
          expect(await stateButKept(excel)).toEqual(then);
          expect(await outcome(call(port))).toBeUndefined();
        }
        const wanted = asFarAs(behaviour, done, undefined);
        expect(asFarAs(behaviour, await stateButKept(excel), undefined)).toEqual(wanted);
        expect([...excel.workbook.settings.keys()]).toEqual(expect.arrayContaining(settings));
      },
    );
  });
