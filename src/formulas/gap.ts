import { roundHalfUp, sum } from "../evaluation";
import { number, type Parts } from "./parts";
import type { FieldRef } from "./ref";

/** Two figures that are held against each other. */
export interface Compared {
  readonly of: FieldRef;
  readonly against: FieldRef;
}

export const comparedRefs = ({ of, against }: Compared): readonly FieldRef[] => [of, against];

/** What one is more than the other; null until both are there. */
export function gap({ of, against }: Compared, parts: Parts): number | null {
  const [now, then] = [number(of, parts), number(against, parts)];
  return now === null || then === null ? null : roundHalfUp(sum([now, -then]), 6);
}

/** The same in Excel; what binary fractions leave behind is no difference. */
export const gapIn = (now: string, then: string): string => `ROUND(${now}-${then},6)`;
