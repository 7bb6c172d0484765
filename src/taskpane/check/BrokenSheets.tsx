import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { brokenSentence, type BrokenForm } from "../../workbook";

/** Sheets of ours that can no longer be read: which, why, and what to do. */
export function BrokenSheets({ broken }: { readonly broken: readonly BrokenForm[] }) {
  return broken.map((form) => (
    <MessageBar key={form.sheetName} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>“{form.sheetName}”无法检查</MessageBarTitle>
        {brokenSentence(form)}
      </MessageBarBody>
    </MessageBar>
  ));
}
