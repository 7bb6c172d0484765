import { parsePack, type Pack } from "../forms";
import { parseJson } from "./json";

export { ownPacksKey } from "./own-packs-key";

/** More places than anybody reports to. */
export const MOST_OWN_PACKS = 20;

/** A pack takes milliseconds to read, and every reading and check of the workbook asks for them. */
let lastRead: { readonly text: string; readonly packs: readonly Pack[] } = { text: "", packs: [] };

/** The packs that a setting holds; what is none does not count. */
export function readOwnPacks(stored: unknown): readonly Pack[] {
  if (typeof stored !== "string") return [];
  if (stored !== lastRead.text) lastRead = { text: stored, packs: packsIn(stored) };
  return lastRead.packs;
}

function packsIn(text: string): Pack[] {
  const list = parseJson(text);
  if (!Array.isArray(list)) return [];
  return list.slice(0, MOST_OWN_PACKS).flatMap((json: unknown) => {
    const parsed = parsePack(json);
    return parsed.ok ? [parsed.pack] : [];
  });
}
