import type { Stop, Written } from "../../excel";

/** What the pane wrote last. */
export interface LastWritten {
  /** What was done, in one sentence. */
  readonly sentence: string;
  readonly written: Written;
}

/** What the pane wrote last and the way back, which Excel's own undo does not know. */
export interface WrittenPort {
  /** Undefined when there is nothing to take back. */
  readonly last: () => LastWritten | undefined;
  /** Whether this was taken back. */
  readonly isTakenBack: (written: Written | undefined) => boolean;
  /** Calls back when either has changed; returns what ends it. */
  readonly onChange: (listener: () => void) => Stop;
  /** Calls back after something was taken back. */
  readonly onTakenBack: (listener: () => void) => Stop;
  /** Takes the last back. Rejects with a WorkbookFault. */
  readonly takeBack: () => Promise<void>;
  /** Offers the last no longer. */
  readonly dismiss: () => void;
}

export interface WrittenStore extends WrittenPort {
  /** From now on this is what is taken back; the same as before where nothing was written. */
  readonly keep: (sentence: string, written: Written | undefined) => void;
}

/** @param takeBack brings back what stood in the workbook before */
export function writtenStore(takeBack: (written: Written) => Promise<void>): WrittenStore {
  let last: LastWritten | undefined;
  const takenBack = new WeakSet<Written>();
  const changed = listeners();
  const undone = listeners();
  const set = (next: LastWritten | undefined): void => {
    last = next;
    changed.call();
  };
  return {
    last: () => last,
    isTakenBack: (written) => written !== undefined && takenBack.has(written),
    onChange: changed.add,
    onTakenBack: undone.add,
    keep: (sentence, written) => {
      if (written) set({ sentence, written });
    },
    async takeBack() {
      if (!last) return;
      const { written } = last;
      await takeBack(written);
      takenBack.add(written);
      // Something else may have been written meanwhile.
      set(last?.written === written ? undefined : last);
      undone.call();
    },
    dismiss: () => set(undefined),
  };
}

function listeners(): { add: (listener: () => void) => Stop; call: () => void } {
  const all = new Set<() => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => void all.delete(listener);
    },
    call: () => all.forEach((listener) => listener()),
  };
}
