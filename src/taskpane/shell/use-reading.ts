import { useCallback, useEffect, useState } from "react";
import type { ReadReport } from "../../reading/read-blocks";
import type { ReportPort } from "../port";
import { useTask, type Task } from "./task";
import { useWatch, type Live } from "./use-watch";

interface Reading {
  /** Undefined until the forms are read for the first time; kept when a later reading fails. */
  readonly read: ReadReport | undefined;
  /** The first reading, or the last one that was asked for. */
  readonly task: Task<void>;
  readonly live: Live;
  readonly refresh: () => void;
}

/** Reads the forms when it is first used, whenever it is told to, and while a person types. */
export function useReading(port: ReportPort): Reading {
  const [read, setRead] = useState<ReadReport>();
  const [task, run] = useTask<void>();

  const reading = useCallback(async () => setRead(await port.readReport()), [port]);
  const refresh = useCallback(() => run("正在读取报表…", reading), [run, reading]);
  useEffect(refresh, [refresh]);

  return { read, task, live: useWatch(port.watch, reading), refresh };
}
