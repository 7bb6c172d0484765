import { useCallback, useState } from "react";
import { toFault } from "../../reading/fault";

/** Where a piece of work stands. */
export type Task<T> =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly doing: string }
  | { readonly state: "done"; readonly result: T }
  | { readonly state: "failed"; readonly sentence: string; readonly retry: () => void };

/** Runs one piece of work after another and tells how it stands. */
export function useTask<T>(): [Task<T>, (doing: string, work: () => Promise<T>) => void] {
  const [task, setTask] = useState<Task<T>>({ state: "idle" });

  const run = useCallback((doing: string, work: () => Promise<T>): void => {
    async function attempt(): Promise<void> {
      setTask({ state: "working", doing });
      try {
        setTask({ state: "done", result: await work() });
      } catch (error) {
        const retry = () => void attempt();
        setTask({ state: "failed", sentence: toFault(error).sentence, retry });
      }
    }
    void attempt();
  }, []);

  return [task, run];
}
