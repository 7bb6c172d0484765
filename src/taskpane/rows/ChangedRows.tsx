import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { RowChange } from "../../workbook/change-rows";
import type { MovedFigures } from "../../workbook/move-strayed";
import { changedSentence } from "../../workbook/row-sentence";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";

interface Props {
  readonly change: RowChange | MovedFigures;
  readonly onTakeBack: (change: RowChange | MovedFigures) => Promise<void>;
}

/** What was done last, and the way back. */
export function ChangedRows({ change, onTakeBack }: Props) {
  const [task, run] = useTask<void>();

  function takeBack(): void {
    if (task.state !== "working") run("正在撤回…", () => onTakeBack(change));
  }

  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{changedSentence(change)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={task.state === "working"} onClick={takeBack}>
            撤回
          </Button>
        </MessageBarActions>
      </MessageBar>
      <Progress task={task} />
    </>
  );
}
