import { Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ScoreCard, ScorePart } from "../../checks/score-card";
import { rateText, scoreText } from "./figures";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  track: {
    height: "12px",
    marginTop: tokens.spacingVerticalXXS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  earned: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    // High contrast takes backgrounds away; the bar is one.
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** The execution rate, if the form has one, and each 一级指标 as a bar against its points. */
export function ScoreBars({ card: { execution, levels } }: { readonly card: ScoreCard }) {
  const styles = useStyles();
  const rate = execution?.rate ?? null;
  return (
    <section className={styles.bars} aria-label="各项得分">
      <Subtitle2 as="h2" className={styles.heading}>
        各项得分
      </Subtitle2>
      {execution && <Bar part={execution} note={rate === null ? undefined : rateText(rate)} />}
      {levels.map((level) => (
        <Bar key={level.name} part={level} />
      ))}
    </section>
  );
}

function Bar({ part, note }: { readonly part: ScorePart; readonly note?: string | undefined }) {
  const styles = useStyles();
  const { name, points, score } = part;
  const said = score === null ? "未评分" : `${scoreText(score)} 分`;
  const share = points > 0 ? Math.min(1, (score ?? 0) / points) : 0;
  return (
    <div>
      <div className={styles.line}>
        <Text>
          {name}
          {note && `（${note}）`}
        </Text>
        <Text>
          {said} / {scoreText(points)} 分
        </Text>
      </div>
      <div
        className={styles.track}
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={points}
        aria-valuenow={score ?? 0}
        aria-valuetext={`${said}，满分 ${scoreText(points)} 分`}
      >
        <div className={styles.earned} style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
