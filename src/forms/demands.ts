import type * as z from "zod";
import type { DemandCode } from "./faults";

/** What a schema demands of several fields together; the fault is told at the path given. */
export const demand =
  <T>(
    path: readonly string[],
    isMet: (value: T) => boolean,
    message: DemandCode = "inconsistent",
  ): z.core.CheckFn<T> =>
  (payload) => {
    if (isMet(payload.value)) return;
    const held = path.reduce<unknown>(
      (at, name) => (at as Record<string, unknown>)[name],
      payload.value,
    );
    payload.issues.push({ code: "custom", path: [...path], input: held, message });
  };

/** Whether a list names something twice. */
export const repeats = (names: readonly string[]): boolean => new Set(names).size < names.length;
