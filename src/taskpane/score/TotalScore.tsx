import { LargeTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { totalWords } from "../../checks/local-words";
import type { ScoreCard } from "../../checks/score-card";
import { scoreText } from "./figures";

const useStyles = makeStyles({
  total: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  sheet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Total and grade; the grade waits until all points are there and every row has its score. */
export function TotalScore({ card }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const { total, points, adjusted, grade, sheetName } = card;
  return (
    <section aria-label="总分">
      <Text size={200} className={styles.sheet}>
        {sheetName}
      </Text>
      <div className={styles.total}>
        <LargeTitle>{total === null ? "—" : scoreText(total)}</LargeTitle>
        {points !== null && <Text>满分 {scoreText(points)} 分</Text>}
        {grade !== null && <Text weight="semibold">等次：{grade}</Text>}
      </div>
      {adjusted && (
        <Text block>
          各项得分合计 {scoreText(adjusted.sum)} 分；{totalWords(adjusted).join("；")}。
        </Text>
      )}
      {grade === null && <Text block>{whyOpen(card)}</Text>}
    </section>
  );
}

function whyOpen({ unscored, openPoints }: ScoreCard): string {
  const open = [
    ...(openPoints > 0 ? [`还有 ${scoreText(openPoints)} 分没有分到指标`] : []),
    ...(unscored.length > 0 ? [`还有 ${unscored.length} 项没有得分`] : []),
  ];
  return open.length > 0 ? `${open.join("，")}，等次待定。` : "还没有得分。";
}
