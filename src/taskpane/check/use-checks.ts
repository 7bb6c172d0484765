import { useCallback, useEffect, useState } from "react";
import type { CheckMode, CheckResult } from "../../workbook";
import { useTask, type Task } from "../shell/task";
import { doingSentences, doneSentence } from "./modes";
import type { CheckPort } from "./port";

/** What is known of the workbook, and since when. */
interface Checked {
  readonly result: CheckResult;
  readonly at: Date;
}

/** Whether typing is checked at once; `failed` when the last such check did. */
export type Live = "starting" | "on" | "off" | "failed";

interface Checks {
  /** Undefined until the first check is over; kept when a later one fails. */
  readonly checked: Checked | undefined;
  /** What goes on, what it came to in one sentence, and why it failed. */
  readonly task: Task<string | undefined>;
  readonly live: Live;
  readonly run: (mode: CheckMode) => void;
  /** Takes over what a check came to that `run` did not start. */
  readonly settle: (result: CheckResult) => void;
}

/** Checks when it is first used, whenever it is told to, and while a person types. */
export function useChecks(port: CheckPort): Checks {
  const [checked, setChecked] = useState<Checked>();
  const [live, setLive] = useState<Live>("starting");
  const [task, start] = useTask<string | undefined>();

  const settle = useCallback((result: CheckResult) => setChecked({ result, at: new Date() }), []);

  const run = useCallback(
    (mode: CheckMode) =>
      start(doingSentences[mode], async () => {
        const result = await port.check(mode);
        settle(result);
        return doneSentence(mode, result);
      }),
    [port, settle, start],
  );

  useEffect(() => run("inspect"), [run]);

  useEffect(() => {
    async function check(): Promise<void> {
      try {
        settle(await port.check("refresh"));
        setLive("on");
      } catch {
        setLive("failed");
      }
    }
    const watching = port.watch({ check });
    watching.then(
      () => setLive("on"),
      () => setLive("off"),
    );
    return () => {
      watching.then(
        (stop) => stop(),
        () => undefined,
      );
    };
  }, [port, settle]);

  return { checked, task, live, run, settle };
}
