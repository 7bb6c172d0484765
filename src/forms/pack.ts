import * as z from "zod";
import { AMOUNT_UNITS } from "./amounts";
import { checkOptionsSchema } from "./check-options";
import { formKinds } from "./form-kinds";

type Kind = (typeof formKinds)[number];
type Joined<Part> = (Part extends unknown ? (part: Part) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;
type Schemas = Joined<NonNullable<Kind["options"]>>;
type FormParts = { readonly [Name in keyof Schemas]: z.ZodOptional<Schemas[Name]> };

/** What places change in their forms, a part for each; a place without it has no such form. */
const formParts = Object.fromEntries(
  formKinds
    .flatMap(({ options }) => Object.entries<z.ZodType>(options ?? {}))
    .map(([name, schema]) => [name, schema.optional()]),
) as unknown as FormParts;

/** A place and a year: everything in which its forms differ from others. Plain data, no code. */
export const packSchema = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/, "badId"),
  /** In Chinese, for the list of places. */
  name: z.string().min(1),
  year: z.int().min(2000).max(2100),
  /** What amounts are given in, in every form. */
  amountUnit: z.enum(AMOUNT_UNITS).default("万元"),
  /** Decimals of amounts. */
  decimals: z.int().min(0).max(4).default(2),
  ...formParts,
  checks: checkOptionsSchema.prefault({}),
});

export type Pack = z.infer<typeof packSchema>;
/** A pack as it is written: what it does not say has its default. */
export type PackInput = z.input<typeof packSchema>;
