import { Button, Text } from "@fluentui/react-components";
import type { Task } from "./task";
import type { Live } from "./use-watch";

interface Props {
  readonly task: Task<void>;
  readonly onRefresh: () => void;
}

export function RefreshButton({ task, onRefresh }: Props) {
  return (
    <Button disabledFocusable={task.state === "working"} onClick={onRefresh}>
      刷新
    </Button>
  );
}

const sentences: Readonly<Record<Live, string>> = {
  starting: "",
  on: "填写时会自动更新。",
  off: "自动更新未能开启，改动后请点击“刷新”。",
  failed: "刚才的改动未能自动更新，请点击“刷新”。",
};

/** Whether what the pane shows follows the sheets by itself. */
export function Following({ live }: { readonly live: Live }) {
  return <Text size={200}>{sentences[live]}</Text>;
}
