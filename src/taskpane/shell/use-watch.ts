import { useEffect, useState } from "react";
import type { ReportPort } from "../port";

/** Whether the pane follows what is typed; `failed` when the last attempt did. */
export type Live = "starting" | "on" | "off" | "failed";

/** Does the work whenever a person has typed, as long as the pane is open. */
export function useWatch(watch: ReportPort["watch"], work: () => Promise<void>): Live {
  const [live, setLive] = useState<Live>("starting");

  useEffect(() => {
    async function follow(): Promise<void> {
      try {
        await work();
        setLive("on");
      } catch {
        setLive("failed");
      }
    }
    const watching = watch(follow);
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
  }, [watch, work]);

  return live;
}
