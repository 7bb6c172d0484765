import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FinalizeResult } from "../../excel";
import { notTakenBack } from "../not-taken-back";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { Refusal } from "./Refusal";
import { FinalSheets } from "./FinalSheets";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** 定稿: the copy for handing in. */
export default function FinalizePane({ port, openPane }: PaneProps) {
  const styles = useStyles();
  const [task, run] = useTask<FinalizeResult>();
  const working = task.state === "working";
  const result = task.state === "done" ? task.result : undefined;

  function finalize(reason?: string): void {
    if (!working) run("正在检查并制作定稿…", () => port.finalize(reason));
  }

  return (
    <div className={styles.pane}>
      <Text>
        定稿把报表复制成上报用的工作表：PERF
        函数变成数值，标记、批注和隐藏的行列去掉，打印版式设好。原表不动，可以继续修改、再次定稿。
      </Text>
      <Text size={200}>{notTakenBack.finalize}</Text>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={working}
        onClick={() => finalize()}
      >
        检查并定稿
      </Button>
      <div role="status" aria-live="polite">
        <Progress task={task} />
        {result?.outcome === "finalized" && (
          <FinalSheets
            sheets={result.sheets}
            leftOut={result.leftOut}
            ledger={result.ledger}
            forms={result.forms}
            port={port}
          />
        )}
        {result?.outcome === "refused" && (
          <Refusal
            findings={result.findings}
            lacking={result.lacking}
            select={(sheetName, address) => port.select(sheetName, address)}
            onOverride={finalize}
            onCheck={() => openPane("check")}
          />
        )}
      </div>
    </div>
  );
}
