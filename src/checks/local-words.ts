import { roundHalfUp, type LocalLoss } from "../evaluation";

const percent = (fraction: number): number => roundHalfUp(fraction * 100, 2);

/** Why a place gives less than the national rule, in words without a full stop. */
export function localWords(loss: LocalLoss): string {
  switch (loss.id) {
    case "rateBelowLeast":
      return `低于 ${percent(loss.least)}%，按当地计分办法不得分`;
    case "belowLeast":
      return `完成程度低于 ${percent(loss.least)}%，按当地计分办法不得分`;
    case "overfulfilled":
      return `超过年度指标值 ${percent(loss.deviation).toFixed(2)}%，按当地计分办法扣 ${loss.deduction} 分`;
  }
}
