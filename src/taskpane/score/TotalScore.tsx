import { LargeTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreCard } from "../../checks/score-card";
import { rateText, scoreText } from "./figures";

const useStyles = makeStyles({
  total: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
  sheet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Total and grade; the grade waits until every row has its score. */
export function TotalScore({ card }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const { total, points, cap, grade, unscored, sheetName } = card;
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
      {cap && (
        <Text block>
          各项得分合计 {scoreText(cap.sum)} 分；执行率 {rateText(cap.rate)} 低于{" "}
          {scoreText(cap.below * 100)}%，总分最高 {scoreText(cap.most)} 分。
        </Text>
      )}
      {grade === null && (
        <Text block>
          {unscored.length > 0 ? `还有 ${unscored.length} 项没有得分，等次待定。` : "还没有得分。"}
        </Text>
      )}
    </section>
  );
}
