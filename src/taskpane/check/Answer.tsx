import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Progress } from "../shell/Progress";
import type { Task } from "../shell/task";

interface Props {
  readonly task: Task<void>;
  readonly onCancel: () => void;
  /** The button that answers yes. */
  readonly children: ReactElement;
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Ends a question that stands below a finding: its buttons, and how what was answered goes on. */
export function Answer({ task, onCancel, children }: Props) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.buttons}>
        {children}
        <Button size="small" disabledFocusable={task.state === "working"} onClick={onCancel}>
          取消
        </Button>
      </div>
      <div role="status">
        <Progress task={task} />
      </div>
    </>
  );
}
