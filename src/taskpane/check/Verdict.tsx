import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { type CheckResult } from "../../excel";
import { verdictOf } from "../../findings/verdict";

const useStyles = makeStyles({
  title: { display: "block" },
});

/** One glance: whether the report can be handed in. Read out whenever it changes. */
export function Verdict({ result }: { readonly result: CheckResult | undefined }) {
  const styles = useStyles();
  const verdict = result && verdictOf(result);
  return (
    <div role="status" aria-label="检查结论">
      {verdict && (
        <MessageBar intent={verdict.intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle className={styles.title}>{verdict.title}</MessageBarTitle>
            {verdict.detail}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
