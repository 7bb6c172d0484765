import { formIds, type FormId } from "../forms/definition";
import { sheetPrefix } from "./address";
import type { Inventory } from "./inventory";
import { isResultsName } from "./results-name";

interface FormSheet {
  readonly form: FormId;
  readonly sheetName: string;
}

/**
 * Where the tabs of new sheets go, one after the other, counted from 0: in front of the first sheet
 * that stays of a form later in the report, or of 检查结果; null at the end.
 * @param added the forms of the new sheets, in order
 * @param kept the sheets of the report that stay
 */
export function tabPlaces(
  added: readonly FormId[],
  kept: readonly FormSheet[],
  { sheets, names }: Pick<Inventory, "sheets" | "names">,
): (number | null)[] {
  if (kept.length === 0) return added.map(() => null);
  const results = names.filter(({ name }) => isResultsName(name));
  const isResults = (sheetName: string): boolean =>
    results.some(({ formula }) =>
      [`=${sheetPrefix(sheetName)}`, `=${sheetName}!`].some((prefix) => formula.startsWith(prefix)),
    );
  const later = (form: FormId): number =>
    sheets.findIndex(
      ({ name }) =>
        isResults(name) ||
        kept.some((each) => each.sheetName === name && orderOf(each.form) > orderOf(form)),
    );
  const fronts = added.map(later);
  return fronts.map((front, i) =>
    front < 0
      ? null
      : front + fronts.slice(0, i).filter((before) => before >= 0 && before <= front).length,
  );
}

const orderOf = (form: FormId): number => formIds.indexOf(form);
