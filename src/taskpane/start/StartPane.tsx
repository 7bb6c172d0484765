import { Button, Text, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Pack } from "../../forms";
import { places } from "../../forms/packs/places";
import type { LayOutResult, OnExisting, OtherReport } from "../../excel";
import type { Faults } from "../../findings/example-faults";
import { otherReportSentence } from "../../excel/other-report";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { intoView } from "../shell/into-view";
import { useTask } from "../shell/task";
import { useTakenBack } from "../shell/use-taken-back";
import { ChoiceFields } from "./ChoiceFields";
import { ExistingSheets } from "./ExistingSheets";
import { OwnPlace } from "./OwnPlace";
import { SheetList } from "./SheetList";
import { draftOfSheets, firstDraft, withUnitOfSheets, yearFault, type Draft } from "./choice";
import { exampleSentence } from "../../excel/example-sentence";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** What was laid out, or was not; of the example, what is found in it. */
interface Outcome extends LayOutResult {
  readonly asked?: Draft;
  readonly faults?: Faults;
}

/** 开始: choose unit, place and year, and lay out the report. */
export default function StartPane({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const [own, setOwn] = useState(() => port.ownPlaces());
  const [draft, setDraft] = useState(() => firstDraft(port));
  const [isPlaceAwaited, setPlaceAwaited] = useState(false);
  const offered = [...places, ...own];
  const [task, run] = useTask<Outcome>();
  const [keptAsIs, setKeptAsIs] = useState(false);
  const isTouched = useRef(false);

  useEffect(() => {
    // Whoever has begun to choose goes on from there.
    const show = (next: (present: Draft) => Draft): void => {
      if (!isTouched.current) setDraft(next);
    };
    const read = async (): Promise<void> => {
      const standing = await port.standing();
      const now = port.ownPlaces();
      setOwn(now);
      const all = [...places, ...now];
      show((present) => draftOfSheets(present, standing, all));
      if (!standing.some(({ isExample }) => !isExample)) return;
      const { forms } = await port.readReport();
      show((present) => withUnitOfSheets(present, forms));
    };
    // Where Excel does not answer now, the choice that the workbook keeps stands there.
    read().catch(() => undefined);
  }, [port]);

  function change(next: Draft): void {
    isTouched.current = true;
    setDraft(next);
  }
  const working = task.state === "working";

  function generate(asked: Draft, onExisting: OnExisting): void {
    const { pack, ...rest } = asked;
    if (working || yearFault(asked.year)) return;
    isTouched.current = true;
    setPlaceAwaited(pack === null);
    if (pack === null) return;
    setKeptAsIs(false);
    run("正在生成报表…", async () => ({
      ...(await port.generate({ pack, ...rest }, onExisting)),
      asked,
    }));
  }

  function showExample(): void {
    if (!working) run("正在生成示例…", () => port.showExample());
  }

  /** Leaves the sheets as they are, and says again whose they are. */
  function keep([other]: readonly OtherReport[]): void {
    setKeptAsIs(true);
    if (!other) return;
    const { pack, year, unitName, isExample } = other;
    const isOffered = offered.some(({ id }) => id === pack);
    if (!isExample) setDraft({ pack: isOffered ? pack : null, year, unitName });
  }

  function choose(pack: Pack): void {
    setOwn(port.ownPlaces());
    change({ ...draft, pack: pack.id });
  }

  const laidOut = task.state === "done" ? task.result : undefined;
  const isTakenBack = useTakenBack(port.written, laidOut?.written);
  const result = isTakenBack ? undefined : laidOut;
  const { sheets = [], others = [], asked = draft } = result ?? {};
  const wanted = {
    ...asked,
    pack: asked.pack ?? "",
    placeName: offered.find(({ id }) => id === asked.pack)?.name ?? "",
  };
  const someKept = sheets.some(({ outcome }) => outcome === "kept");

  return (
    <div className={styles.pane}>
      <ChoiceFields
        places={offered}
        draft={draft}
        isPlaceAwaited={isPlaceAwaited}
        onChange={change}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={working || yearFault(draft.year) !== undefined}
          onClick={() => generate(draft, "keep")}
        >
          一键生成报表
        </Button>
        <Button disabledFocusable={working} onClick={showExample}>
          查看示例
        </Button>
        <Text size={200}>
          示例是怀化市人民政府办公室公开的 2023 年度报表，已填好并计算，公开原文中的问题也在其中。
        </Text>
      </div>
      <OwnPlace
        port={port}
        chosen={offered.find(({ id }) => id === draft.pack) ?? null}
        onLoaded={choose}
      />
      <div className={styles.result} role="status" aria-live="polite">
        <Progress task={task} />
        {sheets.length > 0 && (
          <div ref={intoView} className={styles.result}>
            <Subtitle2 as="h2" className={styles.heading}>
              {someKept ? "工作簿中的报表" : "报表已生成"}
            </Subtitle2>
            <SheetList sheets={sheets} activate={(sheetName) => port.activate(sheetName)} />
            {result?.faults && <Text>{exampleSentence(result.faults)}</Text>}
            {!someKept && !result?.faults && (
              <Text>淡黄色的单元格由本单位填写，灰色的由公式计算。填好后打开“检查”。</Text>
            )}
          </div>
        )}
        {someKept && !keptAsIs && (
          <ExistingSheets
            key={others.length}
            others={others.map((other) => otherReportSentence(other, wanted))}
            onKeep={() => keep(others)}
            onAnother={() => generate(asked, "another")}
            onReplace={() => generate(asked, "replace")}
          />
        )}
      </div>
    </div>
  );
}
