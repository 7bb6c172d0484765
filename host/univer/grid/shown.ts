import type { Sheet } from "../../../xlsx/model/sheet";
import { conditionalRule } from "./conditional-rule";
import { validationRule } from "./validation-rule";

/** Executes one of the grid's mutations on one sheet. */
export type Apply = (id: string, params: object) => void;

/** Rows or columns as the grid has them; those that became standard again are told as null. */
class ShownDimensions<Data> {
  private indexes: readonly string[] = [];

  change(now: Readonly<Record<number, Data>>): Record<string, Data | null> {
    const gone = this.indexes.filter((index) => !(index in now));
    this.indexes = Object.keys(now);
    return { ...Object.fromEntries(gone.map((index) => [index, null])), ...now };
  }
}

/** What the grid shows of one sheet that it can only take away by name. */
export class Shown {
  readonly rows = new ShownDimensions();
  readonly columns = new ShownDimensions();
  private validations: readonly string[] = [];
  private formats: readonly string[] = [];
  private serial = 0;

  updateValidations(sheet: Sheet, apply: Apply): void {
    if (this.validations.length > 0) {
      apply("data-validation.mutation.removeRule", { ruleId: this.validations });
    }
    const rules = sheet.validations.flatMap((validation) => {
      const rule = validationRule(validation, `validation-${this.serial++}`);
      return rule ? [rule] : [];
    });
    for (const rule of rules) apply("data-validation.mutation.addRule", { rule });
    this.validations = rules.map(({ uid }) => uid);
  }

  updateConditionalFormats(sheet: Sheet, apply: Apply): void {
    for (const cfId of this.formats) apply("sheet.mutation.delete-conditional-rule", { cfId });
    const rules = sheet.conditionalFormats.map(conditionalRule);
    // The grid puts each new rule before the others.
    for (const rule of [...rules].reverse()) {
      apply("sheet.mutation.add-conditional-rule", { rule });
    }
    this.formats = rules.map(({ cfId }) => cfId);
  }
}
