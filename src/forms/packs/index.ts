import type { Pack } from "../pack";
import { huaihua2023 } from "./huaihua-2023";
import { lusong2023 } from "./lusong-2023";

/** Every pack that ships, the default first. */
export const packs: readonly Pack[] = [huaihua2023, lusong2023];

export const findPack = (id: string): Pack | undefined => packs.find((pack) => pack.id === id);
