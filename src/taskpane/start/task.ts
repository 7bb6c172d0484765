import { useState } from "react";
import { type LaidOutSheet, type LayOutResult, toFault } from "../../workbook";

/** Where the work stands. */
export type Task =
  | { readonly state: "idle" }
  | { readonly state: "working"; readonly doing: string }
  | { readonly state: "done"; readonly sheets: readonly LaidOutSheet[] }
  | { readonly state: "failed"; readonly sentence: string; readonly retry: () => void };

/** Runs one piece of work after another and tells how it stands. */
export function useTask(): [Task, (doing: string, work: () => Promise<LayOutResult>) => void] {
  const [task, setTask] = useState<Task>({ state: "idle" });

  async function run(doing: string, work: () => Promise<LayOutResult>): Promise<void> {
    setTask({ state: "working", doing });
    try {
      setTask({ state: "done", sheets: (await work()).sheets });
    } catch (error) {
      const retry = () => void run(doing, work);
      setTask({ state: "failed", sentence: toFault(error).sentence, retry });
    }
  }

  return [task, (doing, work) => void run(doing, work)];
}
