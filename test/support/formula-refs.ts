import type { FieldRef, Formula } from "../../src/formulas";

const REF = /^\^?(?:\w+!)?\w+(?:\.[\w*]+)+$/;

/** Every field that a formula reads, however deep it stands among its operands. */
export function refsIn(formula: Formula): FieldRef[] {
  const found = new Set<FieldRef>();
  const look = (value: unknown): void => {
    if (typeof value === "string" && REF.test(value)) found.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  look(formula);
  return [...found];
}
