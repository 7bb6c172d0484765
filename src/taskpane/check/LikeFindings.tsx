import {
  Button,
  Caption1,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Mends } from "../../findings/mends";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { FindingItem, type FindingActions } from "./FindingItem";
import { NoteForm } from "./NoteForm";
import type { KeyedTold } from "./finding-keys";

interface Props extends FindingActions {
  readonly told: KeyedTold;
  readonly mends: Mends;
  /** Key of the finding whose cell was selected last. */
  readonly current: string | undefined;
}

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  settled: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: "auto" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Like findings in one sentence: noted all at once, or opened and noted one by one. */
export function LikeFindings({ told, mends, current, ...actions }: Props) {
  const { findings, sentence } = told;
  const [{ finding }] = findings;
  const { sheetName, title, note } = finding;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [withdrawing, runWithdraw] = useTask<void>();
  const listId = useId();
  const actionId = useId();
  const name = `${sheetName} ${findings.length} 处 ${title}`;
  const isNoted = note !== null;

  const keep = (text: string): Promise<void> =>
    actions.onNote(
      findings.map((each) => each.finding),
      text,
    );

  function closeForm(): void {
    setAsking(false);
    document.getElementById(actionId)?.focus();
  }

  function act(): void {
    if (!isNoted) setAsking(!isAsking);
    else if (withdrawing.state !== "working") runWithdraw("正在撤销…", () => keep(""));
  }

  return (
    <li className={styles.item}>
      <div>
        <Text weight="semibold">
          {sheetName} {findings.length} 处
        </Text>{" "}
        <Caption1>{title}</Caption1>{" "}
        <Text className={mergeClasses(isNoted && styles.settled)}>{sentence}</Text>
      </div>
      {isNoted && <Text>已核实：{note}</Text>}
      <div className={styles.actions}>
        <Button
          size="small"
          className={styles.action}
          aria-label={`${isOpen ? "收起" : "逐个查看"}：${name}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? "收起" : "逐个查看"}
        </Button>
        <Button
          id={actionId}
          size="small"
          className={styles.action}
          aria-label={`${isNoted ? "全部撤销核实" : "全部标为已核实"}：${name}`}
          aria-expanded={isNoted ? undefined : isAsking}
          onClick={act}
        >
          {isNoted ? "全部撤销核实" : "全部标为已核实"}
        </Button>
      </div>
      {!isNoted && isAsking && (
        <NoteForm
          label={`核实：${name}`}
          onCancel={closeForm}
          onSave={async (text) => {
            await keep(text);
            closeForm();
          }}
        />
      )}
      {withdrawing.state !== "idle" && (
        <div role="alert">
          <Progress task={withdrawing} />
        </div>
      )}
      {isOpen && (
        <ul id={listId} className={styles.list} role="list" aria-label={name}>
          {findings.map((keyed) => (
            <FindingItem
              key={keyed.key}
              keyed={keyed}
              mend={mends.ofFinding.get(keyed.finding)}
              remedies={mends.remedies.get(keyed.finding)}
              isAdoptable={mends.adoptable.has(keyed.finding)}
              isCurrent={keyed.key === current}
              {...actions}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
