import type * as z from "zod";
import type { AmountUnit } from "./amounts";
import type { FormId, FormSpec } from "./definition";
import type { FormData, ReportData } from "./values";

/** A part of a pack under its name: what places change in a form. */
type Options = Readonly<Record<string, z.ZodType>>;

/** What is read of an optional part of a pack, as the form that it belongs to declares it. */
export type OptionsOf<O extends Options | null> = O extends Options ? z.infer<O[keyof O]> : null;

/** What a form reads of a pack beside its own part: parts that a pack may be without. */
export type Beside<Parts> = { readonly [Name in keyof Parts]?: Parts[Name] | undefined };

/** One form of the field, whatever the place. */
export interface FormKind<Id extends FormId, O extends Options | null, Pack> {
  readonly id: Id;
  /** What the form is called in messages. */
  readonly name: string;
  /** Its part of a pack; a pack without it has no such form. Null where it follows from others. */
  readonly options: O;
  /** What the form's amounts are given in, where that may differ from the rest of the report. */
  readonly amountUnit?: (options: OptionsOf<O>) => AmountUnit | undefined;
  /** The form as a pack words it, for a year; null where the pack has none. */
  readonly build: (options: OptionsOf<O>, pack: Pack, year: number) => FormSpec | null;
  /** The form's data with what the pack and the rest of the report know already. */
  readonly complete?: (options: OptionsOf<O>, report: ReportData) => FormData | FormData[];
}

/** A form; `Pack` is what it reads of a pack beside its own part. */
export const formKind = <const Id extends FormId, O extends Options | null, Pack>(
  kind: FormKind<Id, O, Pack>,
): FormKind<Id, O, Pack> => kind;

/** Any form, before its options are known. */
export interface AnyFormKind<Pack = never> extends Pick<
  FormKind<FormId, Options | null, Pack>,
  "id" | "name" | "options"
> {
  readonly amountUnit?: (options: never) => AmountUnit | undefined;
  readonly build: (options: never, pack: Pack, year: number) => FormSpec | null;
  readonly complete?: (options: never, report: ReportData) => FormData | FormData[];
}
