import { packFinder, parsePack, type FindPack, type Pack } from "../forms";
import { parseJson } from "./json";
import { ownPacksKey } from "./own-places";
import { changeSetting } from "./settings";

export { ownPacksKey };

/** More places than anybody reports to. */
const MOST = 20;

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
  return list.slice(0, MOST).flatMap((json: unknown) => {
    const parsed = parsePack(json);
    return parsed.ok ? [parsed.pack] : [];
  });
}

/** Has the workbook's own packs loaded with the next sync; after it they can be looked up. */
export function queueFindPack(context: Excel.RequestContext): () => FindPack {
  const setting = context.workbook.settings.getItemOrNullObject(ownPacksKey).load("value");
  return () => packFinder(readOwnPacks(setting.isNullObject ? undefined : setting.value));
}

/** The packs kept in this workbook, as this page knows them. */
export const ownPacks = (): readonly Pack[] =>
  readOwnPacks(Office.context.document.settings.get(ownPacksKey));

/**
 * Keeps a pack in the workbook, so that its forms can be read wherever the file goes; one with the
 * same id gives way.
 * @throws WorkbookFault when Excel does not take it
 */
export const keepPack = (pack: Pack): Promise<void> =>
  changeSetting(ownPacksKey, (stored) =>
    JSON.stringify(
      [pack, ...readOwnPacks(stored).filter(({ id }) => id !== pack.id)].slice(0, MOST),
    ),
  );
