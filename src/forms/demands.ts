import type * as z from "zod";
import { falls } from "../evaluation";
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

type GradeBands = readonly { readonly from: number }[];

/** Grades from the best down to 0, so that every score has one. */
export const areGradesComplete = (bands: GradeBands): boolean =>
  falls(bands.map(({ from }) => from)) && bands.at(-1)?.from === 0;

/** Whether a list names something twice. */
export const repeats = (names: readonly string[]): boolean => new Set(names).size < names.length;
