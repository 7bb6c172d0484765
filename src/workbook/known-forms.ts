import { findPack, formsOf } from "../forms";
import type { FindForm } from "./read";

/** The definition of a form of the packs that ship. */
export const findKnownForm: FindForm = ({ form, pack: id, year }) => {
  const pack = findPack(id);
  return pack && formsOf(pack, year).find((each) => each.id === form);
};
