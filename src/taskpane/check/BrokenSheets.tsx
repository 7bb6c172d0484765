import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { whyBroken, type BrokenForm } from "../../reading/broken";

/** Sheets of ours that can no longer be read: which, why, and what to do. */
export function BrokenSheets({ broken }: { readonly broken: readonly BrokenForm[] }) {
  return whyBroken(broken).map(({ names, fault }) => (
    <MessageBar key={names} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{names}无法检查</MessageBarTitle>
        {fault.sentence}
      </MessageBarBody>
    </MessageBar>
  ));
}
