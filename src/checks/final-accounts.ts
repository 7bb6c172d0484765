import type { FormId } from "../forms/definition";

/** The nine tables, for rules that look at every cell of every form. */
export const wholeFinalAccounts = {
  finalAccounts01: ["*"],
  finalAccounts02: ["*"],
  finalAccounts03: ["*"],
  finalAccounts04: ["*"],
  finalAccounts05: ["*"],
  finalAccounts06: ["*"],
  finalAccounts07: ["*"],
  finalAccounts08: ["*"],
  finalAccounts09: ["*"],
} as const satisfies Partial<Record<FormId, readonly string[]>>;
