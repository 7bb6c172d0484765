import { formIds } from "../forms/definition";
import type { Rule } from "./rule";

/** What a rule reads that looks at every cell of every form. */
export const everyField: Rule["reads"] = Object.fromEntries(
  formIds.filter((id) => id !== "summary").map((id) => [id, ["*"]]),
);
