import { toFault } from "./fault";

/** What delays a check; the window's own timers outside of tests. */
export interface Timer {
  readonly set: (work: () => void, milliseconds: number) => number;
  readonly clear: (id: number) => void;
}

/** Ends what was started. */
export type Stop = () => void;

export interface WatchOptions {
  /** Runs when a person has stopped typing; never twice at a time. */
  readonly work: () => Promise<void>;
  readonly timer?: Timer;
}

/** How long a person has to pause, in milliseconds. */
export const pause = 600;

const windowTimer: Timer = {
  set: (work, milliseconds) => window.setTimeout(work, milliseconds),
  clear: (id) => window.clearTimeout(id),
};

/**
 * Does work whenever somebody has typed on this machine: edits of others and what the add-in
 * writes do not count.
 * @throws WorkbookFault when Excel does not tell of changes
 */
export async function watchForms({ work, timer = windowTimer }: WatchOptions): Promise<Stop> {
  const settled = whenSettled(work, timer);
  try {
    const registration = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) => {
        if (isTyped(event)) settled.touch();
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    return () => {
      settled.stop();
      const removing = Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
      // Nothing is lost when it fails: the page hears of changes and does nothing.
      removing.catch(() => undefined);
    };
  } catch (error) {
    throw toFault(error);
  }
}

/** Whether a person at this machine made the change. */
export const isTyped = ({
  source,
  triggerSource,
}: Pick<Excel.WorksheetChangedEventArgs, "source" | "triggerSource">): boolean =>
  source !== "Remote" && triggerSource !== "ThisLocalAddin";

/** Runs work once things have been quiet; what happens while it runs makes it run once more. */
export function whenSettled(
  work: () => Promise<void>,
  timer: Timer,
): { readonly touch: () => void; readonly stop: () => void } {
  let waiting: number | null = null;
  let isRunning = false;
  let isStopped = false;
  const touch = (): void => {
    if (waiting !== null) timer.clear(waiting);
    waiting = isStopped ? null : timer.set(() => void run(), pause);
  };
  const run = async (): Promise<void> => {
    waiting = null;
    if (isRunning) {
      touch();
      return;
    }
    isRunning = true;
    // A failure is the business of the work; the next change tries again.
    await work().catch(() => undefined);
    isRunning = false;
  };
  return {
    touch,
    stop: () => {
      isStopped = true;
      if (waiting !== null) timer.clear(waiting);
    },
  };
}
