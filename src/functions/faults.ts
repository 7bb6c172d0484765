import type { BandFault, DeviationFault, RateFault } from "../evaluation";

/** Why cells cannot be used as an argument. */
export interface CellFault {
  readonly id:
    | "errorCell"
    | "missing"
    | "manyCells"
    | "notNumber"
    | "unreadable"
    | "negative"
    | "notChoice"
    | "zeroDenominator";
  /** What the cell holds. */
  readonly held: string;
  /** For notChoice: what it may hold. */
  readonly choices?: string;
}

/** The same, with the Chinese name of the argument. */
export interface ArgumentFault extends CellFault {
  readonly parameter: string;
}

/** Why a function has no result although every argument can be read. */
export type BodyFault =
  | RateFault
  | DeviationFault
  | BandFault
  | { readonly id: "belowBands" }
  | { readonly id: "judgement"; readonly reason: string };

export type Fault = ArgumentFault | BodyFault;
