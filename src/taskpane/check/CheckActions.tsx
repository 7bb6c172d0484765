import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckMode } from "../../excel";
import { Progress } from "../shell/Progress";
import type { Task } from "../shell/task";

interface Props {
  readonly task: Task<string | undefined>;
  /** Whether there are forms whose cells can be marked. */
  readonly canMark: boolean;
  readonly onRun: (mode: CheckMode) => void;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: "auto" },
  outcome: { ":not(:empty)": { marginTop: tokens.spacingVerticalS } },
});

/** What can be done about the whole workbook, and how it goes. */
export function CheckActions({ task, canMark, onRun }: Props) {
  const styles = useStyles();
  const working = task.state === "working";
  const run = (mode: CheckMode) => () => {
    if (!working) onRun(mode);
  };
  return (
    <div>
      <div className={styles.buttons}>
        <Button className={styles.button} disabledFocusable={working} onClick={run("refresh")}>
          全部重新检查
        </Button>
        {canMark && (
          <>
            <Button className={styles.button} disabledFocusable={working} onClick={run("show")}>
              标记单元格
            </Button>
            <Button className={styles.button} disabledFocusable={working} onClick={run("clear")}>
              清除标记
            </Button>
          </>
        )}
      </div>
      <div role="status" className={styles.outcome}>
        <Progress task={task} />
        {task.state === "done" && task.result && <Text>{task.result}</Text>}
      </div>
    </div>
  );
}
