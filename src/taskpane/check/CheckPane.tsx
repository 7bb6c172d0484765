import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { ListedFinding } from "../../workbook";
import type { PaneProps } from "../panes";
import { BrokenSheets } from "./BrokenSheets";
import { CheckActions } from "./CheckActions";
import { CheckedAt } from "./CheckedAt";
import { FindingList } from "./FindingList";
import { NoReport } from "./NoReport";
import { Verdict } from "./Verdict";
import type { KeyedFinding } from "./finding-keys";
import { useChecks } from "./use-checks";
import { findingsOf, isEmpty } from "./verdict";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const FILTER = "check.sheet";

/** 检查: whether the report can be handed in, and every finding with the way to its cell. */
export default function CheckPane({ port, openPane, view }: PaneProps) {
  const styles = useStyles();
  const { checks } = port;
  const { checked, task, live, run, settle } = useChecks(checks);
  const [current, setCurrent] = useState<string>();
  const result = checked && !isEmpty(checked.result) ? checked.result : undefined;

  const findings = useMemo(() => (result ? findingsOf(result) : []), [result]);

  const select = useCallback(
    async ({ key, finding }: KeyedFinding) => {
      const isFound = await port.select(finding.sheetName, finding.address);
      setCurrent(isFound ? key : undefined);
      return isFound;
    },
    [port],
  );
  const note = useCallback(
    async ({ kept }: ListedFinding, text: string) =>
      settle(await checks.check("refresh", [{ ...kept, note: text }])),
    [checks, settle],
  );

  return (
    <div className={styles.pane}>
      <Verdict result={result} />
      {checked && !result && <NoReport onStart={() => openPane("start")} />}
      {result && <BrokenSheets broken={result.broken} />}
      <CheckActions task={task} canMark={result !== undefined} onRun={run} />
      {checked && <CheckedAt at={checked.at} live={live} />}
      {result && (
        <FindingList
          findings={findings}
          current={current}
          chosen={view.chosen[FILTER]}
          onChoose={(sheetName) => view.choose(FILTER, sheetName)}
          onSelect={select}
          onNote={note}
        />
      )}
    </div>
  );
}
