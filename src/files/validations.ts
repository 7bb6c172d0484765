import {
  intersects,
  NO_VALIDATION,
  subtract,
  type DataValidation,
  type DataValidationRule,
  type Rect,
} from "../../xlsx/model";
import type { Validation } from "../layout/validations";

/** Input rules one after the other: of those that meet, the later one counts. */
export function validationsOf(planned: readonly Validation[]): DataValidation[] {
  const left = planned.map(({ rect }): Rect[] => [rect]);
  planned.forEach(({ rect }, later) => {
    for (let earlier = 0; earlier < later; earlier++)
      if (left[earlier]!.some((area) => intersects(area, rect)))
        left[earlier] = left[earlier]!.flatMap((area) => subtract(area, rect));
  });
  return planned.flatMap((each, index) =>
    left[index]!.length > 0 ? [{ ...settingsOf(each), rects: left[index]! }] : [],
  );
}

const settingsOf = ({ rule, prompt, alert }: Validation): Omit<DataValidation, "rects"> => ({
  ...NO_VALIDATION,
  rule: ruleOf(rule),
  prompt: { show: true, ...prompt },
  errorAlert: { show: true, ...alert },
});

const ruleOf = (rule: Validation["rule"]): DataValidationRule =>
  rule.type === "list"
    ? { type: "List", source: rule.source, inCellDropDown: true }
    : {
        type: rule.type === "decimal" ? "Decimal" : "WholeNumber",
        operator: rule.operator,
        formula1: rule.formula1,
        formula2: rule.formula2 ?? null,
      };
