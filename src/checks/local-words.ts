import { roundHalfUp, type LocalLoss, type TotalResult } from "../evaluation";

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

const points = (number: number): string => String(roundHalfUp(number, 2));

/** What a place makes of a sum of scores, one part each, without full stops. */
export const totalWords = ({ unfilled, dropped, cap }: TotalResult): string[] => [
  ...unfilled.map(
    ({ begins, score, most }) =>
      `“${begins}”没有填写指标，${points(score)} 分只计 ${points(most)} 分`,
  ),
  ...(dropped > 0 ? [`不适用的指标 ${points(dropped)} 分不计，其余折算为满分`] : []),
  ...(cap
    ? [
        `执行率 ${percent(cap.rate).toFixed(2)}% 低于 ${percent(cap.below)}%，总分最高 ${points(cap.most)} 分`,
      ]
    : []),
];
