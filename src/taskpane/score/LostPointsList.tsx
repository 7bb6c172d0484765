import { Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { localWords } from "../../checks/local-words";
import type { LostPoints, ScoreCard, ScoredRate } from "../../checks/score-card";
import { FaultBar } from "../shell/FaultBar";
import { useShow } from "../shell/show";
import { rateText, scoreText } from "./figures";

interface Props {
  readonly card: ScoreCard;
  /** Selects a cell; false when its sheet is gone. */
  readonly select: (sheetName: string, address: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  reason: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Where points were lost and why, and what has no score yet; a click selects the cell. */
export function LostPointsList({ card, select }: Props) {
  const styles = useStyles();
  const [show, fault] = useShow(select);
  const { losses, unscored } = card;
  return (
    <>
      {losses.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h2" className={styles.heading}>
            失分 {losses.length} 项
          </Subtitle2>
          <ul className={styles.list} aria-label="失分">
            {losses.map((loss) => (
              <li key={loss.address}>
                <Link as="button" inline onClick={() => show(card.sheetName, loss.address)}>
                  {loss.name}
                </Link>
                <Text>
                  {" "}
                  −{scoreText(loss.lost)} 分（{scoreText(loss.score)} / {scoreText(loss.points)}）
                </Text>
                <Text size={200} className={styles.reason}>
                  {reasonOf(loss)}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      )}
      {unscored.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h2" className={styles.heading}>
            未评分 {unscored.length} 项
          </Subtitle2>
          <ul className={styles.list} aria-label="未评分">
            {unscored.map(({ name, address }) => (
              <li key={address}>
                <Link as="button" inline onClick={() => show(card.sheetName, address)}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {losses.length === 0 && unscored.length === 0 && <Text>没有失分。</Text>}
      <FaultBar sentence={fault} />
    </>
  );
}

function reasonOf({ rate, local, reason }: LostPoints): string {
  const given = reason === null ? null : `原因：${reason}`;
  const parts = [
    rate && measured(rate),
    local && localWords(local),
    given ?? (rate ? null : "未填写原因"),
  ];
  return parts.filter((part) => part !== null).join("；");
}

const measured = ({ name, value }: ScoredRate): string =>
  value === null ? `${name}没有算出` : `${name} ${rateText(value)}`;
