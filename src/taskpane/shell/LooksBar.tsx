import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { LooksPort } from "../port";

interface Props {
  readonly looks: LooksPort;
}

/** What Excel refused of the looks of sheets, until it is read. */
export function LooksBar({ looks }: Props) {
  const refused = useSyncExternalStore(looks.onRefused, looks.refused);
  if (refused === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>打印设置没有完成</MessageBarTitle>
        {refused}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={looks.forget}>知道了</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
