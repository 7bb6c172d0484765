import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { CheckResult } from "../../workbook";
import { verdictOf } from "./verdict";

/** One glance: whether the report can be handed in. Read out whenever it changes. */
export function Verdict({ result }: { readonly result: CheckResult | undefined }) {
  const verdict = result && verdictOf(result);
  return (
    <div role="status" aria-label="检查结论">
      {verdict && (
        <MessageBar intent={verdict.intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{verdict.title}</MessageBarTitle>
            {verdict.detail}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
