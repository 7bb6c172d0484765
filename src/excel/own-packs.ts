import { inExcel } from "./in-excel";
import { packFinder, type FindPack, type Pack } from "../forms";
import { MOST_OWN_PACKS, ownPacksKey, readOwnPacks } from "../memory/own-packs";
import { keepNow, queueKept, type KeptBook } from "./keep";
import { ownPacksText, tellOwnPacks } from "./own-places";

/** Has the workbook's own packs loaded with the next sync; after it they can be looked up. */
export function queueFindPack(context: Excel.RequestContext): () => FindPack {
  const kept = queueKept(context);
  return () => findPackIn(kept());
}

/** Finds the packs that ship and those that a workbook keeps. */
export function findPackIn(book: KeptBook): FindPack {
  const text = book.counts.get(ownPacksKey)?.text;
  tellOwnPacks(text);
  return packFinder(readOwnPacks(text));
}

/** The packs kept in this workbook, as this page knows them. */
export const ownPacks = (): readonly Pack[] => readOwnPacks(ownPacksText());

/**
 * Keeps a pack in the workbook, so that its forms can be read wherever the file goes; one with the
 * same id gives way. Two syncs.
 * @throws WorkbookFault when Excel does not take it; the workbook is then as it was
 */
export async function keepPack(pack: Pack): Promise<void> {
  await inExcel(async (context) => {
    const kept = queueKept(context);
    const { protection } = context.workbook.load("protection/protected");
    await context.sync();
    const book = kept();
    const others = readOwnPacks(book.counts.get(ownPacksKey)?.text);
    const text = JSON.stringify(
      [pack, ...others.filter(({ id }) => id !== pack.id)].slice(0, MOST_OWN_PACKS),
    );
    await keepNow(context, book, new Map([[ownPacksKey, text]]), protection.protected);
    tellOwnPacks(text);
  });
}
