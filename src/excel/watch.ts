import { withWorkbook } from "./in-excel";
import { toFault } from "../reading/fault";
import { shownResults } from "./shown-results";

/** What delays a check; the window's own timers outside of tests. */
export interface Timer {
  readonly set: (work: () => void, milliseconds: number) => number;
  readonly clear: (id: number) => void;
}

/** Ends what was started. */
export type Stop = () => void;

export interface WatchOptions {
  /** Runs when a person has stopped typing, and when results have changed; never twice at a time. */
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
 * Does work whenever somebody has typed on this machine, and when formulas of the forms show other
 * results than before: functions of ours report later than what they are calculated from is typed
 * (office-js#4152, #587). Edits of others, and what is calculated after them, do not count, nor does
 * what the add-in writes.
 * @throws WorkbookFault when Excel does not tell of changes
 */
export async function watchForms({ work, timer = windowTimer }: WatchOptions): Promise<Stop> {
  const news = whenNews(work, shownResults, timer);
  try {
    const { changed, calculated } = await withWorkbook(async (context) => {
      const { onChanged, onCalculated } = context.workbook.worksheets;
      const added = {
        changed: onChanged.add((event) => Promise.resolve(news.changed(event))),
        calculated: onCalculated.add(() => Promise.resolve(news.calculated())),
      };
      await context.sync();
      return added;
    });
    return () => {
      news.stop();
      const removing = Excel.run(changed.context, async (context) => {
        changed.remove();
        calculated.remove();
        await context.sync();
      });
      // Nothing is lost when it fails: the page hears of changes and does nothing.
      removing.catch(() => undefined);
    };
  } catch (error) {
    throw toFault(error);
  }
}

/**
 * Does work whenever another cell is selected, or another sheet comes to the front.
 * @throws WorkbookFault when Excel does not tell of it
 */
export async function watchSelection({ work, timer = windowTimer }: WatchOptions): Promise<Stop> {
  const { touch, stop } = whenSettled(work, timer);
  try {
    const { selected, activated } = await withWorkbook(async (context) => {
      const { onSelectionChanged, onActivated } = context.workbook.worksheets;
      const added = {
        selected: onSelectionChanged.add(() => Promise.resolve(touch())),
        activated: onActivated.add(() => Promise.resolve(touch())),
      };
      await context.sync();
      return added;
    });
    return () => {
      stop();
      const removing = Excel.run(selected.context, async (context) => {
        selected.remove();
        activated.remove();
        await context.sync();
      });
      removing.catch(() => undefined);
    };
  } catch (error) {
    throw toFault(error);
  }
}

type ChangeEvent = Pick<Excel.WorksheetChangedEventArgs, "source" | "triggerSource">;

/** What is told of Excel's events, and what ends it. */
interface News {
  readonly changed: (event: ChangeEvent) => void;
  readonly calculated: () => void;
  readonly stop: Stop;
}

/**
 * Runs work once things have been quiet, for what counts as news (see `watchForms`).
 * @param shown what the formulas show, as a text to compare; null while that is not known yet
 */
export function whenNews(
  work: () => Promise<void>,
  shown: () => Promise<string | null>,
  timer: Timer,
): News {
  let isTypedIn = false;
  let isOthers = false;
  /** What was shown when the work was last done; null after typing: what is calculated then is news. */
  let known: string | null = null;
  const { touch, stop } = whenSettled(async () => {
    const now = isTypedIn ? null : await shown();
    if (!isTypedIn && (now === null || now === known)) return;
    isTypedIn = false;
    known = null;
    await work();
    known = now;
  }, timer);
  return {
    changed: (event) => {
      isOthers = event.source === "Remote";
      if (!isTyped(event)) return;
      isTypedIn = true;
      touch();
    },
    calculated: () => {
      if (!isOthers) touch();
    },
    stop,
  };
}

/** Whether a person at this machine made the change. */
export const isTyped = ({ source, triggerSource }: ChangeEvent): boolean =>
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
