import { roundHalfUp } from "../../evaluation";

/** A score as the form prints it: at most two decimals. */
export const scoreText = (score: number): string => String(roundHalfUp(score, 2));

export const rateText = (rate: number): string => `${roundHalfUp(rate * 100, 2).toFixed(2)}%`;
