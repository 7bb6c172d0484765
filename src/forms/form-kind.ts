import type { AmountUnit } from "./amounts";
import type { FormId, FormSpec } from "./definition";
import type { Pack } from "./pack";
import type { FormData, ReportData } from "./values";

/** One form of the field, whatever the place. */
export interface FormKind {
  readonly id: FormId;
  /** What the form is called in messages. */
  readonly name: string;
  /** What the form's amounts are given in, where that may differ from the rest of the report. */
  readonly amountUnit?: (pack: Pack) => AmountUnit | undefined;
  /** The form as a pack words it, for a year; null where the pack has none. */
  readonly build: (pack: Pack, year: number) => FormSpec | null;
  /** The form's data with what the pack and the rest of the report know already. */
  readonly complete?: (pack: Pack, report: ReportData) => FormData | FormData[];
}
