import { formIds } from "../forms/definition";
import { type FieldPath } from "../formulas";
import type { Rule } from "./rule";

/** Fields that a rule reads of every form. */
export const everyForm = (...fields: readonly FieldPath[]): Rule["reads"] =>
  Object.fromEntries(formIds.filter((id) => id !== "summary").map((id) => [id, fields]));

/** What a rule reads that looks at every cell of every form. */
export const everyField: Rule["reads"] = everyForm("*");
