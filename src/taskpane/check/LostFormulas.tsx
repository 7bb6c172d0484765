import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import type { Mends } from "../../workbook/mends";
import { useTask } from "../shell/task";
import { Answer } from "./Answer";
import { changed, mendedAll } from "./mend-text";
import type { Mended } from "./use-mending";

interface Props {
  readonly lost: Mends["lost"];
  readonly onRestore: (mended: Mended) => Promise<void>;
}

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: "40vh",
    overflowY: "auto",
  },
});

/** Cells that have lost their formula without anything in its place, and all formulas back. */
export function LostFormulas({ lost, onRestore }: Props) {
  const [isAsking, setAsking] = useState(false);
  const buttonId = useId();
  if (lost.length === 0) return null;
  const sheetNames = [...new Set(lost.map(({ sheetName }) => `“${sheetName}”`))];

  function close(): void {
    setAsking(false);
    document.getElementById(buttonId)?.focus();
  }

  return (
    <div>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{lost.length} 个单元格缺少公式</MessageBarTitle>
          {sheetNames.join("、")}
          中应由公式计算的单元格是空白的，或公式失去了引用的工作表，多见于新插入的行。恢复时不改动已填的内容。
        </MessageBarBody>
        <MessageBarActions>
          <Button id={buttonId} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            恢复全部公式
          </Button>
        </MessageBarActions>
      </MessageBar>
      {isAsking && <Question lost={lost} onRestore={onRestore} onClose={close} />}
    </div>
  );
}

/** Says what is written into every cell, and asks whether it shall be. */
function Question({ lost, onRestore, onClose }: Props & { onClose: () => void }) {
  const styles = useStyles();
  const [task, run] = useTask<void>();
  const textId = useId();
  const confirmId = useId();
  useEffect(() => document.getElementById(confirmId)?.focus(), [confirmId]);
  const working = task.state === "working";

  function restore(): void {
    if (!working) run("正在恢复公式…", () => onRestore(mendedAll(lost)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape" && !working) onClose();
  }

  return (
    <div role="group" aria-label="恢复全部公式" className={styles.form} onKeyDown={onKeyDown}>
      <Text id={textId}>将写入以下 {lost.length} 个单元格：</Text>
      {/* A list that scrolls is reached by the keyboard. */}
      <ul className={styles.list} tabIndex={0} aria-labelledby={textId}>
        {lost.map((cell) => (
          <li key={`${cell.sheetName} ${cell.path}`}>{changed(cell)}</li>
        ))}
      </ul>
      <Answer task={task} onCancel={onClose}>
        <Button
          id={confirmId}
          size="small"
          appearance="primary"
          aria-describedby={textId}
          disabledFocusable={working}
          onClick={restore}
        >
          确定
        </Button>
      </Answer>
    </div>
  );
}
