import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { ListedFinding } from "../../findings/checked-report";
import { FaultBar } from "../shell/FaultBar";
import { useShow } from "../shell/show";

interface Props {
  readonly findings: readonly ListedFinding[];
  /** What is not filled in, as a sentence; empty when all is. */
  readonly lacking: string;
  readonly select: (sheetName: string, address: string) => Promise<boolean>;
  readonly onOverride: (reason: string) => void;
  readonly onCheck: () => void;
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { display: "block" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  sentence: { display: "block" },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Why it was refused, and the way on: fill in and mend, or hand in all the same. */
export function Refusal({ findings, lacking, select, onOverride, onCheck }: Props) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [show, fault] = useShow(select);
  const hasErrors = findings.length > 0;
  const missing = hasErrors && reason.trim() === "";

  function override(): void {
    setTried(true);
    if (!missing) onOverride(reason.trim());
  }

  return (
    <div className={styles.section}>
      <MessageBar intent={hasErrors ? "error" : "warning"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>
            {hasErrors ? `还有 ${findings.length} 项错误，没有定稿` : "还没有填完，没有定稿"}
          </MessageBarTitle>
          {lacking}
          {hasErrors
            ? "请改正后再定稿；确实无误的，请说明理由。"
            : "请填完后再定稿；确需现在定稿的，点击“仍要定稿”。"}
        </MessageBarBody>
      </MessageBar>
      {hasErrors && (
        <ul className={styles.list} aria-label="错误">
          {findings.map(({ rule, message, sheetName, address, sentence }) => (
            <li key={`${sheetName}!${address} ${rule}/${message}`}>
              <Link as="button" inline onClick={() => show(sheetName, address)}>
                {sheetName} {address}
              </Link>
              <Text className={styles.sentence}>{sentence}</Text>
            </li>
          ))}
        </ul>
      )}
      <FaultBar sentence={fault} />
      {hasErrors && (
        <Field
          className={styles.field}
          label="仍要定稿的理由"
          hint="理由会作为这些错误的核实说明，随工作簿保存。"
          validationState={tried && missing ? "error" : "none"}
          validationMessage={tried && missing ? "请填写理由。" : null}
        >
          <Textarea
            className={styles.control}
            value={reason}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button onClick={override}>仍要定稿</Button>
        <Button onClick={onCheck}>去检查</Button>
      </div>
    </div>
  );
}
