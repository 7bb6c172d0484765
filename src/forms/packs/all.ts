import type { Pack } from "../pack";
import { findPack, packIds, packIdsAnywhere } from ".";

/** Every pack that ships, read: what starts quickly asks for one by its id instead. */
export const packs: readonly Pack[] = packIds.map((id) => findPack(id)!);

/** The packs that fit everywhere. */
export const packsAnywhere: readonly Pack[] = packIdsAnywhere.map((id) => findPack(id)!);
