import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";

interface Props {
  readonly onKeep: () => void;
  readonly onAnother: () => void;
  readonly onReplace: () => void;
}

const useStyles = makeStyles({
  title: { display: "block" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
    "& > button": { minWidth: "auto" },
  },
});

/** Asks what to do about sheets that stood in the workbook already; replacing is asked twice. */
export function ExistingSheets({ onKeep, onAnother, onReplace }: Props) {
  const styles = useStyles();
  const [confirming, setConfirming] = useState(false);
  // The question may open below the fold: focus brings it into view, on the answer that changes nothing.
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>
          {confirming ? "确定替换？" : "工作簿中已有同样的表"}
        </MessageBarTitle>
        {confirming
          ? "新表是空表；原表不删除，改名后留在工作簿中。"
          : "已有的表没有改动。还需要怎样处理？"}
        <div className={styles.buttons}>
          {confirming ? (
            <>
              <Button appearance="primary" onClick={onReplace}>
                确定替换
              </Button>
              <Button key="back" autoFocus onClick={() => setConfirming(false)}>
                返回
              </Button>
            </>
          ) : (
            <>
              <Button key="keep" autoFocus onClick={onKeep}>
                保留
              </Button>
              <Button onClick={onAnother}>另建</Button>
              <Button onClick={() => setConfirming(true)}>替换…</Button>
            </>
          )}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
