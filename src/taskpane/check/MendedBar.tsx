import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import type { Mended } from "./use-mending";

interface Props {
  readonly mended: Mended | undefined;
  readonly onTakeBack: (mended: Mended) => Promise<void>;
}

const useStyles = makeStyles({
  bar: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1 },
});

/** What was mended last, in sight wherever the list is scrolled to, and the way back. */
export function MendedBar({ mended, onTakeBack }: Props) {
  const styles = useStyles();
  return (
    <div role="status" aria-label="改动的结果" className={styles.bar}>
      {mended && <Bar key={mended.sentence} mended={mended} onTakeBack={onTakeBack} />}
    </div>
  );
}

function Bar({ mended, onTakeBack }: Props & { mended: Mended }) {
  const [task, run] = useTask<void>();

  function takeBack(): void {
    if (task.state !== "working") run("正在撤回…", () => onTakeBack(mended));
  }

  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{mended.sentence}</MessageBarBody>
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
