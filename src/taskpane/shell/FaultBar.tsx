import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { intoView } from "./into-view";

/** One sentence about what did not work; nothing while there is none. */
export function FaultBar({ sentence }: { readonly sentence: string | undefined }) {
  return (
    sentence && (
      <MessageBar ref={intoView} intent="error" layout="multiline">
        <MessageBarBody>{sentence}</MessageBarBody>
      </MessageBar>
    )
  );
}
