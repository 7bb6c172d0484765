import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { LostFormula } from "../../workbook/mends";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { mendedAll } from "./mend-text";
import type { Mended } from "./use-mending";

interface Props {
  readonly lost: readonly LostFormula[];
  readonly onRestore: (mended: Mended) => Promise<void>;
}

/** Cells that have lost their formula without anything in its place, and all formulas back. */
export function LostFormulas({ lost, onRestore }: Props) {
  const [task, run] = useTask<void>();
  if (lost.length === 0) return null;
  const sheetNames = [...new Set(lost.map(({ sheetName }) => `“${sheetName}”`))];

  function restore(): void {
    if (task.state !== "working") run("正在恢复公式…", () => onRestore(mendedAll(lost)));
  }

  return (
    <div>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{lost.length} 个单元格缺少公式</MessageBarTitle>
          {sheetNames.join("、")}
          中应由公式计算的单元格是空白的，或公式失去了引用的工作表，多见于新插入的行。恢复时不改动已填的内容。
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={task.state === "working"} onClick={restore}>
            恢复全部公式
          </Button>
        </MessageBarActions>
      </MessageBar>
      <div role="status">
        <Progress task={task} />
      </div>
    </div>
  );
}
