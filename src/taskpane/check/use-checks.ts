import { useCallback, useEffect, useState } from "react";
import type { CheckMode, CheckResult } from "../../excel";
import type { ReportPort } from "../port";
import { useTask, type Task } from "../shell/task";
import { useWatch, type Live } from "../shell/use-watch";
import { doingSentences, doneSentence } from "./modes";

/** What is known of the workbook, and since when. */
interface Checked {
  readonly result: CheckResult;
  readonly at: Date;
}

interface Checks {
  /** Undefined until the first check is over; kept when a later one fails. */
  readonly checked: Checked | undefined;
  /** What goes on, what it came to in one sentence, and why it failed. */
  readonly task: Task<string | undefined>;
  /** Whether typing is checked at once. */
  readonly live: Live;
  readonly run: (mode: CheckMode) => void;
  /** Takes over what a check came to that `run` did not start. */
  readonly settle: (result: CheckResult) => void;
}

/** Checks when it is first used, whenever it is told to, and while a person types. */
export function useChecks({ checks, watch }: ReportPort): Checks {
  const [checked, setChecked] = useState<Checked>();
  const [task, start] = useTask<string | undefined>();

  const settle = useCallback((result: CheckResult) => setChecked({ result, at: new Date() }), []);

  const run = useCallback(
    (mode: CheckMode) =>
      start(doingSentences[mode], async () => {
        const result = await checks.check(mode);
        settle(result);
        return doneSentence(mode, result);
      }),
    [checks, settle, start],
  );

  useEffect(() => run("inspect"), [run]);

  const live = useWatch(
    watch,
    useCallback(async () => settle(await checks.check("refresh")), [checks, settle]),
  );

  return { checked, task, live, run, settle };
}
