import { useSyncExternalStore } from "react";
import type { Written } from "../../excel";
import type { WrittenPort } from "./written-store";

/** Whether what an action wrote was taken back since. */
export const useTakenBack = (port: WrittenPort, written: Written | undefined): boolean =>
  useSyncExternalStore(port.onChange, () => port.isTakenBack(written));
