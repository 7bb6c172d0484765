import * as z from "zod";
import { acknowledgementSchema } from "../checks";
import { parseJson } from "./json";

/** What the checks keep in the workbook, as JSON text in the document's settings. */
const schemas = {
  /** Findings that a person has looked at. */
  acknowledged: z.array(acknowledgementSchema),
  /** Whether cells are highlighted, and the user's own fills below (see highlight.ts). */
  highlights: z.object({
    shown: z.boolean(),
    covered: z.array(
      z.object({ block: z.string(), place: z.string(), fill: z.string().nullable() }),
    ),
  }),
} as const;

const nothing = { acknowledged: [], highlights: { shown: false, covered: [] } } as const;

export type Kept = { [K in keyof typeof schemas]: z.infer<(typeof schemas)[K]> };
export type KeptName = keyof typeof schemas;

export const keptKey = (name: KeptName): string => `perf.${name}`;

/** Reads what a setting holds; as good as nothing where it is absent or not ours. */
export function readKept<K extends KeptName>(name: K, stored: unknown): Kept[K] {
  const parsed = schemas[name].safeParse(
    typeof stored === "string" ? parseJson(stored) : undefined,
  );
  return (parsed.success ? parsed.data : nothing[name]) as Kept[K];
}
