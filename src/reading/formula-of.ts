/**
 * The formula of a cell, null where it holds none. Excel gives a constant as its own formula, so text that
 * begins with "=" is told by its value.
 */
export const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
