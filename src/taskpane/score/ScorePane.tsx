import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { reportsOf } from "../../checks";
import { hasScores, isScoring } from "../../checks/assessments";
import { scoreCards, type ScoreCard } from "../../checks/score-card";
import { type ReadReport } from "../../reading/read-blocks";
import { whyBroken } from "../../reading/broken";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { Following, RefreshButton } from "../shell/Refresh";
import { useReading } from "../shell/use-reading";
import { LostPointsList } from "./LostPointsList";
import { ScoreBars } from "./ScoreBars";
import { TotalScore } from "./TotalScore";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  refresh: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

const SHEET = "score.sheet";

/** 得分: total, grade and lost points, as the sheets show them now. */
export default function ScorePane({ port, openPane, view }: PaneProps) {
  const styles = useStyles();
  const { read, task, live, refresh } = useReading(port);
  const cards = read ? cardsOf(read) : [];
  const card = cards.find(({ sheetName }) => sheetName === view.chosen[SHEET]) ?? cards[0];
  const broken = read?.broken.filter(({ form }) => isScoring(form)) ?? [];
  const missing = read && !card && broken.length === 0 ? missingSentence(read) : null;

  return (
    <div className={styles.pane}>
      <div className={styles.refresh}>
        <RefreshButton task={task} onRefresh={refresh} />
        <Following live={live} />
      </div>
      <div role="status" aria-live="polite">
        <Progress task={task} />
        {missing && <Text>{missing.sentence}</Text>}
        {whyBroken(broken).map(({ names, fault }) => (
          <Text key={names} block>
            {fault.sentence}
          </Text>
        ))}
      </div>
      {(missing?.canLayOut ?? (read && !card)) && (
        <Button onClick={() => openPane("start")}>去生成报表</Button>
      )}
      {cards.length > 1 && (
        <Field className={styles.field} label="自评表">
          <Select
            className={styles.control}
            select={{ className: styles.control }}
            value={card!.sheetName}
            onChange={(_, { value }) => view.choose(SHEET, value)}
          >
            {cards.map(({ sheetName }) => (
              <option key={sheetName}>{sheetName}</option>
            ))}
          </Select>
        </Field>
      )}
      {card && !card.isStarted && <Text>“{card.sheetName}”还没有填写。填写后在这里查看得分。</Text>}
      {card?.isStarted && (
        <>
          <TotalScore card={card} />
          <ScoreBars card={card} />
          <LostPointsList
            key={card.sheetName}
            card={card}
            select={(sheetName, address) => port.select(sheetName, address)}
          />
        </>
      )}
    </div>
  );
}

/** Why there is no score to show, and whether laying out the forms would bring one. */
function missingSentence({ forms }: ReadReport): { sentence: string; canLayOut: boolean } {
  const canLayOut = forms.length === 0 || forms.some(({ follows }) => hasScores(follows));
  const sentence = canLayOut
    ? "工作簿中还没有评分的表。请先生成报表，填写后再来看得分。"
    : "本地区的报表没有按项评分的表，不需要在这里看得分。";
  return { sentence, canLayOut };
}

const cardsOf = ({ forms }: ReadReport): ScoreCard[] => reportsOf(forms).flatMap(scoreCards);
