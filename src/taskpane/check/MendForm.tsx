import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, type KeyboardEvent } from "react";
import type { Mend } from "../../workbook/mends";
import { useTask } from "../shell/task";
import { Answer } from "./Answer";
import { said } from "./mend-text";

interface Props {
  readonly label: string;
  readonly mend: Mend;
  /** Writes it; when it has, the question goes. */
  readonly onMend: () => Promise<void>;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Says what a mend changes, and asks whether it shall be. */
export function MendForm({ label, mend, onMend, onCancel }: Props) {
  const styles = useStyles();
  const [task, run] = useTask<void>();
  const textId = useId();
  const confirmId = useId();
  useEffect(() => document.getElementById(confirmId)?.focus(), [confirmId]);
  const working = task.state === "working";

  function confirm(): void {
    if (!working) run(mend.cell.written === undefined ? "正在恢复公式…" : "正在写入…", onMend);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !working) onCancel();
  }

  return (
    <div role="group" className={styles.form} aria-label={label} onKeyDown={onKeyDown}>
      <Text id={textId}>{said(mend.cell, mend)}</Text>
      <Answer task={task} onCancel={onCancel}>
        <Button
          id={confirmId}
          size="small"
          appearance="primary"
          aria-describedby={textId}
          disabledFocusable={working}
          onClick={confirm}
        >
          确定
        </Button>
      </Answer>
    </div>
  );
}
