import type { Behaviour } from "../rich-api/behaviour";
import type { ExcelContext } from "./context";

type Methods<T> = NonNullable<Behaviour<T>["methods"]>;

/** The events of worksheets this host raises, by the name their registration carries. */
export const SHEET_EVENTS = [
  "DataChanged",
  "Activated",
  "Deactivated",
  "SelectionChanged",
  "Calculated",
] as const;
export const COLLECTION_EVENTS = [...SHEET_EVENTS, "Added", "Deleted"] as const;

/** `_RegisterXEvent` and `_UnregisterXEvent` for each event. */
export function eventMethods<T>(
  excel: ExcelContext,
  events: readonly string[],
  targetOf: (target: T) => string,
): Methods<T> {
  const methods: Record<string, (target: T) => void> = {};
  for (const event of events) {
    methods[`_Register${event}Event`] = (target) => {
      excel.subscribe(targetOf(target), event, true);
    };
    methods[`_Unregister${event}Event`] = (target) => {
      excel.subscribe(targetOf(target), event, false);
    };
  }
  return methods;
}
