import { formName } from "../forms";
import type { FormId } from "../forms/definition";
import type { ReadForm } from "../forms/read-form";
import { formNamed } from "../layout/mark";
import type { BrokenForm } from "./broken";
import { isLostName, type NameGiven } from "./block-names";

/** What a name of ours says of a form that cannot be read by it. */
export const lostForm = (name: string): BrokenForm => {
  const form = formNamed(name)!;
  return {
    form,
    pack: "",
    year: 0,
    sheetName: formName(form),
    reason: "lostName",
    missing: [],
    name,
  };
};

/**
 * The forms of names that lead to no cells, where no other sheet stands for them: one that was laid out
 * anew, or a 定稿. Pure.
 * @param finals how many 定稿 of a form the workbook holds, of forms with a sheet for each entry of a list
 */
export function lostForms(
  names: readonly NameGiven[],
  read: readonly ReadForm[],
  finals: (form: FormId) => number = () => 0,
): BrokenForm[] {
  const lost = names.filter(isLostName).map(({ name }) => lostForm(name));
  return lost.filter(({ form }) => {
    const [other] = read.filter((each) => each.form === form);
    if (!other) return true;
    const isListed = other.placement.form.sheetPer !== undefined;
    return isListed && finals(form) < lost.filter((each) => each.form === form).length;
  });
}
