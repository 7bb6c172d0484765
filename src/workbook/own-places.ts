import type { Place } from "../forms/packs/places";
import { parseJson } from "./json";

/** Where a workbook keeps packs of its own, as JSON text in the document's settings. */
export const ownPacksKey = "perf.packs";

/** The places of the packs kept in this workbook, unread else: the packs themselves are more code. */
export function ownPlaces(): Place[] {
  const stored: unknown = Office.context.document.settings.get(ownPacksKey);
  const list = typeof stored === "string" ? parseJson(stored) : undefined;
  return Array.isArray(list) ? list.filter(isPlace) : [];
}

function isPlace(held: unknown): held is Place {
  const { id, name, year } = (held ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof id === "string" && typeof name === "string" && typeof year === "number";
}
