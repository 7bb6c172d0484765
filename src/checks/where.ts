import type { FormId } from "../forms/definition";
import type { FieldPath } from "../formulas";

/** A cell of a report. */
export interface Where {
  readonly form: FormId;
  /** Which of the form's sheets, where it has one for every entry of a list. */
  readonly sheet?: string;
  /** Of a field, or of a figure that is in none: see `strayPath`. */
  readonly path: FieldPath;
}
