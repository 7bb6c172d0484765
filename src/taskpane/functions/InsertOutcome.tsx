import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { InsertResult } from "../../workbook";
import { intoView } from "../shell/into-view";

interface Props {
  readonly result: InsertResult;
  readonly onOverwrite: () => void;
}

/** What became of the formula; a cell that holds something is asked about. */
export function InsertOutcome({ result, onOverwrite }: Props) {
  const cell = `${result.sheetName} ${result.address}`;
  if (result.outcome === "inserted") {
    return (
      <MessageBar ref={intoView} intent="success" layout="multiline">
        <MessageBarBody>公式已插入 {cell}。</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar ref={intoView} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{cell} 已有内容</MessageBarTitle>
        现在是“{result.held}”，没有改动。
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onOverwrite}>替换</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
