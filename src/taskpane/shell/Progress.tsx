import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { NoAnswer } from "./NoAnswer";
import { intoView } from "./into-view";
import { useIsLong } from "./patience";
import type { Task } from "./task";

/** How the work stands while it runs, and why it failed. */
export function Progress({ task }: { readonly task: Task<unknown> }) {
  if (task.state === "working") return <Working doing={task.doing} />;
  if (task.state === "failed") {
    return (
      <MessageBar ref={intoView} intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>未能完成</MessageBarTitle>
          {task.sentence}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={task.retry}>重试</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  return null;
}

function Working({ doing }: { readonly doing: string }) {
  const isLong = useIsLong();
  return (
    <>
      <Field label={doing} hint="如果正在编辑单元格，请先完成单元格编辑（按回车）。">
        <ProgressBar />
      </Field>
      {isLong && <NoAnswer />}
    </>
  );
}
