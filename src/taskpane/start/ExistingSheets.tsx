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
  /** Where they are another report's: which, and in what it differs. */
  readonly others: readonly string[];
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
export function ExistingSheets({ others, onKeep, onAnother, onReplace }: Props) {
  const styles = useStyles();
  const [confirming, setConfirming] = useState(false);
  const isOther = others.length > 0;
  // The question may open below the fold: focus brings it into view, on the answer that changes nothing.
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{titleOf(confirming, isOther)}</MessageBarTitle>
        {confirming ? (
          "新表是空表；原表不删除，改名后留在工作簿中。"
        ) : (
          <>
            {others.map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
            {isOther
              ? "没有新建，原有的表也没有改动。请选择怎样处理："
              : "已有的表没有改动。还需要怎样处理？"}
          </>
        )}
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
                {isOther ? "仍用原表" : "保留"}
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

function titleOf(confirming: boolean, isOther: boolean): string {
  if (confirming) return "确定替换？";
  return isOther ? "工作簿中是另一份报表" : "工作簿中已有同样的表";
}
