import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { unboundSentence } from "../../reading/unbound";
import type { FunctionsPort } from "../port";
import { Progress } from "./Progress";
import { useTask } from "./task";

interface Props {
  readonly functions: FunctionsPort;
}

/**
 * Formulas that Excel does not calculate, with the way to have them entered again. They are looked
 * for when the pane opens; nothing is shown while there are none.
 */
export function UnboundBar({ functions }: Props) {
  const unbound = useSyncExternalStore(functions.onUnbound, functions.unbound);
  const [task, run] = useTask<unknown>();
  const sentence = unboundSentence(unbound);

  useEffect(() => {
    // Not asked for, so not told of: whatever is done next looks again.
    functions.rebind().catch(() => undefined);
  }, [functions]);

  if (sentence === undefined) return null;

  function rebind(): void {
    if (task.state !== "working") run("正在重新绑定公式…", () => functions.rebind());
  }

  return (
    <div>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{unbound.cells.length} 个单元格没有计算</MessageBarTitle>
          {sentence}
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={task.state === "working"} onClick={rebind}>
            重新绑定公式
          </Button>
        </MessageBarActions>
      </MessageBar>
      <div role="status">
        <Progress task={task} />
      </div>
    </div>
  );
}
