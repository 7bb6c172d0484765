import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

interface Props {
  readonly intent?: MessageBarIntent;
  readonly title: string;
  readonly text?: string;
  /** On the button that asks. */
  readonly caption: string;
  /** The question, given what takes it away again. */
  readonly children: (close: () => void) => ReactNode;
}

/** Says what is the matter; its button asks whether it shall be mended. */
export function AskingBar({ intent = "info", title, text, caption, children }: Props) {
  const [isAsking, setAsking] = useState(false);
  const buttonId = useId();

  function close(): void {
    setAsking(false);
    document.getElementById(buttonId)?.focus();
  }

  return (
    <div>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle>
          {text}
        </MessageBarBody>
        <MessageBarActions>
          <Button id={buttonId} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {caption}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {isAsking && children(close)}
    </div>
  );
}
