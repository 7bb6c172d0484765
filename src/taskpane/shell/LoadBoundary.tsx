import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

/** Shows a sentence instead of a blank pane when the pane's script cannot be loaded or fails. */
export class LoadBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>窗格未能打开</MessageBarTitle>
          请检查加载项的服务器是否可用，然后重新加载。工作簿中的内容没有变化。
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => location.reload()}>重新加载</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
