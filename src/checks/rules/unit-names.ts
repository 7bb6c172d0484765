import { plainText } from "../../evaluation";
import { everyForm } from "../every-field";
import { cellsIn, lacking, noOccasion } from "../examine";
import type { FormView } from "../form-view";
import { passed, type Outcome, type Rule } from "../rule";

const path = "unitName";

/** One report is of one unit, whatever sheet names it. */
export const unitNames: Rule<"differs"> = {
  id: "unit-names",
  numbers: [],
  title: "各表的单位名称一致",
  severity: "warning",
  reads: everyForm(path),
  messages: {
    differs:
      "“{{sheet}}”的单位名称为“{{name}}”，而“{{otherSheet}}”为“{{other}}”。同一份报表的单位名称应当一致，请核对。",
  },
  check: ({ forms }) => {
    const naming = forms.filter((form) => form.has(path));
    const named = naming.filter((form) => !form.isBlank(path));
    const blank = naming.filter((form) => form.isBlank(path));
    if (naming.length < 2) return naming.length === 0 ? [] : noOccasion;
    const usual = usualOf(named);
    return [
      ...named.map((form): Outcome<"differs"> => {
        if (!usual || nameOf(form) === nameOf(usual)) return passed;
        const other = { otherSheet: usual.sheetName, other: usual.text(path) };
        const params = { sheet: form.sheetName, name: form.text(path), ...other };
        return { message: "differs", where: form.at(path), params };
      }),
      ...(blank.length > 0 ? [lacking(blank.flatMap((form) => cellsIn(form, [path])))] : []),
    ];
  },
};

const nameOf = (form: FormView): string => plainText(form.text(path));

/** The first sheet with the name that most of them bear. */
function usualOf(named: readonly FormView[]): FormView | undefined {
  const bearers = (form: FormView): number =>
    named.filter((each) => nameOf(each) === nameOf(form)).length;
  const most = Math.max(0, ...named.map(bearers));
  return named.find((form) => bearers(form) === most);
}
