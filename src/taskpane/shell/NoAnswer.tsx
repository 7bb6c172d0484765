import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { intoView } from "./into-view";

/** Excel has not answered for long: it waits for a cell to be edited, or is gone. */
export function NoAnswer() {
  return (
    <MessageBar ref={intoView} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Excel 一直没有回应</MessageBarTitle>
        正在编辑单元格的，按回车完成编辑后会继续。仍没有回应的，请重新打开窗格再试；工作簿中的内容不会丢失。
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => location.reload()}>重新打开窗格</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
