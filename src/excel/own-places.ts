import type { Place } from "../forms/packs/places";
import { parseJson } from "../memory/json";
import { ownPacksKey } from "../memory/own-packs-key";

/** What a page has last read of them, by its Office. */
const known = new WeakMap<object, { readonly text: unknown }>();

/** To be called with what counts in the workbook. */
export const tellOwnPacks = (text: string | undefined): void => {
  known.set(Office, { text });
};

/** The packs' text as this page knows it: as last read, else what settings of its own channel hold. */
export const ownPacksText = (): unknown =>
  (known.get(Office) ?? { text: Office.context.document.settings.get(ownPacksKey) as unknown })
    .text;

/** The places of the packs kept in this workbook, unread else: the packs themselves are more code. */
export function ownPlaces(): Place[] {
  const stored = ownPacksText();
  const list = typeof stored === "string" ? parseJson(stored) : undefined;
  return Array.isArray(list) ? list.filter(isPlace) : [];
}

function isPlace(held: unknown): held is Place {
  const { id, name, year } = (held ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof id === "string" && typeof name === "string" && typeof year === "number";
}
