import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import { isEmpty } from "../../findings/verdict";
import { type ListedFinding } from "../../findings/checked-report";
import type { Mend } from "../../findings/mends";
import type { PaneProps } from "../panes";
import { rowsOf, type Adopting } from "./AdoptFinding";
import { BrokenSheets } from "./BrokenSheets";
import { CheckActions } from "./CheckActions";
import { CheckedAt } from "./CheckedAt";
import { FindingList } from "./FindingList";
import { Ledger } from "./Ledger";
import { AgreeingFigures, LostFormulas } from "./LostFormulas";
import { MendAll } from "./MendAll";
import { NoReport } from "./NoReport";
import { OutdatedFinals } from "./OutdatedFinals";
import { UndressedSheets } from "./UndressedSheets";
import { Verdict } from "./Verdict";
import type { KeyedFinding } from "./finding-keys";
import { mendedOne, rewrittenAll } from "./mend-text";
import type { Mended } from "./port";
import { useChecks } from "./use-checks";
import { useFocusPlace } from "./use-focus-place";
import { useMending } from "./use-mending";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const FILTERS = { sheet: "check.sheet", severity: "check.severity" } as const;

/** 检查: whether the report can be handed in, and every finding with the way to its cell. */
export default function CheckPane({ port, openPane, view }: PaneProps) {
  const styles = useStyles();
  const { checks } = port;
  const { checked, task, live, run, settle } = useChecks(port);
  const [current, setCurrent] = useState<string>();
  const result = checked && !isEmpty(checked.result) ? checked.result : undefined;

  const { mends, restore } = useMending(checks, result, settle);
  const pane = useRef<HTMLDivElement>(null);
  const { remember } = useFocusPlace(pane, result);

  const told = useMemo(() => result?.reports.flatMap((report) => report.told) ?? [], [result]);

  const select = useCallback(
    async ({ key, finding }: KeyedFinding) => {
      const isFound = await port.select(finding.sheetName, finding.address);
      setCurrent(isFound ? key : undefined);
      return isFound;
    },
    [port],
  );
  const note = useCallback(
    async (findings: readonly ListedFinding[], text: string) => {
      // One of many may leave them with its note.
      remember();
      const noted = findings.map(({ kept }) => ({ ...kept, note: text }));
      settle(await checks.check("refresh", noted));
    },
    [checks, remember, settle],
  );

  const adopting = useMemo(
    (): Adopting => ({
      look: async ({ sheetName, params }) =>
        (await port.rows.homeless(sheetName, rowsOf(params["address"] as string)))[0],
      async adopt(wanted) {
        remember();
        await port.rows.adopt(wanted);
        settle(await checks.check("refresh"));
      },
    }),
    [port, checks, remember, settle],
  );

  const mendAll = (all: Mended): Promise<void> => {
    remember();
    return restore(all);
  };
  const mend = useCallback(
    (one: Mend) => {
      remember();
      return restore(mendedOne(one));
    },
    [remember, restore],
  );

  return (
    <div className={styles.pane} ref={pane}>
      <Verdict result={result} />
      {checked && !result && <NoReport onStart={() => openPane("start")} />}
      {result && <BrokenSheets broken={result.broken} />}
      {result && <UndressedSheets sheetNames={result.undressed ?? []} />}
      {result && <OutdatedFinals checks={checks} result={result} />}
      <CheckActions task={task} canMark={result !== undefined} onRun={run} />
      {checked && <CheckedAt at={checked.at} live={live} />}
      <LostFormulas lost={mends.lost} onRestore={mendAll} />
      <AgreeingFigures agreeing={mends.agreeing} onRestore={mendAll} />
      {mends.alike.map(({ title, caption, cells }) => (
        <MendAll
          key={caption}
          title={title}
          caption={caption}
          doing="正在写入…"
          cells={cells}
          onMend={() => mendAll(rewrittenAll(cells))}
        />
      ))}
      {result && (
        <FindingList
          told={told}
          mends={mends}
          current={current}
          chosen={{
            sheet: view.chosen[FILTERS.sheet],
            severity: view.chosen[FILTERS.severity],
          }}
          onChoose={(name, value) => view.choose(FILTERS[name], value)}
          onSelect={select}
          onNote={note}
          onMend={mend}
          adopting={adopting}
        />
      )}
      {result && result.reports.length > 0 && (
        <Ledger
          reports={result.reports}
          select={(sheetName, address) => port.select(sheetName, address)}
        />
      )}
    </div>
  );
}
