import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, type KeyboardEvent, type ReactNode } from "react";
import { useTask } from "../shell/task";
import { Answer } from "./Answer";

interface Props {
  readonly label: string;
  readonly className?: string;
  /** While it is written. */
  readonly doing: string;
  /** Writes it; when it has, the question goes. */
  readonly onConfirm: () => Promise<void>;
  /** Whether enough was answered for it. */
  readonly isReady?: boolean;
  readonly onCancel: () => void;
  /** What is asked, given the id of the text that says it. */
  readonly children: (textId: string) => ReactNode;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Says what would be written, and asks whether it shall be; Escape takes the question away. */
export function ConfirmForm(props: Props) {
  const { label, className, doing, onConfirm, isReady = true, onCancel, children } = props;
  const styles = useStyles();
  const [task, run] = useTask<void>();
  const textId = useId();
  const confirmId = useId();
  useEffect(() => document.getElementById(confirmId)?.focus(), [confirmId]);
  const working = task.state === "working";

  function confirm(): void {
    if (!working && isReady) run(doing, onConfirm);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !working) onCancel();
  }

  return (
    <div
      role="group"
      aria-label={label}
      className={mergeClasses(styles.form, className)}
      onKeyDown={onKeyDown}
    >
      {children(textId)}
      <Answer task={task} onCancel={onCancel}>
        <Button
          id={confirmId}
          size="small"
          appearance="primary"
          aria-describedby={textId}
          disabledFocusable={working || !isReady}
          onClick={confirm}
        >
          确定
        </Button>
      </Answer>
    </div>
  );
}
