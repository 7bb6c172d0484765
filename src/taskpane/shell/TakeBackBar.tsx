import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Progress } from "./Progress";
import { useTask } from "./task";

interface Props {
  /** What was done. */
  readonly sentence: string;
  readonly onTakeBack: () => Promise<void>;
  /** What closes the bar, where it can be closed. */
  readonly close?: ReactElement;
}

/** What was done last, and the way back. */
export function TakeBackBar({ sentence, onTakeBack, close }: Props) {
  const [task, run] = useTask<void>();

  function takeBack(): void {
    if (task.state !== "working") run("正在撤回…", onTakeBack);
  }

  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
        <MessageBarActions {...(close && { containerAction: close })}>
          <Button size="small" disabledFocusable={task.state === "working"} onClick={takeBack}>
            撤回
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Progress task={task} />
    </>
  );
}
