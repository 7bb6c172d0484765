import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Progress } from "./Progress";
import { useTask } from "./task";
import type { LastWritten, WrittenPort } from "./written-store";

interface Props {
  readonly port: WrittenPort;
}

const useStyles = makeStyles({
  bar: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1, outlineStyle: "none" },
  close: { minWidth: "auto" },
});

/** What the pane wrote last, in sight wherever the pane is scrolled to, and the way back. */
export function WrittenBar({ port }: Props) {
  const styles = useStyles();
  const last = useSyncExternalStore(port.onChange, port.last);
  const [undone, setUndone] = useState<string>();
  const region = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      port.onChange(() => {
        if (port.last()) setUndone(undefined);
      }),
    [port],
  );
  useEffect(() => {
    // The button that had the focus is gone.
    if (undone !== undefined) region.current?.focus();
  }, [undone]);

  return (
    <div ref={region} role="status" aria-label="改动的结果" tabIndex={-1} className={styles.bar}>
      {last && <Bar key={last.sentence} last={last} port={port} onUndone={setUndone} />}
      {!last && undone !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{undone}</MessageBarBody>
          <MessageBarActions
            containerAction={<Close onClose={() => setUndone(undefined)} />}
          ></MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

interface BarProps extends Props {
  readonly last: LastWritten;
  readonly onUndone: (sentence: string) => void;
}

function Bar({ last, port, onUndone }: BarProps) {
  const [task, run] = useTask<void>();

  function takeBack(): void {
    if (task.state === "working") return;
    run("正在撤回…", async () => {
      await port.takeBack();
      onUndone(`已撤回上一步（${last.sentence.replace(/。$/, "")}），单元格恢复原样。`);
    });
  }

  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{last.sentence}</MessageBarBody>
        <MessageBarActions containerAction={<Close onClose={port.dismiss} />}>
          <Button size="small" disabledFocusable={task.state === "working"} onClick={takeBack}>
            撤回
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Progress task={task} />
    </>
  );
}

function Close({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Button
      aria-label="关闭"
      appearance="transparent"
      size="small"
      className={styles.close}
      icon={<DismissRegular />}
      onClick={onClose}
    />
  );
}
