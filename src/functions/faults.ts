import type { BandFault, DeviationFault, RateFault } from "../evaluation";

/** Why an argument cannot be used: which one, and what it held. */
export type ArgumentFault =
  | { readonly id: "errorCell"; readonly parameter: string; readonly held: string }
  | { readonly id: "missing" | "manyCells"; readonly parameter: string }
  | {
      readonly id: "notNumber" | "unreadable" | "negative" | "notPositive";
      readonly parameter: string;
      readonly held: string;
    }
  | {
      readonly id: "notChoice";
      readonly parameter: string;
      readonly held: string;
      readonly choices: string;
    }
  | { readonly id: "bandRow"; readonly parameter: string; readonly row: number };

/** Why a function has no result although every argument can be read. */
export type BodyFault =
  | RateFault
  | DeviationFault
  | BandFault
  | { readonly id: "belowBands"; readonly score: number }
  | { readonly id: "judgement"; readonly reason: string };

export type Fault = ArgumentFault | BodyFault;
