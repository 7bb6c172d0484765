import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { undressedSentence } from "../../excel/undressed-sentence";

/** Sheets whose inserted rows could not get what their section gives its rows. */
export function UndressedSheets({ sheetNames }: { readonly sheetNames: readonly string[] }) {
  if (sheetNames.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>新插入的行没有补齐</MessageBarTitle>
        {undressedSentence(sheetNames)}
      </MessageBarBody>
    </MessageBar>
  );
}
