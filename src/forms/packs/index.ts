import { oncePer } from "../once";
import { packSchema, type Pack, type PackInput } from "../pack";
import { plain } from "./default";
import { plainWithCost } from "./default-cost";
import { huaihua2023 } from "./huaihua-2023";
import { hunanCommon } from "./hunan-common";
import { lusong2023 } from "./lusong-2023";
import { xiangxi2022 } from "./xiangxi-2022";
import { yongzhou2023 } from "./yongzhou-2023";
import { zhuzhou2023 } from "./zhuzhou-2023";

const ofPlaces: readonly PackInput[] = [
  huaihua2023,
  lusong2023,
  hunanCommon,
  yongzhou2023,
  zhuzhou2023,
  xiangxi2022,
];

const ofAnyPlace: readonly PackInput[] = [plain, plainWithCost];

const inputs = [...ofPlaces, ...ofAnyPlace];

/** The ids of every pack that ships, as the list of places shows them. */
export const packIds: readonly string[] = inputs.map(({ id }) => id);

/** The ids of those that fit everywhere. */
export const packIdsAnywhere: readonly string[] = ofAnyPlace.map(({ id }) => id);

/** To read one takes milliseconds, and whoever starts wants one of them. */
const read = oncePer((input: PackInput): Pack => packSchema.parse(input));

/** A pack that ships. */
export const findPack: FindPack = (id) => {
  const input = inputs.find((each) => each.id === id);
  return input && read(input);
};

export type FindPack = (id: string) => Pack | undefined;

/** Finds a pack that ships, else one of those given: what ships cannot be taken over. */
export const packFinder =
  (own: readonly Pack[]): FindPack =>
  (id) =>
    findPack(id) ?? own.find((pack) => pack.id === id);
