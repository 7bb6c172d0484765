import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { InsertResult } from "../../excel";
import { intoView } from "../shell/into-view";

interface Props {
  readonly result: Extract<InsertResult, { readonly outcome: "occupied" }>;
  readonly onOverwrite: () => void;
}

/** A cell that holds something is asked about before a formula takes its place. */
export function OccupiedCell({ result, onOverwrite }: Props) {
  return (
    <MessageBar ref={intoView} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {result.sheetName} {result.address} 已有内容
        </MessageBarTitle>
        现在是“{result.held}”，没有改动。
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onOverwrite}>替换</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
